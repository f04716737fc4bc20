/** Draws cards of services, and notices. Their templates come from the macros of the help page. */

/** @import {Channel, Notice, ServiceCard} from "./types" */

import { copyOf, paragraphs, partOf, repeat, write } from "./templates.js";

const ROUTE = /^(https:|tel:|sms:|mailto:)/;

/**
 * The card of one service.
 * @param {ServiceCard} service
 * @returns {HTMLElement}
 */
export function helpCard(service) {
  const card = copyOf("card-template");
  card.classList.toggle("card-emergency", service.emergency);
  write(card, "label", service.label);
  write(card, "name", service.name);
  write(card, "caution", service.caution);
  write(card, "why", service.why);
  write(card, "opening", service.opening);
  write(card, "about", service.about);
  write(card, "confidentiality", service.confidentiality);
  write(card, "access", service.access.join(" "));
  if (service.open_now !== false) partOf(card, "closed").remove();
  repeat(partOf(card, "channels"), service.channels, (entry, channel) => drawChannel(entry, channel, service));
  repeat(partOf(card, "steps"), service.what_happens, (entry, step) => {
    entry.textContent = step;
  });
  if (service.what_happens.length === 0) partOf(card, "what-happens").remove();
  return card;
}

/**
 * The words of a school, or what goes on where somebody lives.
 * @param {Notice} notice
 * @returns {HTMLElement}
 */
export function noticeCard(notice) {
  const card = copyOf("notice-template");
  write(card, "label", notice.label);
  write(card, "title", notice.title);
  partOf(card, "text").append(...paragraphs(notice.text));
  write(card, "note", notice.note);
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
  write(entry, "bill", channel.bill);
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
