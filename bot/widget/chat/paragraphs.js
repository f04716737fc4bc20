/** Turns text into elements. */

/**
 * Text as paragraphs; blank lines separate them.
 * @param {string} text
 */
export function paragraphs(text) {
  return text.split(/\n\s*\n/).map((words) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = words.trim();
    return paragraph;
  });
}
