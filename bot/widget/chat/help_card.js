/** Draws help cards. Their template comes from the same macro as the cards on the help page. */

/** @import {Channel, ServiceCard} from "./types" */

import { copyOf, partOf, repeat, write } from "./templates.js";

const ROUTE = /^(https:|tel:|sms:|mailto:)/;

/**
 * The card of one service.
 * @param {ServiceCard} service
 * @returns {HTMLElement}
 */
export function helpCard(service) {
  const card = copyOf("card-template");
  card.classList.toggle("card-emergency", service.emergency);
  write(card, "name", service.name);
  write(card, "caution", service.caution);
  write(card, "why", service.why);
  write(card, "opening", service.opening);
  write(card, "about", service.about);
  write(card, "confidentiality", service.confidentiality);
  if (service.open_now !== false) partOf(card, "closed").remove();
  repeat(partOf(card, "channels"), service.channels, (entry, channel) => drawChannel(entry, channel, service));
  repeat(partOf(card, "steps"), service.what_happens, (entry, step) => {
    entry.textContent = step;
  });
  if (service.what_happens.length === 0) partOf(card, "what-happens").remove();
  return card;
}

/**
 * @param {HTMLElement} entry
 * @param {Channel} channel
 * @param {ServiceCard} service
 */
function drawChannel(entry, channel, service) {
  write(entry, "label", channel.label);
  const link = /** @type {HTMLAnchorElement} */ (partOf(entry, "link"));
  const opensTab = drawLink(link, channel.href);
  if (!opensTab) partOf(entry, "new-tab").remove();
  write(entry, "times", channel.opening === service.opening ? null : `${channel.opening}.`);
  for (const cost of ["free", "charged"]) {
    if (channel.cost !== cost) partOf(entry, cost).remove();
  }
  write(entry, "note", channel.note);
}

/**
 * Points a link at a route. A call or text starts from the top window, because the policy of the page around the
 * frame may forbid the frame to.
 * @param {HTMLAnchorElement} link
 * @param {string | null} address
 * @returns {boolean} whether it opens a new tab
 */
function drawLink(link, address) {
  if (!address || !ROUTE.test(address)) return false;
  const opensTab = address.startsWith("https:");
  link.href = address;
  link.target = opensTab ? "_blank" : "_top";
  return opensTab;
}
