/** Leaves at once: blank first, then gone. Nothing is waited for on the way. */

/** @import {HostLink} from "./host_link.js" */

import { copyOf } from "./templates.js";

/** How long the page around the frame may take before the frame leads it away itself. */
const HOST_MS = 200;

/**
 * Covers the page and goes to a neutral one in its place, so that Back does not return.
 * @param {{exitUrl: string, loading: string, host: HostLink, wipe: () => void}} parts
 */
export function leave({ exitUrl, loading, host, wipe }) {
  wipe();
  const cover = copyOf("cover-template");
  document.body.replaceChildren(cover);
  document.title = loading;
  cover.textContent = loading;
  if (!host.connected) {
    goTo(exitUrl);
    return;
  }
  host.tell("leave", exitUrl);
  setTimeout(goTo, HOST_MS, exitUrl);
}

/** @param {string} exitUrl */
function goTo(exitUrl) {
  try {
    /** @type {Window} */ (window.top).location.replace(exitUrl);
  } catch {
    location.replace(exitUrl);
  }
}
