// @ts-check
/** @import { Answer, Item } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { icon, make } from "./dom.js";
import { drawn, middle, picture, pictured, place, shape, statement } from "./image.js";
import { TICKING } from "./pace.js";

/**
 * Areas that are drawn on an image, to be chosen: by a press, or by Tab and Space.
 * @param {Item} item @param {Words} words @param {Changed} changed @returns {Field}
 */
export function areasField(item, words, changed) {
  const details = pictured(item);
  /** @type {Set<number>} */
  let chosen = new Set();
  const voice = make("p", { class: "help", role: "status" });
  const marks = details.areas.map((area) => {
    const mark = make("span", { class: "mark", "aria-hidden": "true", hidden: true }, icon("check"));
    place(mark, middle(area), details);
    return mark;
  });
  const areas = details.areas.map((area, number) => {
    const outline = shape(area);
    outline.setAttribute("class", "line");
    const casing = shape(area);
    casing.setAttribute("class", "casing");
    const element = drawn("g", { role: "checkbox", tabindex: 0, "aria-checked": "false", "aria-label": item.options?.[number] ?? String(number + 1) }, casing, outline);
    element.addEventListener("click", () => press(number));
    element.addEventListener("keydown", (event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== " ") return;
      event.preventDefault();
      press(number);
    });
    return element;
  });
  const element = make(
    "fieldset",
    { "aria-describedby": `${item.key}-help ${item.key}-receipt` },
    statement(item),
    make("p", { class: "help", id: `${item.key}-help` }, words.count("areas.help", details.most)),
    picture(details, drawn("svg", { viewBox: `0 0 ${details.width} ${details.height}`, class: "areas" }, ...areas), ...marks),
    voice,
  );
  const draw = () => areas.forEach((area, number) => {
    area.setAttribute("aria-checked", String(chosen.has(number)));
    marks[number].hidden = !chosen.has(number);
  });
  /** @returns {Answer} */
  const read = () => ({ kind: "choice", chosen: [...chosen].sort((a, b) => a - b) });
  /** @param {number} number */
  const press = (number) => {
    if (element.closest("[inert]")) return;
    voice.textContent = "";
    if (chosen.has(number)) chosen.delete(number);
    else if (details.most === 1) chosen = new Set([number]);
    else if (chosen.size >= details.most) {
      voice.textContent = words.count("areas.enough", details.most);
      return;
    } else chosen.add(number);
    draw();
    changed(read(), TICKING);
  };
  return {
    element,
    read,
    show: (answer) => {
      chosen = new Set(answer?.kind === "choice" ? answer.chosen : []);
      draw();
    },
    first: () => /** @type {any} */ (areas[0] ?? null),
    digit: (digit) => {
      const area = areas[digit - 1];
      if (!area) return;
      /** @type {SVGElement} */ (area).focus();
      press(digit - 1);
    },
  };
}
