// @ts-check
/** @import { Answer, Item } from "./types.js" */
/** @import { Words } from "./words.js" */
import { icon, inline, make } from "./dom.js";

const DELAY = 400;

/** Steps to put in order: by buttons, by Alt and arrows, or by dragging the grip. */
export class OrderField {
  /** @param {Item} item @param {Words} words @param {(answer: Answer, delay: number) => void} changed */
  constructor(item, words, changed) {
    this.item = item;
    this.words = words;
    this.changed = changed;
    this.steps = (item.options ?? []).map((text, place) => this.step(text, place));
    this.list = make("ol", { class: "order", "aria-labelledby": `${item.key}-text`, "aria-describedby": `${item.key}-help` }, ...this.steps);
    this.voice = make("p", { class: "sr", role: "status" });
    this.keep = make("button", { type: "button", class: "btn keep-order" }, words.say("order.keep"));
    this.keep.addEventListener("click", () => this.tell());
    this.element = make(
      "div",
      { class: "stack" },
      make("div", { class: "stmt", id: `${item.key}-text` }, inline(item.text)),
      make("p", { class: "help", id: `${item.key}-help` }, words.say("order.help"), " ", make("span", { class: "by-keys" }, words.say("order.help.keys"))),
      this.list,
      this.keep,
      this.voice,
    );
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.renumber();
  }

  /** @param {string} text @param {number} place */
  step(text, place) {
    const grip = make("span", { class: "grip", "aria-hidden": "true" }, icon("grip"));
    const up = make("button", { type: "button", class: "btn icon", "aria-label": this.words.say("order.up", text) }, icon("up"));
    const down = make("button", { type: "button", class: "btn icon", "aria-label": this.words.say("order.down", text) }, icon("down"));
    const step = make(
      "li",
      { "data-place": place },
      grip,
      make("span", { class: "pos" }),
      make("span", { class: "grow" }, text),
      make("span", { class: "acts" }, up, down),
    );
    up.addEventListener("click", () => this.move(step, -1, up));
    down.addEventListener("click", () => this.move(step, 1, down));
    grip.addEventListener("pointerdown", (event) => this.drag(event, step, grip));
    return step;
  }

  /** @returns {Answer} */
  read() {
    return { kind: "order", items: this.ordered().map((step) => Number(step.dataset.place)) };
  }

  /** @param {Answer | undefined} answer */
  show(answer) {
    const items = answer?.kind === "order" && answer.items.length ? answer.items : this.steps.map((_, place) => place);
    this.list.append(...items.map((place) => this.steps[place]));
    this.keep.hidden = answer?.kind === "order" && answer.items.length > 0;
    this.renumber();
  }

  first() {
    return /** @type {HTMLElement | null} */ (this.list.querySelector("button:not([aria-disabled])"));
  }

  ordered() {
    return /** @type {HTMLLIElement[]} */ ([...this.list.children]);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const way = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    const target = event.target;
    const step = target instanceof HTMLElement ? target.closest("li") : null;
    if (!event.altKey || !way || !step || !(target instanceof HTMLElement)) return;
    event.preventDefault();
    this.move(step, way, target);
  }

  /** @param {HTMLLIElement} step @param {number} way @param {HTMLElement} focused */
  move(step, way, focused) {
    const other = way < 0 ? step.previousElementSibling : step.nextElementSibling;
    if (!other) return;
    const before = step.getBoundingClientRect().top;
    // the neighbour moves, so that the step keeps its focus
    if (way < 0) step.after(other);
    else step.before(other);
    this.renumber();
    focused.focus({ preventScroll: true });
    // the step stays under the finger, which may press again
    window.scrollBy({ top: step.getBoundingClientRect().top - before, behavior: "instant" });
    this.announce(step);
    this.tell();
  }

  /** @param {PointerEvent} event @param {HTMLLIElement} step @param {HTMLElement} grip */
  drag(event, step, grip) {
    if (event.button !== 0 || this.element.matches(":disabled, [inert] *")) return;
    event.preventDefault();
    const before = this.read();
    const end = new AbortController();
    grip.setPointerCapture(event.pointerId);
    step.classList.add("moving");
    grip.addEventListener("pointermove", (move) => this.dragTo(move.clientY, step), { signal: end.signal });
    const drop = () => {
      end.abort();
      step.classList.remove("moving");
      this.renumber();
      if (JSON.stringify(before) === JSON.stringify(this.read())) return;
      this.announce(step);
      this.tell();
    };
    grip.addEventListener("pointerup", drop, { signal: end.signal });
    grip.addEventListener("pointercancel", drop, { signal: end.signal });
  }

  /** The others move around the one that is dragged, which would else lose the pointer. @param {number} y @param {HTMLLIElement} step */
  dragTo(y, step) {
    for (const other of this.ordered()) {
      const { top, height } = other.getBoundingClientRect();
      if (other === step || y < top || y > top + height) continue;
      const steps = this.ordered();
      const from = steps.indexOf(step);
      const to = steps.indexOf(other);
      if (from < to) step.before(...steps.slice(from + 1, to + 1));
      else step.after(...steps.slice(to, from));
      this.renumber();
      return;
    }
  }

  renumber() {
    const steps = this.ordered();
    steps.forEach((step, index) => {
      /** @type {HTMLElement} */ (step.querySelector(".pos")).textContent = String(index + 1);
      const [up, down] = step.querySelectorAll("button");
      // not disabled: a button that loses the focus gives the next press to another one
      rest(up, index === 0);
      rest(down, index === steps.length - 1);
    });
  }

  /** @param {HTMLLIElement} step */
  announce(step) {
    const steps = this.ordered();
    const text = step.querySelector(".grow")?.textContent ?? "";
    this.voice.textContent = this.words.say("order.moved", text, steps.indexOf(step) + 1, steps.length);
  }

  tell() {
    this.keep.hidden = true;
    this.changed(this.read(), DELAY);
  }
}

/** @param {HTMLButtonElement} button @param {boolean} nothing whether a press would do nothing */
function rest(button, nothing) {
  if (nothing) button.setAttribute("aria-disabled", "true");
  else button.removeAttribute("aria-disabled");
}
