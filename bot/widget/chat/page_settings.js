/** What the server wrote into the page for the scripts. */

/** @import {PageSettings} from "./types" */

/** @returns {PageSettings} */
export function pageSettings() {
  const { site = "", exitUrl = "", origins = "[]", words = "{}" } = document.documentElement.dataset;
  return { site, exitUrl, origins: JSON.parse(origins), words: JSON.parse(words) };
}
