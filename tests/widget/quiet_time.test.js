import assert from "node:assert/strict";
import { beforeEach, mock, test } from "node:test";
import { QuietTime } from "../../bot/widget/chat/quiet_time.js";

const MINUTE = 60_000;

/** A window that can be touched. */
class Touched extends EventTarget {
  document = new EventTarget();

  touch() {
    this.dispatchEvent(new Event("keydown"));
  }
}

let page = new Touched();
/** @type {QuietTime} */
let quiet;
/** @type {string[]} */
let heard = [];

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout", "Date"] });
  globalThis.window = /** @type {Window & typeof globalThis} */ (/** @type {unknown} */ (globalThis));
  page = new Touched();
  heard = [];
  quiet = new QuietTime(/** @type {Window} */ (/** @type {unknown} */ (page)), {
    onQuiet: () => heard.push("quiet"),
    onEnd: () => heard.push("end"),
  });
});

test("it is quiet after five minutes and over after thirty, each told once", () => {
  mock.timers.tick(5 * MINUTE - 1);
  assert.deepEqual(heard, []);
  mock.timers.tick(1);
  assert.deepEqual(heard, ["quiet"]);
  mock.timers.tick(25 * MINUTE);
  assert.deepEqual(heard, ["quiet", "end"]);
});

test("a touch begins the time anew, until it is quiet", () => {
  mock.timers.tick(4 * MINUTE);
  page.touch();
  mock.timers.tick(4 * MINUTE);
  assert.deepEqual(heard, []);
  mock.timers.tick(MINUTE);
  page.touch();
  mock.timers.tick(25 * MINUTE);
  assert.deepEqual(heard, ["quiet", "end"]);
});

test("the button that shows the chat begins the time anew", () => {
  mock.timers.tick(5 * MINUTE);
  quiet.restart();
  mock.timers.tick(5 * MINUTE);
  assert.deepEqual(heard, ["quiet", "quiet"]);
});

test("a device that slept counts by its clock, although its timers stood still", () => {
  const woken = Date.now() + 6 * MINUTE;
  mock.method(Date, "now", () => woken);
  page.document.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(heard, ["quiet"]);
  mock.restoreAll();
});
