// @ts-check
/** @import { Answer, Item } from "./types.js" */
/** @import { Words } from "./words.js" */
import { icon, inline, make, passage } from "./dom.js";
import { isNumber } from "./number.js";
import { OrderField } from "./order-field.js";

const QUICK = 0;
const TICKING = 250;
const TYPING = 700;
/** Characters of a choice that a select of the narrowest page, or of half a wide one, still shows. */
const CUT = 28;

/**
 * The form controls of one question.
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {() => Answer} read
 * @property {(answer: Answer | undefined) => void} show
 * @property {() => HTMLElement | null} first what takes the focus
 * @property {(digit: number) => void} [digit]
 */

/**
 * @param {Item} item
 * @param {Words} words
 * @param {(answer: Answer, delay: number) => void} changed
 * @returns {Field}
 */
export function field(item, words, changed) {
  switch (item.kind) {
    case "single":
    case "true-false":
      return choices(item, words, changed, "radio");
    case "multiple":
      return choices(item, words, changed, "checkbox");
    case "matching":
      return matching(item, words, changed);
    case "ordering":
      return new OrderField(item, words, changed);
    case "numeric":
    case "short-text":
      return typed(item, words, changed);
  }
}

/** Whether an answer takes an earlier one back. @param {Answer | undefined} answer */
export function isEmpty(answer) {
  if (!answer) return true;
  switch (answer.kind) {
    case "choice": return answer.chosen.length === 0;
    case "text": return answer.text.trim() === "";
    case "matches": return answer.rights.every((right) => right < 0);
    case "order": return answer.items.length === 0;
  }
}

/** How much of an answer is still open: pairs that nothing was chosen for. @param {Answer | undefined} answer */
export function gaps(answer) {
  return answer?.kind === "matches" ? answer.rights.filter((right) => right < 0).length : 0;
}

/** An answer in words. @param {Item} item @param {Answer | undefined} answer @param {Words} words */
export function describe(item, answer, words) {
  if (!answer || isEmpty(answer)) return words.say("nothing");
  const options = optionTexts(item, words);
  switch (answer.kind) {
    case "choice": return words.list(answer.chosen.map((option) => options[option]));
    case "text": return answer.text;
    case "matches": return words.list(parts(item, answer, words));
    case "order": return answer.items.map((place) => options[place]).join(" → ");
  }
}

/** An answer in words, pair by pair and step by step. @param {Item} item @param {Answer | undefined} answer @param {Words} words */
export function parts(item, answer, words) {
  if (!answer || isEmpty(answer)) return [describe(item, answer, words)];
  const options = optionTexts(item, words);
  switch (answer.kind) {
    case "matches":
      return answer.rights.flatMap((right, left) => (right < 0 ? [] : [`${item.lefts?.[left]} → ${options[right]}`]));
    case "order": return answer.items.map((place, index) => `${index + 1}. ${options[place]}`);
    default: return [describe(item, answer, words)];
  }
}

/** @param {Item} item @param {Words} words */
function optionTexts(item, words) {
  return item.kind === "true-false" ? [words.say("true"), words.say("false")] : (item.options ?? []);
}

/** @param {Item} item @param {Words} words @param {(answer: Answer, delay: number) => void} changed @param {"radio" | "checkbox"} type @returns {Field} */
function choices(item, words, changed, type) {
  const inputs = optionTexts(item, words).map((_, place) =>
    make("input", { type, name: item.key, value: place, id: `${item.key}-${place}` }),
  );
  const labels = optionTexts(item, words).map((text, place) =>
    make(
      "label",
      { class: "opt" },
      inputs[place],
      make("span", {}, text),
      ...(place < 9 ? [make("kbd", { "aria-hidden": "true" }, String(place + 1))] : []),
    ),
  );
  const element = make(
    "fieldset",
    { "aria-describedby": `${item.key}-receipt` },
    make("legend", { class: "stmt" }, inline(item.text)),
    ...labels,
  );
  /** @returns {Answer} */
  const read = () => ({ kind: "choice", chosen: inputs.flatMap((input, place) => (input.checked ? [place] : [])) });
  const tell = () => changed(read(), type === "radio" ? QUICK : TICKING);
  element.addEventListener("change", tell);
  return {
    element,
    read,
    show: (answer) => inputs.forEach((input, place) => {
      input.checked = answer?.kind === "choice" && answer.chosen.includes(place);
    }),
    first: () => inputs.find((input) => input.checked) ?? inputs[0],
    digit: (digit) => {
      const input = inputs[digit - 1];
      if (!input || input.disabled) return;
      input.focus();
      input.checked = type === "radio" || !input.checked;
      tell();
    },
  };
}

