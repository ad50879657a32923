// @ts-check
import { icon, make } from "./quiz/dom.js";
import { Journal } from "./quiz/journal.js";

/**
 * On the result of an attempt: the answers that this device still holds, because the attempt ended before they were
 * acknowledged. They are forgotten once she has read it.
 *
 * @typedef {{ attempt: string, language: string, title: string, more: string, understood: string, numbers: Record<string, number> }} Words
 */
class LeftAnswers extends HTMLElement {
  /** @type {Words | undefined} */
  #words;

  set words(/** @type {Words} */ words) {
    this.#words = words;
    if (this.isConnected) this.#draw();
  }

  connectedCallback() {
    this.#draw();
  }

  #draw() {
    const words = this.#words;
    if (!words || this.firstChild) return;
    const journal = new Journal(words.attempt);
    const numbers = [...journal.entries.keys()].map((question) => words.numbers[question]).filter(Boolean).sort((a, b) => a - b);
    if (!numbers.length) {
      journal.clear();
      return;
    }
    const list = new Intl.ListFormat(words.language, { type: "conjunction" }).format(numbers.map(String));
    const understood = make("button", { type: "button", class: "btn small" }, words.understood);
    understood.addEventListener("click", () => {
      journal.clear();
      this.replaceChildren();
    });
    this.append(
      make(
        "div",
        { class: "notice warning", role: "status" },
        icon("warn"),
        make("div", { class: "stack" }, make("p", {}, make("b", {}, words.title), " ", words.more.replace("{0}", list)), understood),
      ),
    );
  }
}

customElements.define("left-answers", LeftAnswers);
