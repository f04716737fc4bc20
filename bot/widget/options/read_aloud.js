/** Reads answers aloud, with voices on the device only: another voice would send the words to somebody's server. */

import { byId } from "../chat/templates.js";

export class ReadAloud {
  #isOn = false;
  #language = document.documentElement.lang;
  #speech = window.speechSynthesis;
  #stop = byId("aloud-stop");

  /** Offers itself once the device is known to have a voice. */
  constructor() {
    this.#stop.addEventListener("click", () => this.stop());
    this.#speech?.addEventListener("voiceschanged", () => this.#offer());
    this.#offer();
  }

  /** @param {boolean} on whether answers are read from now on */
  turn(on) {
    this.#isOn = on;
    if (!on) this.stop();
  }

  /**
   * Reads, when that was asked for; what is still being read gives way.
   * @param {string[]} texts
   */
  read(texts) {
    const voice = this.#voice;
    if (!this.#isOn || !voice) return;
    this.stop();
    const [last, ...others] = texts.map((text) => this.#utterance(text, voice)).reverse();
    if (!last) return;
    last.addEventListener("end", () => this.#showStop(false));
    for (const utterance of [...others.reverse(), last]) this.#speech.speak(utterance);
    this.#showStop(true);
  }

  /** Is silent at once. */
  stop() {
    this.#speech?.cancel();
    this.#showStop(false);
  }

  /**
   * @param {string} text
   * @param {SpeechSynthesisVoice} voice
   */
  #utterance(text, voice) {
    return Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang });
  }

  /** The device's voice for the language of the page: of the same country when there is one. */
  get #voice() {
    const [language] = this.#language.split("-");
    const local = (this.#speech?.getVoices() ?? []).filter((voice) => voice.localService);
    const spoken = local.filter((voice) => voice.lang.replace("_", "-").startsWith(language));
    return spoken.find((voice) => voice.lang.replace("_", "-") === this.#language) ?? spoken[0];
  }

  #offer() {
    byId("aloud").hidden = !this.#voice;
  }

  /** @param {boolean} shown */
  #showStop(shown) {
    this.#stop.hidden = !shown;
  }
}
