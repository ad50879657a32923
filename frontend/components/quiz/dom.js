// @ts-check
/** @import { Passage, PassageNode } from "./types.js" */

const SPRITE = new URL("../../icons.svg", import.meta.url).href;
const SVG = "http://www.w3.org/2000/svg";
const TAGS = new Set(
  "p br em strong del code pre ul ol li blockquote hr h3 table thead tbody tr th td span a img".split(" "),
);

/**
 * Makes an element; text never becomes HTML.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean | number>} [attributes] false leaves one out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children);
  return element;
}

/** @param {string} name of a drawing in the sprite */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", "i");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${SPRITE}#i-${name}`);
  svg.append(use);
  return svg;
}

/** @param {Passage | undefined} passage */
export function passage(passage) {
  const fragment = document.createDocumentFragment();
  fragment.append(...(passage?.nodes ?? []).map(node));
  return fragment;
}

/** @param {Passage | undefined} passage a statement alone is put without its paragraph */
export function inline(passage) {
  const nodes = passage?.nodes ?? [];
  const fragment = document.createDocumentFragment();
  fragment.append(...(nodes.length === 1 && nodes[0].tag === "p" ? (nodes[0].nodes ?? []) : nodes).map(node));
  return fragment;
}

/** @param {PassageNode} given @returns {Node} */
function node(given) {
  if (!given.tag) return document.createTextNode(given.text ?? "");
  const element = document.createElement(TAGS.has(given.tag) ? given.tag : "span");
  if (element instanceof HTMLAnchorElement) {
    element.href = given.address ?? "";
    element.target = "_blank";
    element.rel = "noopener";
  }
  if (element instanceof HTMLImageElement) {
    element.src = given.address ?? "";
    element.alt = given.text ?? "";
  }
  element.append(...(given.nodes ?? []).map(node));
  return element;
}
