// @ts-check
// A few fields at the place where they are needed: for a link, or for what an image shows.
/** @import { Words } from "../quiz/words.js" */
import { icon, make } from "../quiz/dom.js";

let asked = 0;

/** One field with its label, its help and, when it must be, what is missing. */
export class Field {
  /** @param {string} label @param {string} [help] @param {string} [value] @param {string} [mode] */
  constructor(label, help = "", value = "", mode = "text") {
    const id = `md-ask-${++asked}`;
    this.input = make("input", { id, class: "input", type: "text", inputmode: mode, autocomplete: "off" });
    this.input.value = value;
    this.fault = make("p", { id: `${id}-fault`, class: "error-text", hidden: true });
    this.element = make("div", { class: "field" }, make("label", { for: id }, label), this.input);
    if (help) this.element.append(make("p", { id: `${id}-help`, class: "help" }, help));
    this.element.append(this.fault);
    this.described = help ? `${id}-help` : "";
    this.tell("");
  }

  /** @param {string} fault */
  tell(fault) {
    this.fault.replaceChildren(...(fault ? [icon("warn"), make("span", {}, fault)] : []));
    this.fault.hidden = !fault;
    this.input.setAttribute("aria-invalid", String(fault !== ""));
    const said = [fault ? this.fault.id : "", this.described].filter(Boolean).join(" ");
    if (said) this.input.setAttribute("aria-describedby", said);
    else this.input.removeAttribute("aria-describedby");
    if (fault) this.input.focus();
  }
}

export class Ask {
  /**
   * @param {Words} words @param {string} title @param {Field[]} fields @param {string} deed what the button does
   * @param {() => boolean} act says whether all is well @param {() => void} leave
   */
  constructor(words, title, fields, deed, act, leave) {
    this.deed = make("button", { type: "button", class: "btn primary small" }, deed);
    const back = make("button", { type: "button", class: "btn small" }, words.say("cancel"));
    this.element = make(
      "div",
      { role: "group", class: "md-ask", "aria-label": title },
      ...fields.map((field) => field.element),
      make("div", { class: "row" }, this.deed, back),
    );
    this.deed.addEventListener("click", () => act());
    back.addEventListener("click", leave);
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") leave();
      else if (event.key === "Enter" && event.target instanceof HTMLInputElement && !event.isComposing) act();
      else return;
      event.preventDefault();
      event.stopPropagation();
    });
  }
}
