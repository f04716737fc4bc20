/** Says things to screen readers, each once. What is said is plain text beside the transcript, not the transcript. */

/** @import {Message, StatusWords} from "./types" */

import { spokenWords } from "./spoken_words.js";
import { filled } from "./templates.js";

/** A moment between a move of the focus and an announcement: some screen readers drop one that comes with it. */
const PAUSE_MS = 250;

/** Enough that two announcements at once are both spoken; the transcript holds the rest. */
const KEPT_LINES = 2;

export class Announcer {
  #log;
  #alerts;
  #words;

  /**
   * @param {HTMLElement} log a polite live region, empty
   * @param {HTMLElement} alerts an assertive one, empty
   * @param {StatusWords} words
   */
  constructor(log, alerts, words) {
    this.#log = log;
    this.#alerts = alerts;
    this.#words = words;
  }

  /**
   * Says a whole reply.
   * @param {Message[]} messages
   */
  reply(messages) {
    const spoken = spokenWords(messages, this.#words).join(" ");
    this.say(filled(this.#words.signpost_says, { words: spoken }));
  }

  /**
   * Says something when there is a pause.
   * @param {string} text
   */
  say(text) {
    const line = document.createElement("p");
    this.#log.append(line);
    if (this.#log.children.length > KEPT_LINES) this.#log.children[0].remove();
    setTimeout(() => {
      line.textContent = text;
    }, PAUSE_MS);
  }

  /**
   * Says at once that something went wrong.
   * @param {string} text
   */
  warn(text) {
    this.#alerts.textContent = text;
  }

  /** Takes back everything that was said. */
  empty() {
    this.#log.replaceChildren();
    this.#alerts.textContent = "";
  }
}
