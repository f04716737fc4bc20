/** The help that is in the page from the start, so that it shows when the server does not answer. */

import { byId } from "./templates.js";

export class BuiltInHelp {
  #words = byId("trouble-words");
  #retry = byId("trouble-retry");

  /** @param {() => void} onRetry starts the chat again, when not even its first screen came */
  constructor(onRetry) {
    this.#retry.addEventListener("click", onRetry);
  }

  /**
   * Shows it with a reason.
   * @param {string} words
   * @param {{canRetry: boolean}} options
   */
  show(words, { canRetry }) {
    this.#words.textContent = words;
    this.#retry.hidden = !canRetry;
    setState("trouble");
    byId("trouble").scrollIntoView({ block: "start" });
  }

  /** Hides it. */
  hide() {
    setState("chatting");
  }
}

/** @param {"chatting" | "trouble"} state what the style sheet shows; the page begins as "starting" */
function setState(state) {
  document.documentElement.dataset.state = state;
}
