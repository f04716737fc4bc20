import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { HostLink } from "../../bot/widget/chat/host_link.js";

const SCHOOL = "https://school.example";

/** The page around the frame: it keeps what it is told. */
const parent = {
  /** @type {unknown[][]} */
  told: [],
  /** @param {unknown[]} said */
  postMessage(...said) {
    this.told.push(said);
  },
};

/** @type {string[]} */
let heard = [];
/** @type {EventTarget} */
let frame;
/** @type {HostLink} */
let link;

beforeEach(() => {
  heard = [];
  parent.told = [];
  frame = Object.assign(new EventTarget(), { parent });
  Object.defineProperty(globalThis, "window", { value: frame, configurable: true });
  Object.defineProperty(globalThis, "location", { value: { origin: "https://signpost.example" }, configurable: true });
  link = new HostLink([SCHOOL], { onHello: () => heard.push("hello"), onLeave: () => heard.push("leave") });
});

/**
 * @param {string} word
 * @param {{origin?: string, source?: unknown}} from
 */
function say(word, { origin = SCHOOL, source = parent } = {}) {
  frame.dispatchEvent(Object.assign(new Event("message"), { data: { signpost: word }, origin, source }));
}

test("a registered page is heard, and told things at its own address only", () => {
  say("hello");
  say("leave");
  link.tell("close");
  assert.deepEqual(heard, ["hello", "leave"]);
  assert.deepEqual(parent.told, [[{ signpost: "close", exitUrl: undefined }, SCHOOL]]);
});

test("a page that is not registered is not heard, and told nothing", () => {
  say("hello", { origin: "https://evil.example" });
  say("leave", { origin: "https://evil.example" });
  link.tell("close");
  assert.deepEqual(heard, []);
  assert.equal(link.connected, false);
  assert.deepEqual(parent.told, []);
});

test("another window than the one around the frame is not heard", () => {
  say("leave", { source: {} });
  assert.deepEqual(heard, []);
});
