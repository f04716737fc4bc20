/** The line to the page around the frame. It hears and is heard by registered origins only. */

/**
 * What the page around the frame says: `hello` once, so that its origin is known; `leave` when it leaves.
 * What the frame says: `ready`, `close`, `leave`.
 * @typedef {{onHello: () => void, onLeave: () => void}} HostListener
 */

export class HostLink {
  /**
   * The origin of the page around the frame, once it has said hello.
   * @type {string | null}
   */
  #origin = null;

  /**
   * @param {string[]} origins the site's registered origins
   * @param {HostListener} listener
   */
  constructor(origins, listener) {
    const allowed = new Set([...origins, location.origin]);
    window.addEventListener("message", (event) => {
      if (window.parent === window || event.source !== window.parent || !allowed.has(event.origin)) return;
      this.#origin = event.origin;
      if (event.data?.signpost === "hello") listener.onHello();
      if (event.data?.signpost === "leave") listener.onLeave();
    });
  }

  /** Whether there is a page around the frame that answers. */
  get connected() {
    return this.#origin !== null;
  }

  /**
   * @param {"ready" | "close" | "leave"} word
   * @param {string} [exitUrl] where to go
   */
  tell(word, exitUrl) {
    if (this.#origin) window.parent.postMessage({ signpost: word, exitUrl }, this.#origin);
  }
}
