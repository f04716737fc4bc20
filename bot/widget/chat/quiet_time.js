/** Notices that nobody has touched the page for a while: at a shared device the next person may be somebody else. */

const MINUTE_MS = 60 * 1000;
const COVERED_AFTER_MS = 5 * MINUTE_MS;
/** As long as the server remembers a quiet conversation. */
const ENDED_AFTER_MS = 30 * MINUTE_MS;

const TOUCHES = ["keydown", "pointerdown", "wheel", "touchmove"];

/** @typedef {{onQuiet: () => void, onEnd: () => void}} QuietListener */

export class QuietTime {
  #listener;
  #since = Date.now();
  #isQuiet = false;
  /** @type {number[]} */
  #timers = [];

  /**
   * Begins to watch.
   * @param {Window} target
   * @param {QuietListener} listener
   */
  constructor(target, listener) {
    this.#listener = listener;
    for (const kind of TOUCHES) {
      target.addEventListener(kind, () => this.#touched(), { capture: true, passive: true });
    }
    target.document.addEventListener("visibilitychange", () => this.#look());
    this.restart();
  }

  /** Counts from now; what was quiet is so no more. */
  restart() {
    this.#since = Date.now();
    this.#isQuiet = false;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [COVERED_AFTER_MS, ENDED_AFTER_MS].map((time) => window.setTimeout(() => this.#look(), time));
  }

  /** A touch ends no quiet time that has come; only a button does. */
  #touched() {
    this.#look();
    if (!this.#isQuiet) this.restart();
  }

  /** Timers stand still while a device sleeps, so the clock is what counts. */
  #look() {
    const quiet = Date.now() - this.#since;
    if (quiet >= ENDED_AFTER_MS) {
      this.restart();
      this.#listener.onEnd();
    } else if (quiet >= COVERED_AFTER_MS && !this.#isQuiet) {
      this.#isQuiet = true;
      this.#listener.onQuiet();
    }
  }
}
