// @ts-check
/** @import { QuestionCard } from "./question-card.js" */
/** @import { Words } from "./words.js" */
import { icon, make } from "./dom.js";
import { keep, kept } from "./storage.js";

const SHORTCUTS = "ramure-quiz-shortcuts";

/** Beside the questions: how many have an answer, a leaf on each that is kept, and the keys. */
export class Rail {
  /** @param {QuestionCard[]} cards @param {Words} words @param {boolean} timed @param {(card: QuestionCard) => void} go */
  constructor(cards, words, timed, go) {
    this.cards = cards;
    this.words = words;
    this.links = cards.map((card) => {
      const link = make("a", { href: `#q-${card.item.key}`, "router-ignore": true });
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(card);
      });
      return link;
    });
    this.count = make("b");
    this.bar = make("progress", { class: "bar", max: cards.length });
    this.shortcuts = make("input", { type: "checkbox", class: "switch", role: "switch", id: "quiz-shortcuts" });
    this.shortcuts.checked = kept(SHORTCUTS) !== "off";
    this.shortcuts.addEventListener("change", () => keep(SHORTCUTS, this.shortcuts.checked ? "on" : "off"));
    this.element = make(
      "aside",
      { class: "rail stack", "aria-label": words.say("rail") },
      make("div", { class: "stack tight" }, make("p", { class: "s" }, this.count), this.bar),
      make("nav", { "aria-label": words.say("go") }, make("ol", {}, ...this.links.map((link) => make("li", {}, link)))),
      ...(timed ? [make("p", { class: "help" }, words.say("time.help"))] : []),
      this.keys(),
    );
    this.update(cards[0]);
  }

  keys() {
    /** @param {Node[]} keys @param {string} text */
    const line = (keys, text) => make("div", { class: "row" }, make("dt", {}, ...keys), make("dd", {}, this.words.say(text)));
    /** @param {string} text */
    const key = (text) => make("kbd", {}, text);
    return make(
      "details",
      { class: "s keys only-wide" },
      make("summary", { class: "btn small" }, icon("keyb"), make("span", {}, this.words.say("keys"))),
      make(
        "dl",
        { class: "stack tight" },
        line([key("1"), document.createTextNode(` ${this.words.say("keys.to")} `), key("9")], "keys.choose"),
        line([key("J"), document.createTextNode(" "), key("K")], "keys.move"),
        line([key("Alt"), document.createTextNode(" "), key("J"), document.createTextNode(" "), key("K")], "keys.move.always"),
        line([key(this.words.say("keys.tab"))], "keys.enter"),
        line([key("Alt"), document.createTextNode(" "), key("↑"), document.createTextNode(" "), key("↓")], "keys.order"),
      ),
      make("label", { class: "row", for: "quiz-shortcuts" }, this.shortcuts, make("span", {}, this.words.say("keys.on"))),
    );
  }

  /** @param {QuestionCard | undefined} current */
  update(current) {
    const answered = this.cards.filter((card) => card.answered).length;
    const saved = this.cards.filter((card) => card.saved).length;
    this.count.textContent = this.words.count("progress", answered, this.cards.length);
    this.bar.value = saved;
    this.bar.setAttribute("aria-label", this.words.say("progress.label", saved, this.cards.length));
    this.cards.forEach((card, place) => {
      const link = this.links[place];
      const state = card.saved ? "answered" : card.answered ? "waiting" : "";
      link.className = card.saved ? "done" : card.answered ? "pending" : "";
      link.replaceChildren(
        String(card.number),
        ...(state ? [make("span", { class: "sr" }, `, ${this.words.say(state)}`)] : []),
      );
      link.setAttribute("aria-label", [this.words.say("question", card.number), state && this.words.say(state)].filter(Boolean).join(", "));
      if (card === current) link.setAttribute("aria-current", "step");
      else link.removeAttribute("aria-current");
    });
  }
}
