// @ts-check
/** @import { Answer, Item } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { icon, inline, make } from "./dom.js";
import { draggable } from "./drag.js";
import { TICKING } from "./pace.js";

/**
 * Things to sort into categories: by a list beside each, or dragged by its grip into a box. The boxes show what they hold.
 * @param {Item} item @param {Words} words @param {Changed} changed @returns {Field}
 */
export function sortField(item, words, changed) {
  const things = item.lefts ?? [];
  const categories = item.options ?? [];
  const selects = things.map((_, thing) =>
    make(
      "select",
      { class: "input", id: `${item.key}-${thing}` },
      make("option", { value: -1 }, words.say("choose")),
      ...categories.map((text, category) => make("option", { value: category }, text)),
    ),
  );
  const grips = things.map(() => make("span", { class: "grip", "aria-hidden": "true" }, icon("grip")));
  const rows = things.map((text, thing) =>
    make("li", {}, grips[thing], make("label", { for: `${item.key}-${thing}` }, text), selects[thing]),
  );
  const contents = categories.map(() => make("ul", { class: "held" }));
  const boxes = categories.map((text, category) => make("div", { class: "box" }, make("p", { class: "strong" }, text), contents[category]));
  const element = make(
    "fieldset",
    { "aria-describedby": `${item.key}-receipt` },
    make("legend", { class: "stmt" }, inline(item.text)),
    make("p", { class: "help" }, words.say("sort.help")),
    // what stands in them is said by the lists
    make("div", { class: "boxes", "aria-hidden": "true" }, ...boxes),
    make("div", { class: "fits" }, make("ul", { class: "sorted" }, ...rows)),
  );
  const draw = () => {
    contents.forEach((content, category) =>
      content.replaceChildren(...selects.flatMap((select, thing) => (Number(select.value) === category ? [make("li", {}, things[thing])] : []))),
    );
    rows.forEach((row, thing) => row.classList.toggle("done", Number(selects[thing].value) >= 0));
  };
  /** @returns {Answer} */
  const read = () => ({ kind: "matches", rights: selects.map((select) => Number(select.value)) });
  const tell = () => {
    draw();
    changed(read(), TICKING);
  };
  element.addEventListener("change", tell);
  grips.forEach((grip, thing) => draggable(grip, () => {
    /** @param {Element | null} place */
    const at = (place) => boxes.findIndex((box) => !!place && box.contains(place));
    return {
      copy: make("span", { class: "token" }, things[thing]),
      over: (/** @type {Element | null} */ place) => boxes.forEach((box, category) => box.classList.toggle("over", category === at(place))),
      drop: (/** @type {Element | null} */ place) => {
        const category = at(place);
        if (category < 0 || Number(selects[thing].value) === category) return;
        selects[thing].value = String(category);
        tell();
      },
    };
  }));
  return {
    element,
    read,
    show: (answer) => {
      selects.forEach((select, thing) => {
        select.value = String(answer?.kind === "matches" ? answer.rights[thing] : -1);
      });
      draw();
    },
    first: () => selects[0] ?? null,
  };
}
