// @ts-check
/** @import { Answer, Item, Spot } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { icon, make } from "./dom.js";
import { percent, picture, pictured, place, statement } from "./image.js";
import { TICKING } from "./pace.js";

/** A press this near to a point, in pixels of the screen, takes it away. */
const NEAR = 22;
/** How far a key moves the crosshair, in parts of the image; with Shift ten times as far. */
const STEP = 0.01;
const WAYS = new Map([["ArrowLeft", [-1, 0]], ["ArrowRight", [1, 0]], ["ArrowUp", [0, -1]], ["ArrowDown", [0, 1]]]);

/** Where each point stands, in words. @param {Item} item @param {Answer} answer @param {Words} words @returns {string[]} */
export function spotsInWords(item, answer, words) {
  return answer.kind === "spots" ? answer.spots.map((spot, number) => words.say("spot", number + 1, ...percent(spot, pictured(item)))) : [];
}

/** Points to set on an image: by a press, or by a crosshair that keys move. */
export class SpotsField {
  /** @param {Item} item @param {Words} words @param {Changed} changed */
  constructor(item, words, changed) {
    this.item = item;
    this.words = words;
    this.changed = changed;
    this.details = pictured(item);
    /** @type {Spot[]} */
    this.spots = [];
    this.at = { x: Math.floor(this.details.width / 2), y: Math.floor(this.details.height / 2) };
    this.cross = make("span", { class: "crosshair", "aria-hidden": "true" });
    this.marks = make("div", { class: "marks", "aria-hidden": "true" });
    this.voice = make("p", { class: "sr", role: "status" });
    this.list = make("ol", { class: "spots" });
    this.surface = make("div", {
      class: "surface",
      tabindex: 0,
      role: "application",
      "aria-roledescription": words.say("spots.surface"),
      "aria-label": this.details.alternative,
      "aria-describedby": `${item.key}-help`,
    });
    this.frame = picture(this.details, this.marks, this.cross, this.surface);
    // the surface says what the image shows
    this.frame.querySelector("img")?.setAttribute("alt", "");
    this.element = make(
      "fieldset",
      { "aria-describedby": `${item.key}-receipt` },
      statement(item),
      make("p", { class: "help", id: `${item.key}-help` }, words.count("spots.help", this.details.most), " ", make("span", { class: "by-keys" }, words.say("spots.help.keys"))),
      this.frame,
      this.list,
      this.voice,
    );
    this.surface.addEventListener("click", (event) => this.press(event));
    this.surface.addEventListener("keydown", (event) => this.key(event));
    this.surface.addEventListener("focus", () => this.say());
    this.draw();
  }

  /** @param {MouseEvent} event */
  press(event) {
    const box = this.surface.getBoundingClientRect();
    const near = this.spots.findIndex((spot) =>
      Math.hypot(box.left + (spot.x / this.details.width) * box.width - event.clientX, box.top + (spot.y / this.details.height) * box.height - event.clientY) < NEAR);
    this.at = this.bounded(((event.clientX - box.left) / box.width) * this.details.width, ((event.clientY - box.top) / box.height) * this.details.height);
    if (near >= 0) this.remove(near);
    else this.add();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const way = WAYS.get(event.key);
    if (way && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      const step = (event.shiftKey ? 10 : 1) * STEP;
      this.at = this.bounded(
        this.at.x + way[0] * Math.max(1, step * this.details.width),
        this.at.y + way[1] * Math.max(1, step * this.details.height),
      );
      this.draw();
      this.say();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      const here = this.spots.findIndex((spot) => Math.abs(spot.x - this.at.x) <= STEP * this.details.width && Math.abs(spot.y - this.at.y) <= STEP * this.details.height);
      if (here >= 0) this.remove(here);
      else this.add();
    }
  }

  /** @param {number} x @param {number} y @returns {Spot} */
  bounded(x, y) {
    return {
      x: Math.min(this.details.width - 1, Math.max(0, Math.round(x))),
      y: Math.min(this.details.height - 1, Math.max(0, Math.round(y))),
    };
  }

  add() {
    if (this.details.most === 1) this.spots = [];
    if (this.spots.length >= this.details.most) {
      this.draw();
      this.voice.textContent = this.words.count("spots.enough", this.details.most);
      return;
    }
    this.spots = [...this.spots, this.at];
    this.tell(this.words.say("spots.set", ...percent(this.at, this.details)));
  }

  /** @param {number} number */
  remove(number) {
    const spot = this.spots[number];
    this.spots = this.spots.filter((_, place) => place !== number);
    this.tell(this.words.say("spots.removed", ...percent(spot, this.details)));
  }

  /** @param {string} said */
  tell(said) {
    this.draw();
    this.voice.textContent = said;
    this.changed(this.read(), TICKING);
  }

  say() {
    this.voice.textContent = this.words.say("spots.at", ...percent(this.at, this.details));
  }

  draw() {
    place(this.cross, this.at, this.details);
    this.marks.replaceChildren(...this.spots.map((spot, number) => {
      const mark = make("span", { class: "mark" }, String(number + 1));
      place(mark, spot, this.details);
      return mark;
    }));
    this.list.replaceChildren(...this.spots.map((spot, number) => {
      const words = this.words.say("spot", number + 1, ...percent(spot, this.details));
      const remove = make("button", { type: "button", class: "btn icon quiet", "aria-label": this.words.say("spots.remove", number + 1) }, icon("x"));
      remove.addEventListener("click", () => {
        this.remove(number);
        const next = this.list.querySelector("button");
        (next ?? this.surface).focus();
      });
      return make("li", {}, make("span", {}, words), remove);
    }));
  }

  /** @returns {Answer} */
  read() {
    return { kind: "spots", spots: this.spots };
  }

  /** @param {Answer | undefined} answer */
  show(answer) {
    this.spots = answer?.kind === "spots" ? answer.spots : [];
    this.draw();
  }

  first() {
    return this.surface;
  }
}