/** @param {Item} item @param {Words} words @param {(answer: Answer, delay: number) => void} changed @returns {Field} */
function matching(item, words, changed) {
  const selects = (item.lefts ?? []).map((_, left) =>
    make(
      "select",
      { class: "input", id: `${item.key}-${left}` },
      make("option", { value: -1 }, words.say("choose")),
      ...(item.options ?? []).map((text, right) => make("option", { value: right }, text)),
    ),
  );
  // a select cuts what is longer than itself, and says all of it to screen readers
  const chosen = selects.map(() => make("p", { class: "chosen", "aria-hidden": "true" }));
  const tell = () => selects.forEach((select, left) => {
    const text = item.options?.[Number(select.value)] ?? "";
    chosen[left].textContent = text.length > CUT ? text : "";
  });
  const element = make(
    "fieldset",
    { "aria-describedby": `${item.key}-receipt` },
    make("legend", { class: "stmt" }, inline(item.text)),
    make(
      "div",
      { class: "match" },
      ...(item.lefts ?? []).map((left, place) =>
        make("div", {}, make("label", { for: `${item.key}-${place}` }, left), make("div", { class: "with-chosen" }, selects[place], chosen[place])),
      ),
    ),
  );
  /** @returns {Answer} */
  const read = () => ({ kind: "matches", rights: selects.map((select) => Number(select.value)) });
  element.addEventListener("change", () => {
    tell();
    changed(read(), TICKING);
  });
  return {
    element,
    read,
    show: (answer) => {
      selects.forEach((select, left) => {
        select.value = String(answer?.kind === "matches" ? answer.rights[left] : -1);
      });
      tell();
    },
    first: () => selects[0],
  };
}

/** @param {Item} item @param {Words} words @param {(answer: Answer, delay: number) => void} changed @returns {Field} */
function typed(item, words, changed) {
  const numeric = item.kind === "numeric";
  const input = make("input", {
    class: "input",
    id: `${item.key}-0`,
    autocomplete: "off",
    maxlength: numeric ? 60 : 500,
    inputmode: numeric ? "decimal" : "text",
    "aria-labelledby": `${item.key}-text`,
    "aria-describedby": numeric ? `${item.key}-help ${item.key}-receipt` : `${item.key}-receipt`,
  });
  const help = make("p", { class: "help", id: `${item.key}-help`, role: "status" });
  const element = make(
    "div",
    { class: "stack" },
    make("div", { class: "stmt", id: `${item.key}-text` }, passage(item.text)),
    numeric
      ? make("div", { class: "unit" }, input, make("span", {}, item.unit ?? ""))
      : input,
    ...(numeric ? [help] : []),
  );
  /** @returns {Answer} */
  const read = () => ({ kind: "text", text: input.value });
  const fine = () => !numeric || input.value.trim() === "" || isNumber(input.value, item.unit ?? "");
  let pause = 0;
  const check = () => {
    clearTimeout(pause);
    const well = fine();
    if (well) input.removeAttribute("aria-invalid");
    else input.setAttribute("aria-invalid", "true");
    const said = words.say(`number.${well ? "help" : "invalid"}${item.unit ? ".unit" : ""}`, item.unit ?? "");
    if (help.textContent === said) return;
    help.classList.toggle("wrong", !well);
    help.replaceChildren(...(well ? [] : [icon("warn")]), make("span", {}, said));
  };
  input.addEventListener("input", () => {
    // half a number is no mistake yet
    clearTimeout(pause);
    if (fine()) check();
    else pause = window.setTimeout(check, TYPING);
    changed(read(), TYPING);
  });
  input.addEventListener("change", () => {
    check();
    changed(read(), QUICK);
  });
  return {
    element,
    read,
    show: (answer) => {
      input.value = answer?.kind === "text" ? answer.text : "";
      check();
    },
    first: () => input,
  };
}
