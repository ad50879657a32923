// @ts-check
/** @import { Answer, Item } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { make, passage } from "./dom.js";
import { TICKING } from "./pace.js";

/**
 * What she thinks of each statement: a table of radios, which phones stack. Its roles are written out, since a browser
 * forgets them with the look of a table.
 * @param {Item} item @param {Words} words @param {Changed} changed @returns {Field}
 */
export function opinionField(item, words, changed) {
  const scale = item.options ?? [];
  /** @param {number} row @param {number} column */
  const id = (row, column) => `${item.key}-${row}-${column}`;
  const radios = (item.lefts ?? []).map((_, row) =>
    scale.map((_, column) =>
      make("input", { type: "radio", name: `${item.key}-${row}`, value: column, id: id(row, column), "aria-labelledby": `${item.key}-s${row} ${item.key}-o${column}` })));
  const head = make(
    "tr",
    { role: "row" },
    make("th", { role: "columnheader" }, make("span", { class: "sr" }, words.say("opinion.statement"))),
    ...scale.map((text, column) => make("th", { role: "columnheader", scope: "col", id: `${item.key}-o${column}` }, text)),
  );
  const rows = (item.lefts ?? []).map((text, row) =>
    make(
      "tr",
      { role: "row" },
      make("th", { role: "rowheader", scope: "row", id: `${item.key}-s${row}` }, text),
      ...scale.map((option, column) =>
        make("td", { role: "cell" }, make("label", { class: "dot", for: id(row, column) }, radios[row][column], make("span", { "aria-hidden": "true" }, option)))),
    ));
  const element = make(
    "div",
    { class: "stack", role: "group", "aria-labelledby": `${item.key}-text`, "aria-describedby": `${item.key}-receipt` },
    make("div", { class: "stmt", id: `${item.key}-text` }, passage(item.text)),
    make(
      "div",
      { class: "fits" },
      make("table", { class: "opinion", role: "table", "aria-labelledby": `${item.key}-text` }, make("thead", { role: "rowgroup" }, head), make("tbody", { role: "rowgroup" }, ...rows)),
    ),
  );
  /** @returns {Answer} */
  const read = () => ({ kind: "matches", rights: radios.map((row) => row.findIndex((radio) => radio.checked)) });
  element.addEventListener("change", () => changed(read(), TICKING));
  return {
    element,
    read,
    show: (answer) => radios.forEach((row, number) => row.forEach((radio, column) => {
      radio.checked = answer?.kind === "matches" && answer.rights[number] === column;
    })),
    first: () => radios[0]?.find((radio) => radio.checked) ?? radios[0]?.[0] ?? null,
  };
}
