// What an analytics script or a session recorder could try on a page that embeds the chat.
const heard = [];
const hear = (what) => heard.push(what);

for (const kind of ["keydown", "keypress", "keyup", "beforeinput", "input", "change", "paste", "compositionend"]) {
  window.addEventListener(kind, ({ key, data, target }) => hear(`${key} ${data} ${target.value}`), true);
}
window.addEventListener("message", ({ data }) => hear(JSON.stringify(data)), true);

const seeChanges = (root) =>
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      hear([target, ...addedNodes].map((node) => node.outerHTML ?? node.textContent).join(" "));
    }
  }).observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
seeChanges(document);

const shadows = [];
const attachShadow = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  const root = attachShadow.call(this, { ...options, mode: "open" });
  shadows.push(root);
  seeChanges(root);
  return root;
};

const told = window.postMessage;
window.postMessage = (...words) => {
  hear(JSON.stringify(words));
  return told.apply(window, words);
};
const asked = window.fetch;
window.fetch = (...words) => {
  hear(JSON.stringify(words));
  return asked(...words);
};

const tried = (read) => {
  try {
    return String(read());
  } catch (error) {
    return error.name;
  }
};

/** The frames, which a page's own scripts can find although `window.frames` does not list those of a shadow root. */
window.found = () => shadows.flatMap((root) => [...root.querySelectorAll("iframe")]);

/** What reaching into each frame gives: a document, an address, a name, or the name of the error. */
window.reached = () => {
  const frames = window.found();
  return [
    ...frames.map((frame) => tried(() => frame.contentDocument)),
    ...frames.map((frame) => tried(() => frame.contentWindow.document)),
    ...frames.map((frame) => tried(() => frame.contentWindow.location.href)),
    ...frames.map((frame) => tried(() => frame.contentWindow.frames.document)),
    ...Array.from({ length: window.frames.length }, (_, place) => tried(() => window.frames[place].document)),
  ];
};

/** Everything that could be heard, read or measured, as one text. */
window.spied = () =>
  [
    ...heard,
    document.documentElement.outerHTML,
    ...shadows.map((root) => root.innerHTML),
    String(document.getSelection()),
    document.activeElement?.value,
    ...performance.getEntries().map(({ name }) => name),
    ...window.reached(),
  ].join("\n");
