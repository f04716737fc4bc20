/** The note: made from what is ticked, until it is changed by hand. */

import { partOf } from "../chat/templates.js";

export class Note {
  #root;
  #again;

  /** @param {HTMLElement} root the guide */
  constructor(root) {
    this.#root = root;
    this.field = /** @type {HTMLTextAreaElement} */ (partOf(root, "note"));
    this.#again = partOf(root, "again");
    this.field.addEventListener("input", () => {
      this.#again.hidden = false;
    });
    this.#again.addEventListener("click", () => {
      this.#again.hidden = true;
      this.refresh();
      this.field.focus();
    });
  }

  /** Whether its words were changed by hand. */
  get isEdited() {
    return !this.#again.hidden;
  }

  /** Brings plan and note up to date; words that were changed by hand stay as they are. */
  refresh() {
    const plan = this.#answers("plan").flat();
    partOf(this.#root, "plan").replaceChildren(
      ...plan.map((words) => Object.assign(document.createElement("li"), { textContent: words })),
    );
    partOf(this.#root, "planned").hidden = plan.length === 0;
    if (!this.isEdited) this.field.value = this.#made();
  }

  /** Takes the words away. */
  empty() {
    this.field.value = "";
  }

  #made() {
    const opening = partOf(this.#root, "opening").textContent?.trim();
    return [opening, ...this.#answers("note").map((words) => words.join(" "))].filter(Boolean).join("\n\n");
  }

  /**
   * The words that are ticked, question by question.
   * @param {"plan" | "note"} kind
   */
  #answers(kind) {
    const questions = [...this.#root.querySelectorAll(`[data-kind="${kind}"]`)];
    return questions.map((question) => [...question.querySelectorAll("label:has(:checked)")].map(wordsOf));
  }
}

/** @param {Element} option */
function wordsOf(option) {
  return partOf(/** @type {HTMLElement} */ (option), "words").textContent?.trim() ?? "";
}
