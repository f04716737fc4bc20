/** Notices that nobody has touched the page for a long time: the next person at a shared device finds nothing. */

const MINUTE_MS = 60 * 1000;
/** Together as long as the server remembers a quiet conversation. */
const BEFORE_WARNING_MS = 28 * MINUTE_MS;
const AFTER_WARNING_MS = 2 * MINUTE_MS;

/** @typedef {{onNear: (near: boolean) => void, onEnd: () => void}} QuietListener */

export class QuietTime {
  #listener;
  #timer = 0;
  #runs = false;
  #end = 0;

  /**
   * @param {Window} target
   * @param {QuietListener} listener `onNear` hears of the warning, and of a touch that takes it back
   */
  constructor(target, listener) {
    this.#listener = listener;
    for (const kind of ["keydown", "pointerdown"]) {
      target.addEventListener(kind, () => this.#runs && this.#extend(), { capture: true });
    }
  }

  /** Begins to watch. */
  start() {
    this.#runs = true;
    this.#wait();
  }

  /** Stops watching. */
  stop() {
    this.#runs = false;
    clearTimeout(this.#timer);
  }

  /** Timers stand still while a device sleeps, so the first touch looks at the clock too. */
  #extend() {
    if (Date.now() > this.#end) {
      this.#listener.onEnd();
      return;
    }
    this.#listener.onNear(false);
    this.#wait();
  }

  #wait() {
    clearTimeout(this.#timer);
    this.#end = Date.now() + BEFORE_WARNING_MS + AFTER_WARNING_MS;
    this.#timer = window.setTimeout(() => this.#warn(), BEFORE_WARNING_MS);
  }

  #warn() {
    this.#listener.onNear(true);
    this.#timer = window.setTimeout(() => this.#listener.onEnd(), AFTER_WARNING_MS);
  }
}
