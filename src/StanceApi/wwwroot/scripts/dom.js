// Elements are made, never parsed: whatever an article contains stays text.

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} tag
 * @param {Record<string, any>} [attributes] `on…` are listeners, `class` and the rest attributes; null and false are left out
 * @param {...any} children nodes, texts, or arrays of them; null and false are left out
 */
export function h(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

/** The same for a drawing. */
export function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(SVG, tag), attributes, children);
}

/** Replaces what an element contains. */
export function put(element, ...children) {
  element.replaceChildren(...nodes(children));
  return element;
}

function fill(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (name === "value") element.value = value;
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...nodes(children));
  return element;
}

function nodes(children) {
  return children
    .flat(Infinity)
    .filter((child) => child !== null && child !== undefined && child !== false)
    .map((child) => (child instanceof Node ? child : String(child)));
}

let made = 0;

/** An id that no other element of the page has. */
export const freshId = (prefix) => `${prefix}-${++made}`;

/** Calls once after the last call of a burst. */
export function afterwards(milliseconds, action) {
  let timer = 0;
  return (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => action(...values), milliseconds);
  };
}

/** Calls when the browser has shown what has changed until now: an answer first, the work after it. */
export function afterPaint(action) {
  requestAnimationFrame(() => setTimeout(action));
}

/** Only addresses of the web become links; others, such as `javascript:`, stay text. */
export function outside(address) {
  let url = null;
  try {
    url = new URL(address);
  } catch {
    return document.createTextNode(address);
  }
  return url.protocol === "https:" || url.protocol === "http:"
    ? h("a", { href: url.href, rel: "noopener noreferrer", target: "_blank" }, address)
    : document.createTextNode(address);
}
