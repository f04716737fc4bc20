import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { listenForThreeShifts } from "../../bot/widget/shared/three_shifts.js";

/** A window that only hears keys. */
class Keys extends EventTarget {
  setTimeout = setTimeout;

  /**
   * @param {"keydown" | "keyup"} type
   * @param {string} key
   */
  send(type, key) {
    this.dispatchEvent(Object.assign(new Event(type), { key, repeat: false }));
  }

  /** @param {string} key */
  press(key) {
    this.send("keydown", key);
    this.send("keyup", key);
  }
}

let keys = new Keys();
let left = 0;
/** @type {number[]} */
let counts = [];

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  Object.defineProperty(globalThis, "navigator", { value: { maxTouchPoints: 0 }, configurable: true });
  keys = new Keys();
  left = 0;
  counts = [];
  const target = /** @type {Window} */ (/** @type {unknown} */ (keys));
  listenForThreeShifts(target, { onThird: () => (left += 1), onCount: (count) => counts.push(count) });
});

test("three presses in a row leave, and each is counted", () => {
  for (let press = 0; press < 3; press += 1) keys.press("Shift");
  assert.equal(left, 1);
  assert.deepEqual(counts, [2, 1]);
});

test("a Shift that makes a capital letter does not count", () => {
  for (const letter of "ABC") {
    keys.send("keydown", "Shift");
    keys.press(letter);
    keys.send("keyup", "Shift");
  }
  assert.equal(left, 0);
});

test("another key begins the count anew, and says so", () => {
  keys.press("Shift");
  keys.press("Shift");
  keys.press("a");
  keys.press("Shift");
  assert.equal(left, 0);
  assert.deepEqual(counts, [2, 1, 0, 2]);
});

test("a pause of five seconds begins the count anew", () => {
  keys.press("Shift");
  keys.press("Shift");
  mock.timers.tick(5000);
  keys.press("Shift");
  assert.equal(left, 0);
});

test("a phone's on-screen Shift key does not count", () => {
  Object.defineProperty(globalThis, "navigator", { value: { maxTouchPoints: 5 }, configurable: true });
  globalThis.matchMedia = () => /** @type {MediaQueryList} */ ({ matches: false });
  const phone = new Keys();
  listenForThreeShifts(/** @type {Window} */ (/** @type {unknown} */ (phone)), { onThird: () => (left += 1) });
  for (let press = 0; press < 3; press += 1) phone.press("Shift");
  assert.equal(left, 0);
});
