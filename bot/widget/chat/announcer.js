/** Says things to screen readers, each once. What is said is plain text beside the transcript, not the transcript. */

/** @import {Message, StatusWords} from "./types" */

import { progressOf } from "./lesson_card.js";
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
    const spoken = messages.map((message) => this.#spoken(message)).filter(Boolean);
    this.say(filled(this.#words.signpost_says, { words: spoken.join(" ") }));
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

  /** @param {Message} message */
  #spoken(message) {
    if (message.type === "text") return message.text;
    if (message.type === "notice") return `${message.label}: ${message.title}. ${message.text}`;
    if (message.type === "lesson") {
      return [message.title, progressOf(message, this.#words), message.text].filter(Boolean).join(", ");
    }
    if (message.type === "help") {
      return message.services.map((service) => `${service.name}. ${service.channels[0].label}.`).join(" ");
    }
    if (message.type === "choices") {
      const titles = message.choices.map((choice) => choice.title).join(". ");
      return filled(this.#words.you_can_choose, { words: `${titles}.` });
    }
    return "";
  }
}
