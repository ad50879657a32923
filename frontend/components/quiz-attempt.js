// @ts-check
import { AttemptPage } from "./quiz/attempt-page.js";

/**
 * Taking a quiz: real form controls, each answer journalled on this device and then saved on the server, whatever
 * happens to the page, the connection, the session or the server meanwhile.
 *
 * Attributes: `attempt` (id), `back` (address to leave to), `texts` (JSON, by key).
 */
class QuizAttempt extends HTMLElement {
  connectedCallback() {
    this.page = new AttemptPage(
      this,
      this.getAttribute("attempt") ?? "",
      this.getAttribute("back") ?? "/app",
      JSON.parse(this.getAttribute("texts") ?? "{}"),
    );
  }

  disconnectedCallback() {
    this.page?.leave();
  }
}

customElements.define("quiz-attempt", QuizAttempt);
