// @ts-check
/** @import { Answer, Item } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { inline, make } from "./dom.js";
import { TICKING } from "./pace.js";

/** Characters of a choice that a select of the narrowest page, or of half a wide one, still shows. */
const CUT = 28;

/** Something on the right for each on the left. @param {Item} item @param {Words} words @param {Changed} changed @returns {Field} */
export function matchField(item, words, changed) {
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
