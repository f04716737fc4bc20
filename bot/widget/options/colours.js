/**
 * Chooses colours in place of the device. The style sheets ask the device (`prefers-color-scheme`, `prefers-contrast`);
 * a choice makes the answer to that question always yes or always no, so that no colour has to be written twice.
 */

const DARK = /\(prefers-color-scheme: dark\)/;
const CONTRAST = /\(prefers-contrast: more\)/;
const USUAL_CONTRAST = /\(prefers-contrast: no-preference\)/;
const YES = "(min-width: 0)";
const NO = "(max-width: 0)";

export class Colours {
  /**
   * The questions as the style sheets ask them.
   * @type {Map<CSSMediaRule, string>}
   */
  #asked = new Map();

  /**
   * @param {{scheme: string, contrast: string}} choice `light`, `dark` or empty; `more` or empty. Empty: as on the device
   */
  choose({ scheme, contrast }) {
    for (const [rule, asked] of this.#questions()) {
      const answered = scheme ? asked.replace(DARK, scheme === "dark" ? YES : NO) : asked;
      rule.media.mediaText = contrast ? answered.replace(CONTRAST, YES).replace(USUAL_CONTRAST, NO) : answered;
    }
  }

  #questions() {
    if (this.#asked.size > 0) return this.#asked;
    for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
      if (rule instanceof CSSMediaRule) this.#asked.set(rule, rule.media.mediaText);
    }
    return this.#asked;
  }
}
