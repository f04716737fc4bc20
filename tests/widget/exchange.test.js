import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { Refused } from "../../bot/widget/chat/api.js";
import { exchange } from "../../bot/widget/chat/exchange.js";

/** The network is gone: what `fetch` throws then. */
const LOST = new TypeError("Failed to fetch");

let troubles = 0;
let tries = 0;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  troubles = 0;
  tries = 0;
});

/** @param {((signal: AbortSignal) => Promise<string>)[]} answers one for each try */
function run(...answers) {
  const request = (/** @type {AbortSignal} */ signal) => answers[tries++](signal);
  return exchange(request, new AbortController().signal, () => (troubles += 1));
}

/** Lets what is waited for go on, for as long as there is something. */
async function settle() {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

/** @param {number} milliseconds */
async function pass(milliseconds) {
  await settle();
  mock.timers.tick(milliseconds);
  await settle();
}

const works = async () => "answer";
const isLost = async () => {
  throw LOST;
};

test("an answer that comes is the answer, and nobody is told of trouble", async () => {
  assert.equal(await run(works), "answer");
  assert.equal(troubles, 0);
});

test("what the network loses is tried again, and trouble is told once and at once", async () => {
  const answer = run(isLost, isLost, works);
  await settle();
  assert.equal(troubles, 1);
  await pass(500);
  await pass(1500);
  assert.equal(await answer, "answer");
  assert.deepEqual([tries, troubles], [3, 1]);
});

test("three tries are enough", async () => {
  const failed = assert.rejects(run(isLost, isLost, isLost), LOST);
  await pass(500);
  await pass(1500);
  await failed;
  assert.equal(tries, 3);
});

test("a server that refuses is not asked again", async () => {
  const refuses = async () => {
    throw new Refused(500);
  };
  await assert.rejects(run(refuses, works), Refused);
  assert.equal(tries, 1);
});

test("a slow answer is told of, and given up after ten seconds", async () => {
  const never = (/** @type {AbortSignal} */ signal) =>
    new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  const failed = assert.rejects(run(/** @type {() => Promise<string>} */ (never)));
  await pass(1500);
  assert.equal(troubles, 1);
  await pass(8500);
  await failed;
  assert.deepEqual([tries, troubles], [1, 1]);
});
