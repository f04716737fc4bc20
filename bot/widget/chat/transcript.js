/** The list of what was said: one entry for each turn. */

/** @import {Choice, Message, StatusWords} from "./types" */

import { helpCard, noticeCard } from "./help_card.js";
import { lessonCard } from "./lesson_card.js";
import { copyOf, paragraphs, partOf } from "./templates.js";

/** A turn of the child's, which can fail and be sent again. */
export class ChildTurn {
  #entry;
  #trouble;

  /**
   * @param {HTMLElement} entry
   * @param {() => void} onRetry
   */
  constructor(entry, onRetry) {
    this.#entry = entry;
    this.#trouble = partOf(entry, "trouble");
    partOf(entry, "retry").addEventListener("click", () => {
      entry.focus();
      onRetry();
    });
  }

  /** Brings it into view for the keyboard, when what was focused has gone. */
  takeFocus() {
    this.#entry.focus({ preventScroll: true });
  }

  /** @param {boolean} failed whether to say that it was not sent */
  mark(failed) {
    this.#trouble.hidden = !failed;
  }
}

export class Transcript {
  #list;
  #words;
  #onChoice;

  /**
   * @param {HTMLElement} list
   * @param {StatusWords} words
   * @param {(choice: Choice) => void} onChoice
   */
  constructor(list, words, onChoice) {
    this.#list = list;
    this.#words = words;
    this.#onChoice = onChoice;
  }

  /**
   * Adds the child's words and takes away choices that no longer fit.
   * @param {string} text
   * @param {() => void} onRetry
   */
  addChild(text, onRetry) {
    const choices = [...this.#list.querySelectorAll(".choices")];
    const focusWillGo = choices.some((group) => group.contains(document.activeElement));
    const entry = copyOf("child-template");
    partOf(entry, "words").append(...paragraphs(text));
    this.#list.append(entry);
    const turn = new ChildTurn(entry, onRetry);
    if (focusWillGo) turn.takeFocus();
    for (const group of choices) group.remove();
    entry.scrollIntoView({ block: "nearest" });
    return turn;
  }

  /**
   * Adds a reply and brings its beginning into view; the first screen is in view already.
   * @param {Message[]} messages
   */
  addReply(messages) {
    const entry = copyOf("signpost-template");
    partOf(entry, "words").append(...messages.flatMap((message) => this.#drawn(message)));
    this.#list.append(entry);
    if (this.#list.children.length > 1) entry.scrollIntoView({ block: "start" });
  }

  /** Takes everything away. */
  empty() {
    this.#list.replaceChildren();
  }

  /**
   * @param {Message} message
   * @returns {HTMLElement[]}
   */
  #drawn(message) {
    if (message.type === "text") return paragraphs(message.text);
    if (message.type === "choices") return [this.#choices(message.choices)];
    if (message.type === "help") return message.services.map(helpCard);
    if (message.type === "notice") return [noticeCard(message)];
    if (message.type === "lesson") return [lessonCard(message, this.#words)];
    return [];
  }

  /** @param {Choice[]} offered */
  #choices(offered) {
    const group = copyOf("choices-template");
    const buttons = offered.map((choice) => {
      const button = copyOf("choice-template");
      button.textContent = choice.title;
      button.addEventListener("click", () => this.#onChoice(choice));
      return button;
    });
    group.append(...buttons);
    return group;
  }
}
