/** The options: how the text looks, and whether answers are read aloud. They are kept nowhere but in the page. */

import { byId } from "../chat/templates.js";
import { Colours } from "./colours.js";

const PAGE = document.documentElement;

export class Options {
  #place = byId("options");
  #button = byId("options-open");
  #colours = new Colours();
  #listener;

  /** @param {{onOpen: () => void, onReading: (on: boolean) => void}} listener */
  constructor(listener) {
    this.#listener = listener;
    this.#button.addEventListener("click", () => (this.#isOpen ? this.close() : this.open()));
    byId("options-close").addEventListener("click", () => this.close());
    this.#place.addEventListener("change", () => this.#apply());
  }

  /** Shows them in place of the chat. */
  open() {
    this.#listener.onOpen();
    this.#setOpen(true);
    this.#place.scrollIntoView();
    byId("options-heading").focus({ preventScroll: true });
  }

  /** Shows the chat again; tells whether they were open. */
  close() {
    if (!this.#isOpen) return false;
    this.#setOpen(false);
    this.#button.focus();
    return true;
  }

  /** Takes every choice back, as for another person. */
  reset() {
    this.close();
    for (const field of this.#fields) field.checked = field.defaultChecked;
    this.#apply();
  }

  /** Reads nothing more aloud; how the text looks stays. */
  silence() {
    this.#field("aloud").checked = false;
    this.#listener.onReading(false);
  }

  #apply() {
    PAGE.dataset.size = this.#value("size");
    PAGE.dataset.spacing = this.#value("spacing");
    this.#colours.choose({ scheme: this.#value("colours"), contrast: this.#value("contrast") });
    this.#listener.onReading(this.#field("aloud").checked);
  }

  get #fields() {
    return /** @type {NodeListOf<HTMLInputElement>} */ (this.#place.querySelectorAll("input"));
  }

  /** @param {string} name */
  #field(name) {
    return /** @type {HTMLInputElement} */ (this.#place.querySelector(`[name="${name}"]`));
  }

  /** @param {string} name */
  #value(name) {
    const chosen = this.#place.querySelector(`[name="${name}"]:checked`);
    return chosen instanceof HTMLInputElement ? chosen.value : "";
  }

  get #isOpen() {
    return !this.#place.hidden;
  }

  /** @param {boolean} open */
  #setOpen(open) {
    this.#place.hidden = !open;
    this.#button.setAttribute("aria-expanded", String(open));
    PAGE.dataset.view = open ? "options" : "chat";
  }
}
