/** One guide as a person goes through it: a question at a time, then the note. */

/** @import {StatusWords} from "../chat/types" */

import { partOf } from "../chat/templates.js";
import { copyWords } from "./copying.js";
import { Note } from "./note.js";

export class Guide {
  #root;
  #steps;
  #note;
  #now = 0;

  /**
   * @param {HTMLElement} root a copy of the guide's template
   * @param {{words: StatusWords, onClose: () => void}} options
   */
  constructor(root, { words, onClose }) {
    this.#root = root;
    this.#steps = /** @type {HTMLElement[]} */ ([...root.querySelectorAll('[data-part="step"]')]);
    this.#note = new Note(root);
    this.#on("back", () => this.#go(this.#now - 1));
    this.#on("next", () => this.#go(this.#now + 1));
    this.#on("to-note", () => this.#go(this.#steps.length - 1));
    this.#on("close", onClose);
    this.#on("show", () => this.#showNote());
    this.#on("hide", () => this.hideNote());
    this.#on("copy", async () => this.tell((await copyWords(this.#note.field)) ? words.copied : words.not_copied));
    this.#arrange();
  }

  /** Whether nothing was ticked or typed yet. */
  get isUntouched() {
    return !this.#root.querySelector(":checked") && !this.#note.isEdited;
  }

  /** Brings what is shown into view from its top, and the keyboard to its heading. */
  focus() {
    const part = this.#isNoteShown ? partOf(this.#root, "shown") : this.#steps[this.#now];
    const isFirst = part === this.#steps[0];
    this.#root.scrollIntoView();
    partOf(isFirst ? this.#root : part, isFirst ? "title" : "heading").focus({ preventScroll: true });
  }

  /**
   * Says something beside what is shown.
   * @param {string} words
   */
  tell(words) {
    partOf(this.#root, "status").textContent = words;
  }

  /** Goes back from the large note; tells whether it was shown. */
  hideNote() {
    if (!this.#isNoteShown) return false;
    this.#setNoteShown(false);
    partOf(this.#root, "show").focus();
    return true;
  }

  /** Takes the words away. */
  empty() {
    this.#note.empty();
    partOf(this.#root, "large").textContent = "";
  }

  /** @param {number} place */
  #go(place) {
    this.#now = place;
    this.#arrange();
    this.focus();
  }

  #arrange() {
    const isLast = this.#now === this.#steps.length - 1;
    this.#steps.forEach((step, place) => step.toggleAttribute("hidden", place !== this.#now));
    partOf(this.#root, "intro").hidden = this.#now > 0;
    partOf(this.#root, "back").hidden = this.#now === 0;
    for (const name of ["next", "to-note"]) partOf(this.#root, name).hidden = isLast;
    this.tell("");
    if (isLast) this.#note.refresh();
  }

  #showNote() {
    partOf(this.#root, "large").textContent = this.#note.field.value;
    this.#setNoteShown(true);
    this.focus();
  }

  /** @param {boolean} shown */
  #setNoteShown(shown) {
    partOf(this.#root, "shown").hidden = !shown;
    partOf(this.#root, "asking").hidden = shown;
  }

  get #isNoteShown() {
    return !partOf(this.#root, "shown").hidden;
  }

  /**
   * @param {string} name
   * @param {() => void} onPress
   */
  #on(name, onPress) {
    partOf(this.#root, name).addEventListener("click", onPress);
  }
}
