/** Copies the page's `<template>` elements and fills them with text. Nothing here can write HTML. */

/**
 * An element that the page is sure to have.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page lacks #${id}`);
  return found;
}

/**
 * A copy of the one element in a template.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function copyOf(id) {
  const template = /** @type {HTMLTemplateElement} */ (byId(id));
  const element = /** @type {HTMLElement} */ (template.content.firstElementChild);
  return /** @type {HTMLElement} */ (document.importNode(element, true));
}

/**
 * A named part of a copied template.
 * @param {HTMLElement} root
 * @param {string} name
 * @returns {HTMLElement}
 */
export function partOf(root, name) {
  const found = root.querySelector(`[data-part="${name}"]`);
  if (!found) throw new Error(`the template lacks ${name}`);
  return /** @type {HTMLElement} */ (found);
}

/**
 * Writes text into a part; a part without text is taken out.
 * @param {HTMLElement} root
 * @param {string} name
 * @param {string | null | undefined} text
 */
export function write(root, name, text) {
  const part = partOf(root, name);
  if (text) part.textContent = text;
  else part.remove();
}

/**
 * Makes one copy of a list's first entry for each item.
 * @template Item
 * @param {HTMLElement} list
 * @param {Item[]} items
 * @param {(entry: HTMLElement, item: Item) => void} fill
 */
export function repeat(list, items, fill) {
  const [model] = list.children;
  const entries = items.map((item) => {
    const entry = /** @type {HTMLElement} */ (model.cloneNode(true));
    fill(entry, item);
    return entry;
  });
  list.replaceChildren(...entries);
}

/**
 * Puts values into words such as "{count} more".
 * @param {string} words
 * @param {Record<string, string | number>} values
 */
export function filled(words, values) {
  return words.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

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
