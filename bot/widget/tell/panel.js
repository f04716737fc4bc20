/** The panel that helps to find words for telling somebody. What is ticked and typed in it stays in this page's memory. */

/** @import {StatusWords} from "../chat/types" */

import { byId, copyOf } from "../chat/templates.js";
import { Guide } from "./guide.js";

/**
 * @typedef {object} PanelParts
 * @property {StatusWords} words
 * @property {() => string | null} age the choice that states the age, when one was made
 */

export class Panel {
  #parts;
  #place = byId("tell");
  /** @type {Guide | null} */
  #guide = null;
  #age = "";
  #button = byId("tell-open");
  #opener = this.#button;

  /** @param {PanelParts} parts */
  constructor(parts) {
    this.#parts = parts;
    this.#button.addEventListener("click", () => this.open());
    this.#button.hidden = false;
  }

  /** Shows it in place of the chat, as it was left. */
  open() {
    // A browser may leave the focus alone when a button is tapped; then it is on nothing that can take it back.
    this.#opener = document.activeElement instanceof HTMLButtonElement ? document.activeElement : this.#button;
    const age = this.#parts.age() ?? "";
    if (!this.#guide || (this.#guide.isUntouched && age !== this.#age)) this.#begin(age);
    this.#setOpen(true);
    this.#guide?.focus();
  }

  /** Shows the chat again; what was ticked and typed is kept until the page is left or cleared. */
  close() {
    if (this.#place.hidden) return;
    this.#setOpen(false);
    (this.#opener.isConnected ? this.#opener : this.#button).focus();
  }

  /** One step back, as Escape asks for; tells whether there was one. */
  stepBack() {
    if (this.#place.hidden) return false;
    if (!this.#guide?.hideNote()) this.close();
    return true;
  }

  /** Takes everything away. */
  wipe() {
    this.#guide?.empty();
    this.#guide = null;
    this.#place.replaceChildren();
    this.#setOpen(false);
  }

  /** @param {string} age */
  #begin(age) {
    const { words } = this.#parts;
    const forAge = `template[data-ages~="${age}"]`;
    const known = age && document.querySelector(forAge) ? age : (this.#place.dataset.age ?? "");
    const template = document.querySelector(`template[data-ages~="${known}"]`);
    const element = copyOf(template?.id ?? "");
    for (const part of element.querySelectorAll(`[data-for]:not([data-for~="${known}"])`)) part.remove();
    this.#place.replaceChildren(element);
    this.#guide = new Guide(element, { words, onClose: () => this.close() });
    this.#age = age;
  }

  /** @param {boolean} open */
  #setOpen(open) {
    this.#place.hidden = !open;
    document.documentElement.dataset.view = open ? "telling" : "chat";
  }
}
