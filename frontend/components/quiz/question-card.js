// @ts-check
/** @import { Answer, Item, Receipt, Stale } from "./types.js" */
/** @import { Means } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { icon, make, passage } from "./dom.js";
import { describe, field, gaps, gapsInWords, isEmpty, isWritten, parts } from "./fields.js";

/** A change made this soon after a newer answer was shown belongs to what she saw before, in milliseconds. */
const GLANCE = 1_000;

/** One question: its controls, and what has become of the answer. */
export class QuestionCard {
  /** @param {Item} item @param {Words} words @param {(key: string, answer: Answer, delay: number) => void} changed @param {Means} [means] */
  constructor(item, words, changed, means) {
    this.item = item;
    this.number = item.number;
    this.words = words;
    this.changed = changed;
    this.answer = item.answer;
    /** @type {{ answer: Answer | undefined, receipt: Receipt } | undefined} what the server holds */
    this.kept = undefined;
    this.saved = !!item.receipt && !isEmpty(item.answer);
    /** @type {{ kept: Answer, receipt: Receipt, until: number } | undefined} a newer answer that she has hardly seen yet */
    this.other = undefined;
    this.field = field(item, words, (answer, delay) => {
      if (delay === 0 && this.other && performance.now() < this.other.until) {
        this.notice.setAttribute("role", "alert");
        this.superseded(this.other.kept, this.other.receipt, answer);
        return;
      }
      // a field that is left, or taken away at the end of the time, says once more what is saved already
      if (this.saved && JSON.stringify(answer) === JSON.stringify(this.answer)) return;
      this.answer = answer;
      this.notice.replaceChildren();
      changed(item.key, answer, delay);
    }, means);
    this.receipt = make("p", { class: "receipt", id: `${item.key}-receipt`, role: "status" });
    this.notice = make("div", {});
    this.element = make(
      "section",
      { class: "q", id: `q-${item.key}`, tabindex: -1, "aria-label": words.say("question", item.number) },
      make(
        "p",
        { class: "head" },
        make("b", {}, words.say("question", item.number)),
        make("span", {}, `${words.say(`kind.${item.kind}`)} — ${item.points ? words.count("points", item.points) : words.say("points.none")}`),
      ),
      this.field.element,
      ...this.hint(),
      this.notice,
      this.receipt,
    );
    this.field.show(item.answer);
    if (item.receipt) this.keep(item.receipt);
  }

  hint() {
    if (!this.item.hint?.nodes?.length) return [];
    const summary = make("summary", { class: "btn small quiet" }, this.words.say("hint"));
    return [make("details", { class: "hint" }, summary, make("div", { class: "passage" }, passage(this.item.hint)))];
  }

  get answered() {
    return !isEmpty(this.answer);
  }

  /** Whether nothing is left open, not even a pair of several. */
  get complete() {
    return this.answered && !this.gaps;
  }

  /** How many pairs of an answer are still open. */
  get gaps() {
    return this.answered ? gaps(this.answer) : 0;
  }

  /** @param {Answer | undefined} answer */
  show(answer) {
    this.answer = answer;
    this.field.show(answer);
  }

  /**
   * @param {"typing" | "saving" | "unsent"} state not sent yet because she may still be typing, on its way, or held up
   * @param {boolean} safe kept on this device
   */
  wait(state, safe) {
    this.saved = false;
    this.receipt.className = "receipt wait";
    const [words, more] =
      state === "unsent" ? ["unsent", safe ? "saving.more" : "unsent.open"] : ["saving", safe ? "saving.more" : ""];
    const said =
      safe && state === "typing" && isWritten(this.item)
        ? [make("span", {}, this.words.say("draft"))]
        : [make("b", {}, this.words.say(words)), ...(more ? [make("span", {}, this.words.say(more))] : [])];
    if (this.receipt.textContent !== said.map((each) => each.textContent).join("")) {
      this.receipt.replaceChildren(icon(state === "unsent" ? "wifi" : "clock"), ...said);
    }
  }

  /** @param {Receipt} receipt */
  keep(receipt) {
    this.saved = this.answered;
    this.kept = { answer: this.answer, receipt };
    this.receipt.className = "receipt";
    this.receipt.replaceChildren(
      icon("check"),
      make("b", {}, this.words.say(this.answered ? "saved" : "saved.cleared")),
      make("span", { class: "num" }, this.words.say("saved.more", this.words.time(receipt.at), receipt.code)),
    );
  }

  /** The server refused an older answer. @param {Stale} stale */
  conflict(stale) {
    this.notice.setAttribute("role", "alert");
    this.superseded(stale.kept, stale.receipt, this.answer ?? stale.refused);
  }

  /**
   * A newer answer stands: it is shown, and hers can be put in its place.
   * @param {Answer} kept @param {Receipt} receipt @param {Answer | undefined} hers
   */
  superseded(kept, receipt, hers = this.answer) {
    const known = describe(this.item, hers, this.words);
    this.show(kept);
    this.keep(receipt);
    if (known === describe(this.item, kept, this.words)) {
      this.notice.replaceChildren();
      return;
    }
    if (!hers || isEmpty(hers)) {
      this.tell("elsewhere", this.words.say("elsewhere.more", this.words.time(receipt.at)));
      return;
    }
    const use = make("button", { type: "button", class: "btn small" }, this.words.say("stale.use"));
    use.addEventListener("click", () => {
      this.other = undefined;
      this.show(hers);
      this.notice.replaceChildren();
      this.field.first()?.focus();
      this.changed(this.item.key, hers, 0);
    });
    this.other = { kept, receipt, until: performance.now() + GLANCE };
    this.tell(
      "stale",
      this.words.say("stale.more", this.words.time(receipt.at), known),
      use,
    );
  }

  /** @param {string} key @param {string} more @param {...HTMLElement} ways */
  tell(key, more, ...ways) {
    this.notice.replaceChildren(
      make(
        "div",
        { class: "notice warning" },
        icon("warn"),
        make("div", { class: "stack" }, make("p", {}, make("b", {}, this.words.say(key)), more), ...ways),
      ),
    );
  }

  /** What was saved before counts, and is shown again. */
  late() {
    if (!this.kept || isEmpty(this.kept.answer)) {
      this.lost("late");
      return;
    }
    const { answer, receipt } = this.kept;
    this.show(answer);
    this.keep(receipt);
    this.tell("late.change", this.words.say("late.kept", this.words.time(receipt.at)));
  }

  /** @param {string} key why the answer is not kept */
  lost(key) {
    this.saved = false;
    this.receipt.replaceChildren();
    this.tell(key, "");
  }

  focus() {
    const first = this.field.first();
    (first ?? this.element).focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "start" });
  }

  /** The question as a whole, from which one goes on by its number, by Tab or to another question. */
  enter() {
    // browsers show no focus that came by a key with Alt
    this.element.classList.add("entered");
    this.element.addEventListener("blur", () => this.element.classList.remove("entered"), { once: true });
    this.element.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "start" });
  }

  /** What is still open of it, in words. */
  get left() {
    return gapsInWords(this.item, this.answer, this.words);
  }

  get summary() {
    return parts(this.item, this.answer, this.words);
  }
}

/** Text between questions: nothing is answered. @param {Item} item @param {Words} words */
export function description(item, words) {
  return make("section", { class: "q between", id: `q-${item.key}`, "aria-label": words.say("kind.description") }, make("div", { class: "passage" }, passage(item.text)));
}
