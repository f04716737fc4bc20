/** Copies words, only ever because somebody pressed a button for it. */

/**
 * Copies the words of a field; tells whether it worked.
 * @param {HTMLTextAreaElement} field
 */
export async function copyWords(field) {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    // A frame on another website, or a page without https, may only copy what is selected.
    field.select();
    return document.execCommand("copy");
  }
}
