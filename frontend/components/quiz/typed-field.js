// @ts-check
/** @import { Answer, Item, Measured } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { icon, make, passage } from "./dom.js";
import { isNumber } from "./number.js";
import { QUICK, TYPING } from "./pace.js";

/** Characters of a number and of a few words that the server takes. */
export const LONGEST_NUMBER = 60;
export const LONGEST_WORDS = 500;

/** Whether what is typed can be read, or may still become so. @param {Item} item @param {string} typed */
export function readable(item, typed) {
  return item.kind === "short-text" || typed.trim() === "" || isNumber(typed, item.unit ?? "", otherUnits(item));
}

/** How a number is written here. @param {Item} item @param {Words} words @param {boolean} well */
export function numberHelp(item, words, well) {
  const units = [item.unit ?? "", ...otherUnits(item)].filter(Boolean);
  const which = units.length > 1 ? ".units" : units.length ? ".unit" : "";
  return words.say(`number.${well ? "help" : "invalid"}${which}`, units.length > 1 ? words.choice(units) : (units[0] ?? ""), units[0] ?? "");
}

/** @param {Item} item */
function otherUnits(item) {
  return /** @type {Measured | undefined} */ (item.details)?.units ?? [];
}

/** A few words, or a number. @param {Item} item @param {Words} words @param {Changed} changed @returns {Field} */
export function typedField(item, words, changed) {
  const numeric = item.kind !== "short-text";
  const input = make("input", {
    class: "input",
    id: `${item.key}-0`,
    autocomplete: "off",
    maxlength: numeric ? LONGEST_NUMBER : LONGEST_WORDS,
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
  const fine = () => readable(item, input.value);
  let pause = 0;
  const check = () => {
    clearTimeout(pause);
    const well = fine();
    if (well) input.removeAttribute("aria-invalid");
    else input.setAttribute("aria-invalid", "true");
    const said = numberHelp(item, words, well);
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
