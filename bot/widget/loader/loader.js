/**
 * Adds a button to a web page; it opens the chat in a frame from Signpost's own address, so that scripts of the page
 * cannot read what is typed. Nothing is loaded before the button is pressed.
 *
 *     <script src="https://signpost.example/widget.js" data-site="my-school" async></script>
 *
 * `data-text` sets other words for the button. The server puts `SIGNPOST` before this file (bot/edge/pages/loader.py).
 */

import { listenForThreeShifts } from "../shared/three_shifts.js";

/** The server's own deadline is shorter; after this long help is shown in place of the chat. */
const PATIENCE_MS = 1800;

const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const server = new URL(script.src).origin;
const chatUrl = `${server}/chat?site=${encodeURIComponent(script.dataset.site ?? "")}`;
const { words, routes, styles, themes } = SIGNPOST;
const theme = themes[script.dataset.site ?? ""];

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Partial<HTMLElementTagNameMap[Tag]>} properties
 * @param {(Node | string)[]} children
 */
function make(tag, properties, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** @type {HTMLIFrameElement | null} */
let frame = null;
let isReady = false;
/** The site's own comes with the chat; until then, or without one, it is the usual. */
let exitUrl = SIGNPOST.exit;

const launcher = make("button", { type: "button", className: "launcher" }, script.dataset.text || theme?.words || words.open);
const notice = makeNotice();
const panel = make("div", { className: "panel", hidden: true }, notice);
const cover = make("div", { className: "cover", hidden: true });
const host = shadowed("signpost-widget", words.frame, launcher, panel, cover);

launcher.setAttribute("aria-expanded", "false");
cover.setAttribute("role", "alert");
launcher.addEventListener("click", () => (panel.hidden ? open() : close()));
panel.addEventListener("keydown", (event) => event.key === "Escape" && close());
window.addEventListener("message", hear);
if (document.body) addToPage();
else document.addEventListener("DOMContentLoaded", addToPage);

/**
 * An element of our own, whose inside the styles of the page do not reach; a landmark, so that it can be found.
 * @param {string} name
 * @param {string} label
 * @param {HTMLElement[]} children
 */
function shadowed(name, label, ...children) {
  const element = make(/** @type {"div"} */ (name), { lang: words.language, dir: words.direction });
  element.setAttribute("role", "region");
  element.setAttribute("aria-label", label);
  const root = element.attachShadow({ mode: "open" });
  root.append(...children);
  dress(root);
  return element;
}

/** Adds the button, once however often the page holds the line. */
function addToPage() {
  if (!document.querySelector("signpost-widget")) document.body.append(host);
}

/**
 * A constructed style sheet, because a page's policy may refuse style elements.
 * @param {ShadowRoot} root
 */
function dress(root) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles + (theme?.styles ?? ""));
  root.adoptedStyleSheets = [sheet];
}

function open() {
  panel.hidden = false;
  launcher.setAttribute("aria-expanded", "true");
  frame ??= addFrame();
  frame.focus();
}

function close() {
  panel.hidden = true;
  launcher.setAttribute("aria-expanded", "false");
  launcher.focus();
}

function addFrame() {
  const added = make("iframe", { src: chatUrl, title: words.frame });
  added.addEventListener("load", () => added.contentWindow?.postMessage({ signpost: "hello" }, server));
  panel.prepend(added);
  letLeave();
  setTimeout(() => {
    if (isReady) return;
    notice.hidden = false;
    console.warn(words.developer);
  }, PATIENCE_MS);
  return added;
}

/** @param {MessageEvent} event */
function hear(event) {
  if (!frame || event.source !== frame.contentWindow || event.origin !== server) return;
  if (event.data.signpost === "ready") whenReady(String(event.data.exitUrl));
  if (event.data.signpost === "close") close();
  if (event.data.signpost === "leave") leave();
}

/** @param {string} address where quick exit goes */
function whenReady(address) {
  notice.hidden = true;
  exitUrl = address;
  if (!isReady) takeFocusAgain();
  isReady = true;
}

/** Two ways away that the page around the chat has from now on: three Shifts, and its first stop. */
function letLeave() {
  listenForThreeShifts(window, { onThird: leave });
  const exit = make("button", { type: "button", className: "exit", onclick: leave }, words.leave);
  document.body.prepend(shadowed("signpost-exit", words.leave, exit));
}

/** The focus was given to an empty frame, and does not pass by itself to the page that came into it. */
function takeFocusAgain() {
  if (host.shadowRoot?.activeElement !== frame) return;
  frame?.blur();
  frame?.focus();
}

/** Blank first, then gone; the page's place in the history is taken over. */
function leave() {
  if (!/^https?:/.test(exitUrl)) return;
  cover.hidden = false;
  cover.textContent = words.loading;
  document.title = words.loading;
  frame?.contentWindow?.postMessage({ signpost: "leave" }, server);
  location.replace(exitUrl);
}

/** Help that needs no server. */
function makeNotice() {
  const list = make("ul", {});
  for (const { name, caution, links } of routes) {
    const ways = links.map(({ href, label }) => make("div", {}, link(href, label)));
    list.append(make("li", {}, name, " ", caution ?? "", ...ways));
  }
  const leaver = make("button", { type: "button", onclick: leave }, words.leave);
  const closer = make("button", { type: "button", onclick: close }, words.close);
  return make(
    "div",
    { className: "notice", hidden: true },
    leaver,
    " ",
    closer,
    make("p", {}, words.unreachable, " ", words.people),
    list,
    make("p", {}, words.history),
    make("p", {}, link(chatUrl, words.alone)),
    make("p", {}, link(`${server}/help`, words.help_page)),
  );
}

/**
 * @param {string} href
 * @param {string} text
 */
function link(href, text) {
  const target = href.startsWith("http") ? "_blank" : "";
  return make("a", { href, target, rel: "noopener noreferrer" }, text);
}
