// @ts-check
/**
 * The programme of a course beside its lesson: units that fold, lessons with their leaf.
 *
 * @typedef {{ title: string, address: string, note: string, stage: "TODO"|"STARTED"|"DONE", current: boolean }} Line
 * @typedef {{ title: string, note: string, notes: string[], open: boolean, lessons: Line[]|null }} Unit
 * @typedef {{ label: string, heading: string, position: string, language: string, units: Unit[] }} Programme
 */
import { icon } from "./quiz/dom.js";

/**
 * @param {string} tag
 * @param {Record<string, string>} [attributes]
 * @param {...(Node|string)} children
 */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, text] of Object.entries(attributes)) element.setAttribute(name, text);
  element.append(...children);
  return element;
}

class LessonOutline extends HTMLElement {
  /** @type {Programme|undefined} */
  #programme;

  constructor() {
    super();
    this.onDone = (/** @type {Event} */ event) => this.#markDone(/** @type {CustomEvent} */ (event).detail);
  }

  set programme(/** @type {Programme} */ programme) {
    this.#programme = programme;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    document.addEventListener("lesson-done", this.onDone);
    this.#draw();
  }

  disconnectedCallback() {
    document.removeEventListener("lesson-done", this.onDone);
  }

  #draw() {
    const programme = this.#programme;
    if (!programme) return;
    const wide = matchMedia("(min-width: 64rem)");
    const inner = make("div", { class: "inner" }, ...programme.units.map((unit, index) => this.#unit(unit, index)));
    const fold = make(
      "details",
      { class: "fold" },
      make(
        "summary",
        {},
        icon("list"),
        make("span", {}, programme.heading),
        " ",
        make("span", { class: "muted" }, programme.position),
        make("span", { class: "chev" }, icon("down")),
      ),
      inner,
    );
    if (wide.matches) fold.setAttribute("open", "");
    this.replaceChildren(make("nav", { class: "outline", "aria-label": programme.label }, fold));
  }

  /**
   * @param {Unit} unit
   * @param {number} index
   */
  #unit(unit, index) {
    const list = make("ol", {}, ...(unit.lessons ?? []).map((line) => this.#line(line)));
    const details = make(
      "details",
      { class: "mod" },
      make("summary", {}, make("span", { class: "grow" }, this.#own(unit.title)), make("small", { class: "muted" }, unit.note)),
      list,
    );
    if (unit.open) details.setAttribute("open", "");
    if (!unit.lessons) details.addEventListener("toggle", () => this.#fill(unit, index, list));
    return details;
  }

  /**
   * What a long course did not send at once; asked again at the next opening when it did not come.
   *
   * @param {Unit} unit
   * @param {number} index
   * @param {HTMLElement} list
   */
  async #fill(unit, index, list) {
    if (unit.lessons) return;
    const lines = await /** @type {any} */ (this).$server.lessons(index);
    unit.lessons = lines;
    list.replaceChildren(...lines.map((/** @type {Line} */ line) => this.#line(line)));
  }

  /** Words of the course, in its language. @param {string} title */
  #own(title) {
    return make("bdi", { lang: this.#programme?.language ?? "" }, title);
  }

  /** @param {Line} line */
  #line(line) {
    const leaf = { TODO: "lf", STARTED: "lf now", DONE: "lf done" }[line.stage];
    const link = make(
      "a",
      { href: line.address, "router-link": "" },
      make("span", { class: leaf }),
      make("span", {}, this.#own(line.title), make("small", {}, line.note)),
    );
    if (line.current) link.setAttribute("aria-current", "page");
    return make("li", {}, link);
  }

  /** @param {{ address: string, note: string }} lesson */
  #markDone(lesson) {
    const link = this.querySelector(`a[href="${CSS.escape(lesson.address)}"]`);
    if (!link) return;
    const leaf = link.querySelector(".lf");
    if (leaf) leaf.className = "lf done";
    const note = link.querySelector("small");
    if (note) note.textContent = lesson.note;
    const details = link.closest("details.mod");
    const unit = this.#programme?.units.find((each) => each.lessons?.some((line) => line.address === lesson.address));
    const count = details?.querySelector("summary small");
    if (unit && count) count.textContent = unit.notes[details?.querySelectorAll(".lf.done").length ?? 0] ?? unit.note;
  }
}

customElements.define("lesson-outline", LessonOutline);
