// @ts-check
/** @import { Item, Outline, Pictured, Spot } from "./types.js" */
import { inline, make } from "./dom.js";

const SVG = "http://www.w3.org/2000/svg";

/** @param {Item} item @returns {Pictured} */
export function pictured(item) {
  return /** @type {Pictured} */ (item.details);
}

/** The image, and above it what is put there in its own pixels. @param {Pictured} details @param {...Node} above */
export function picture(details, ...above) {
  const image = make("img", { src: details.image, alt: details.alternative, width: details.width, height: details.height, draggable: "false" });
  return make("div", { class: "picture" }, image, ...above);
}

/** @param {string} tag @param {Record<string, string | number>} attributes @param {...Node} children */
export function drawn(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** @param {Outline} outline */
export function shape({ shape, numbers }) {
  const [a, b, c, d] = numbers;
  switch (shape) {
    case "CIRCLE": return drawn("circle", { cx: a, cy: b, r: c });
    case "RECTANGLE": return drawn("rect", { x: Math.min(a, c), y: Math.min(b, d), width: Math.abs(c - a), height: Math.abs(d - b) });
    case "POLYGON": return drawn("polygon", { points: numbers.join(" ") });
  }
}

/** Where its mark stands. @param {Outline} outline @returns {Spot} */
export function middle({ shape, numbers }) {
  if (shape === "CIRCLE") return { x: numbers[0], y: numbers[1] };
  const xs = numbers.filter((_, place) => place % 2 === 0);
  const ys = numbers.filter((_, place) => place % 2 === 1);
  /** @param {number[]} all */
  const mean = (all) => all.reduce((sum, each) => sum + each, 0) / all.length;
  return { x: mean(xs), y: mean(ys) };
}

/** Puts a mark at a point, whatever the size of the image on this screen. @param {HTMLElement} mark @param {Spot} spot @param {Pictured} details */
export function place(mark, spot, details) {
  mark.style.left = `${(100 * spot.x) / details.width}%`;
  mark.style.top = `${(100 * spot.y) / details.height}%`;
}

/** @param {Spot} spot @param {Pictured} details @returns {[number, number]} in percent from the left and from the top */
export function percent(spot, details) {
  return [Math.round((100 * spot.x) / details.width), Math.round((100 * spot.y) / details.height)];
}

/** @param {Item} item */
export function statement(item) {
  return make("legend", { class: "stmt" }, inline(item.text));
}
