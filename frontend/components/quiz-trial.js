// @ts-check
import { QuestionCard, description } from "./quiz/question-card.js";
import { Words } from "./quiz/words.js";

/**
 * One question with its real controls, to be tried: nothing is kept, sent or graded.
 *
 * Attributes: `item` (JSON, as of an attempt), `texts` (JSON, by key).
 */
class QuizTrial extends HTMLElement {
  connectedCallback() {
    const item = JSON.parse(this.getAttribute("item") ?? "{}");
    const words = new Words(JSON.parse(this.getAttribute("texts") ?? "{}"));
    this.replaceChildren(item.kind === "description" ? description(item, words) : new QuestionCard(item, words, () => {}).element);
  }
}

customElements.define("quiz-trial", QuizTrial);
