/** The field where the child types. */

import { partOf } from "./templates.js";

export class Composer {
  #field;

  /**
   * @param {HTMLFormElement} form
   * @param {(text: string) => void} onSend
   */
  constructor(form, onSend) {
    this.#field = /** @type {HTMLTextAreaElement} */ (partOf(form, "field"));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const text = this.#field.value.trim();
      if (!text) return;
      this.empty();
      onSend(text);
    });
    this.#field.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      form.requestSubmit();
    });
  }

  /** Brings the keyboard to it. */
  focus() {
    this.#field.focus();
  }

  /** Takes away what was typed. */
  empty() {
    this.#field.value = "";
  }
}
