// @ts-check
/** @import { Passage, PassageNode } from "./types.js" */
/** @typedef {(number: number) => Node} Filler what stands in a gap of a text, by its number from 1 */
import { formula } from "./formula.js";

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

/** @param {Passage | undefined} passage @param {Filler} [fill] */
export function passage(passage, fill) {
  const fragment = document.createDocumentFragment();
  fragment.append(...(passage?.nodes ?? []).map((given) => node(given, fill)));
  return fragment;
}

/** @param {Passage | undefined} passage a statement alone is put without its paragraph */
export function inline(passage) {
  const nodes = passage?.nodes ?? [];
  const fragment = document.createDocumentFragment();
  fragment.append(...(nodes.length === 1 && nodes[0].tag === "p" ? (nodes[0].nodes ?? []) : nodes).map((given) => node(given)));
  return fragment;
}

/** The words of a passage alone. @param {Passage | undefined} passage @returns {string} */
export function plain(passage) {
  /** @param {PassageNode} given @returns {string} */
  const words = (given) => (given.tag === "gap" ? "…" : `${given.text ?? ""}${(given.nodes ?? []).map(words).join("")}`);
  return (passage?.nodes ?? []).map(words).join(" ").trim();
}

/** @param {PassageNode} given @param {Filler} [fill] @returns {Node} */
function node(given, fill) {
  const text = given.text ?? "";
  switch (given.tag ?? "") {
    case "": return document.createTextNode(text);
    case "gap": return fill ? fill(Number(text)) : make("span", { class: "gap-mark" }, text);
    case "formula": return formula(text, false);
    case "formula-block": return formula(text, true);
    case "audio": return sound(given);
  }
  const element = document.createElement(given.tag && TAGS.has(given.tag) ? given.tag : "span");
  if (element instanceof HTMLAnchorElement) {
    element.href = given.address ?? "";
    element.target = "_blank";
    element.rel = "noopener";
  }
  if (element instanceof HTMLImageElement) {
    element.src = given.address ?? "";
    element.alt = text;
  }
  element.append(...(given.nodes ?? []).map((each) => node(each, fill)));
  // a wide table scrolls by itself, also by keys
  return element instanceof HTMLTableElement ? make("div", { class: "table-scroll", tabindex: 0 }, element) : element;
}

/** @param {PassageNode} given */
function sound(given) {
  const player = make("audio", { controls: true, preload: "metadata", src: given.address ?? "", ...(given.text ? { "aria-label": given.text } : {}) });
  return make("span", { class: "sound" }, ...(given.text ? [make("span", {}, given.text)] : []), player);
}
