// @ts-check
import { draw } from "./quiz/formula.js";

/** A formula in TeX, its text, drawn as MathML. Attribute: `block` on lines of its own. */
class QuizFormula extends HTMLElement {
  connectedCallback() {
    if (this.drawn) return;
    this.drawn = true;
    const block = this.hasAttribute("block");
    this.classList.add("formula", ...(block ? ["block"] : []));
    draw(this, this.textContent ?? "", block);
  }
}

customElements.define("quiz-formula", QuizFormula);
