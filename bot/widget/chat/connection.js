/** Says, for as long as it is so, that the device has no network. */

/**
 * Keeps a banner up to date.
 * @param {HTMLElement} banner a live region; empty while there is a network
 * @param {string} words
 */
export function showConnection(banner, words) {
  const update = () => {
    banner.textContent = navigator.onLine ? "" : words;
  };
  for (const change of ["online", "offline"]) window.addEventListener(change, update);
  update();
}
