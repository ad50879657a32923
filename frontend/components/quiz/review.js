// @ts-check
/** @import { QuestionCard } from "./question-card.js" */
/** @import { Words } from "./words.js" */
import { icon, make, passage } from "./dom.js";

/**
 * Every answer once more, before they are sent.
 * @param {QuestionCard[]} cards
 * @param {Words} words
 * @param {(card: QuestionCard) => void} change
 * @param {() => void} back
 * @param {() => void} submit
 */
export function review(cards, words, change, back, submit) {
  const left = cards.filter((card) => !card.complete).length;
  const title = make("h2", { tabindex: -1 }, words.say("review.title"));
  const returning = make("button", { type: "button", class: "btn" }, words.say("review.back"));
  returning.addEventListener("click", back);
  const sending = make("button", { type: "button", class: "btn primary" }, words.say(left ? "submit.anyway" : "submit"));
  sending.addEventListener("click", submit);
  const state = make("div", { role: "status" });
  const element = make(
    "section",
    { class: "q review" },
    title,
    make(
      "div",
      { class: left ? "notice warning" : "notice success" },
      icon(left ? "warn" : "check"),
      make("p", {}, make("b", {}, left ? words.count("left", left) : words.say("left.none")), words.say("review.lede")),
    ),
    make("ol", { class: "review-list" }, ...cards.map((card) => line(card, words, change))),
    state,
    make("div", { class: "row between" }, returning, sending),
  );
  return { element, title, sending, state };
}

/** @param {QuestionCard} card @param {Words} words @param {(card: QuestionCard) => void} change */
function line(card, words, change) {
  const button = make(
    "button",
    { type: "button", class: "btn small" },
    words.say(card.answered ? "review.change" : "review.answer"),
    make("span", { class: "sr" }, `, ${words.say("question", card.number)}`),
  );
  button.addEventListener("click", () => change(card));
  return make(
    "li",
    { class: card.complete ? "" : "open" },
    make(
      "div",
      { class: "grow" },
      make("b", {}, words.say("question", card.number)),
      make("div", { class: "muted s" }, passage(card.item.text)),
      ...card.summary.map((part) => make("p", { class: card.answered ? "" : "muted" }, part)),
      ...(card.gaps ? [make("p", { class: "muted" }, card.left)] : []),
    ),
    button,
  );
}
