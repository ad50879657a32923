// @ts-check
/** @import { Words } from "./words.js" */
import { icon, make } from "./dom.js";
import { keep, kept } from "./storage.js";

const HIDDEN = "ramure-quiz-timer";
const ANNOUNCED = [10, 5, 1];

/** The time that is left, by the server's clock. It can be hidden; it is announced at ten, five and one minutes. */
export class Countdown {
  /** @param {Date} end @param {() => Date} now @param {Words} words @param {() => void} over */
  constructor(end, now, words, over) {
    this.end = end;
    this.now = now;
    this.words = words;
    this.over = over;
    /** what was passed before the page was opened is not news */
    this.said = ANNOUNCED.filter((each) => this.left() < each * 60 - 5).at(-1) ?? Infinity;
    this.digits = make("span", { class: "num" });
    this.shown = make(
      "p",
      { class: "timer", role: "timer" },
      icon("clock"),
      make("span", { class: "sr" }, `${words.say("time")} `),
      this.digits,
    );
    this.toggle = make("button", { type: "button", class: "btn small quiet" });
    this.toggle.addEventListener("click", () => {
      this.hide(!this.shown.hidden);
      keep(HIDDEN, this.shown.hidden ? "hidden" : "shown");
    });
    this.voice = make("p", { class: "sr", role: "status" });
    this.element = make("div", { class: "row nw clockbox" }, this.shown, this.toggle, this.voice);
    this.hide(kept(HIDDEN) === "hidden");
    this.tick();
    this.timer = setInterval(() => this.tick(), 1_000);
  }

  /** @param {boolean} hidden */
  hide(hidden) {
    this.shown.hidden = hidden;
    this.toggle.textContent = this.words.say(hidden ? "time.show" : "time.hide");
  }

  /** In seconds. */
  left() {
    return Math.max(0, Math.ceil((this.end.getTime() - this.now().getTime()) / 1_000));
  }

  tick() {
    const left = this.left();
    const hours = Math.floor(left / 3600);
    const minutes = Math.floor((left % 3600) / 60);
    const two = (/** @type {number} */ part) => String(part).padStart(2, "0");
    this.digits.textContent = hours ? `${hours}:${two(minutes)}:${two(left % 60)}` : `${minutes}:${two(left % 60)}`;
    this.announce(left);
    if (left === 0) {
      this.voice.textContent = this.words.say("time.over");
      this.stop();
      queueMicrotask(this.over);
    }
  }

  /** Late rather than never: a tab behind others counts once a minute. @param {number} left in seconds */
  announce(left) {
    const mark = ANNOUNCED.filter((each) => left <= each * 60).at(-1) ?? Infinity;
    if (mark < this.said && left > 0) this.voice.textContent = this.words.count("time.left", Math.ceil(left / 60));
    this.said = Math.min(this.said, mark);
  }

  stop() {
    clearInterval(this.timer);
  }
}
