/** A plain cover over the text, for when nobody has touched the page for a while. It asks for nothing. */

import { byId } from "./templates.js";

export class Cover {
  #place = byId("cover");

  /** @param {{onShow: () => void, onClear: () => void}} listener hears which button was pressed */
  constructor({ onShow, onClear }) {
    byId("cover-show").addEventListener("click", onShow);
    byId("cover-clear").addEventListener("click", onClear);
  }

  /** Whether it hides the text. */
  get isUp() {
    return !this.#place.hidden;
  }

  /** Hides the text. */
  put() {
    this.#place.hidden = false;
    document.documentElement.dataset.covered = "";
    // Only where the focus is here already: it is not taken from the page around the frame.
    if (document.hasFocus()) byId("cover-heading").focus();
  }

  /** Shows the text again. */
  take() {
    this.#place.hidden = true;
    delete document.documentElement.dataset.covered;
  }

  /** Shows help under the cover, without anything that was said. */
  showHelp() {
    document.documentElement.dataset.covered = "help";
    byId("trouble").scrollIntoView();
  }
}
