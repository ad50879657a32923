// @ts-check
// Formulas as MathML, which browsers set and screen readers read by themselves. KaTeX is loaded with the first one, from
// this house; until then, without it, and for what is no formula, its source stands there.
import { make } from "./dom.js";

const KATEX = new URL("../../katex/0.16.47/dist/katex.min.js", import.meta.url).href;

/** @typedef {{ render(tex: string, into: HTMLElement, options: object): void }} Katex */

/** @type {Promise<Katex> | undefined} */
let library;

/** @returns {Promise<Katex>} */
function load() {
  library ??= import(KATEX).then(
    () => /** @type {any} */ (globalThis).katex,
    (fault) => {
      // the next formula tries again
      library = undefined;
      throw fault;
    },
  );
  return library;
}

/** @param {string} tex @param {boolean} block on lines of its own */
export function formula(tex, block) {
  const element = make("span", { class: block ? "formula block" : "formula" });
  draw(element, tex, block);
  return element;
}

/** @param {HTMLElement} element @param {string} tex @param {boolean} block */
export async function draw(element, tex, block) {
  element.replaceChildren(make("code", {}, tex));
  try {
    const katex = await load();
    const drawn = make("span");
    katex.render(tex, drawn, { output: "mathml", displayMode: block, throwOnError: true, strict: "ignore", trust: false, maxSize: 20, maxExpand: 300 });
    element.replaceChildren(drawn);
    if (block) element.tabIndex = 0;
  } catch (fault) {
    if (!navigator.onLine) addEventListener("online", () => draw(element, tex, block), { once: true });
    else console.warn("A formula stays as it was written", fault);
  }
}
