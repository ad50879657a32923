// @ts-check
/** @import { Answer, Item } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { inline, make } from "./dom.js";
import { QUICK, TICKING } from "./pace.js";

/** @param {Item} item @param {Words} words */
export function optionTexts(item, words) {
  return item.kind === "true-false" ? [words.say("true"), words.say("false")] : (item.options ?? []);
}

/**
 * Options to tick: one of them, or several.
 * @param {Item} item @param {Words} words @param {Changed} changed
 * @param {string} receipt id of what describes it @returns {Field}
 */
export function choiceField(item, words, changed, receipt = `${item.key}-receipt`) {
  const type = item.kind === "multiple" ? "checkbox" : "radio";
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
    { "aria-describedby": receipt },
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
