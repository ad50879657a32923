// @ts-check
/** @import { Answer, Composed, Item, Parts } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { choiceField } from "./choice-field.js";
import { icon, make, plain } from "./dom.js";
import { gapped } from "./gaps-field.js";
import { QUICK, TICKING, TYPING } from "./pace.js";
import { LONGEST_NUMBER, LONGEST_WORDS, numberHelp, readable } from "./typed-field.js";

/**
 * The parts of a question, each under a key of its own on this page.
 * @param {Item} item @returns {Item[]}
 */
export function partsOf(item) {
  return /** @type {Composed} */ (item.details).parts.map((part) => ({ ...part, key: `${item.key}-${part.number}` }));
}

/** What a part is called. @param {Item} part @param {Words} words */
export function partName(part, words) {
  return plain(part.text) || words.say("part", part.number);
}

/** @param {Item} part @returns {Answer} */
export function nothing(part) {
  return part.kind === "single" || part.kind === "multiple" ? { kind: "choice", chosen: [] } : { kind: "text", text: "" };
}

/**
 * Several small questions in one text: lists, words and numbers stand in it, several choices below.
 * @param {Item} item @param {Words} words @param {Changed} changed @returns {Field}
 */
export function compositeField(item, words, changed) {
  /** @param {number} delay */
  const tell = (delay) => changed(read(), delay);
  const parts = partsOf(item).map((part) => (part.kind === "multiple" ? below(part, words, item, tell) : within(part, words, tell)));
  const element = gapped(
    item,
    words,
    parts.map((part) => part.inText),
    ...parts.flatMap((part) => (part.help ? [part.help] : [])),
    ...parts.flatMap((part) => (part.below ? [part.below] : [])),
  );
  /** @returns {Answer} */
  function read() {
    return { kind: "parts", parts: parts.map((part) => part.read()) };
  }
  return {
    element,
    read,
    show: (answer) => parts.forEach((part, place) => part.show(/** @type {Parts | undefined} */ (answer)?.parts?.[place])),
    first: () => parts[0]?.first() ?? null,
  };
}

/**
 * @typedef {object} Part
 * @property {HTMLElement} inText
 * @property {HTMLElement} [below]
 * @property {HTMLElement} [help]
 * @property {() => Answer} read
 * @property {(answer: Answer | undefined) => void} show
 * @property {() => HTMLElement | null} first
 */

/** @param {Item} part @param {Words} words @param {(delay: number) => void} tell @returns {Part} */
function within(part, words, tell) {
  const label = { id: `${part.key}-0`, "aria-label": partName(part, words) };
  if (part.kind === "single" || part.kind === "true-false") {
    const select = make(
      "select",
      { class: "input gap", ...label },
      make("option", { value: -1 }, words.say("choose")),
      ...(part.options ?? []).map((text, option) => make("option", { value: option }, text)),
    );
    select.addEventListener("change", () => tell(TICKING));
    return {
      inText: select,
      read: () => ({ kind: "choice", chosen: Number(select.value) < 0 ? [] : [Number(select.value)] }),
      show: (answer) => {
        select.value = String(answer?.kind === "choice" ? (answer.chosen[0] ?? -1) : -1);
      },
      first: () => select,
    };
  }
  const numeric = part.kind === "numeric";
  const input = make("input", {
    class: numeric ? "input gap number" : "input gap",
    autocomplete: "off",
    maxlength: numeric ? LONGEST_NUMBER : LONGEST_WORDS,
    inputmode: numeric ? "decimal" : "text",
    ...label,
    ...(numeric ? { "aria-describedby": `${part.key}-help` } : {}),
  });
  const help = make("p", { class: "help", id: `${part.key}-help`, role: "status" });
  let pause = 0;
  const check = () => {
    clearTimeout(pause);
    const well = readable(part, input.value);
    input.toggleAttribute("aria-invalid", false);
    if (!well) input.setAttribute("aria-invalid", "true");
    help.className = well ? "help" : "help wrong";
    help.replaceChildren(...(well ? [] : [icon("warn"), make("span", {}, `${partName(part, words)} — ${numberHelp(part, words, false)}`)]));
  };
  input.addEventListener("input", () => {
    clearTimeout(pause);
    if (readable(part, input.value)) check();
    else pause = window.setTimeout(check, TYPING);
    tell(TYPING);
  });
  input.addEventListener("change", () => {
    check();
    tell(QUICK);
  });
  return {
    inText: part.unit ? make("span", { class: "with-unit" }, input, " ", part.unit) : input,
    ...(numeric ? { help } : {}),
    read: () => ({ kind: "text", text: input.value }),
    show: (answer) => {
      input.value = answer?.kind === "text" ? answer.text : "";
      check();
    },
    first: () => input,
  };
}

/** Its number stands in the text, its choices below. @param {Item} part @param {Words} words @param {Item} item @param {(delay: number) => void} tell @returns {Part} */
function below(part, words, item, tell) {
  const named = part.text?.nodes?.length ? part : { ...part, text: { nodes: [{ tag: "", text: partName(part, words) }] } };
  const field = choiceField(named, words, (_, delay) => tell(delay), `${item.key}-receipt`);
  field.element.classList.add("part");
  return {
    inText: make("span", { class: "gap-mark" }, String(part.number)),
    below: field.element,
    read: field.read,
    show: field.show,
    first: field.first,
  };
}
