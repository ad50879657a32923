// @ts-check
// A toolbar as the ARIA Authoring Practices describe it: one stop for Tab, arrows inside.
/** @import { Words } from "../quiz/words.js" */
import { icon, make } from "../quiz/dom.js";

/** @typedef {{ name: string, icon: string, keys?: string, words?: boolean, act: () => void }} Tool words are shown beside the drawing */

const APPLE = /Mac|iPhone|iPad/.test(navigator.platform);

export class Toolbar {
  /**
   * @param {Words} words @param {string} label @param {string} controls id of what it acts on
   * @param {(Tool | Menu)[]} tools
   */
  constructor(words, label, controls, tools) {
    this.words = words;
    this.element = make("div", { role: "toolbar", class: "md-tools", "aria-label": label, "aria-controls": controls });
    this.element.append(...tools.map((tool) => (tool instanceof Menu ? tool.element : this.button(tool))));
    this.buttons().forEach((button, nth) => (button.tabIndex = nth === 0 ? 0 : -1));
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.element.addEventListener("focusin", (event) => this.stop(event.target));
  }

  /** @param {Tool} tool */
  button(tool) {
    const name = this.words.say(tool.name);
    const keys = tool.keys ? ` (${APPLE ? "⌘" : this.words.say("ctrl")}${APPLE ? "" : "+"}${tool.keys})` : "";
    const button = make(
      "button",
      {
        type: "button",
        class: tool.words ? "btn small" : "btn icon",
        "data-tool": tool.name,
        "aria-label": tool.words ? false : name,
        title: tool.words ? false : name + keys,
        "aria-keyshortcuts": tool.keys ? `${APPLE ? "Meta" : "Control"}+${tool.keys}` : false,
      },
      icon(tool.icon),
      ...(tool.words ? [name] : []),
    );
    button.addEventListener("click", () => button.ariaDisabled === "true" || tool.act());
    return button;
  }

  buttons() {
    return /** @type {HTMLButtonElement[]} */ ([...this.element.querySelectorAll(":scope > button, :scope > .md-menu > button")].filter((button) => !(/** @type {HTMLElement} */ (button).hidden)));
  }

  /** @param {EventTarget | null} target */
  stop(target) {
    const buttons = this.buttons();
    if (!(target instanceof HTMLButtonElement) || !buttons.includes(target)) return;
    for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const buttons = this.buttons();
    const at = buttons.findIndex((button) => button === event.target);
    if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    /** @type {Record<string, number>} */
    const places = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: buttons.length - 1 };
    const next = places[event.key];
    if (next === undefined) return;
    event.preventDefault();
    buttons[(next + buttons.length) % buttons.length].focus();
  }
}

/** A button of the toolbar that opens a list of deeds. */
export class Menu {
  /** @param {string} label @param {string} drawing @param {{ name: string, act: () => void }[]} items */
  constructor(label, drawing, items) {
    this.button = make(
      "button",
      { type: "button", class: "btn icon", "aria-haspopup": "menu", "aria-expanded": "false", "aria-label": label, title: label },
      icon(drawing),
    );
    this.items = items.map(({ name, act }) => {
      const item = make("button", { type: "button", role: "menuitem", tabindex: -1 }, name);
      item.addEventListener("click", () => {
        this.close();
        act();
      });
      return item;
    });
    this.list = make("div", { role: "menu", class: "md-choices", "aria-label": label, hidden: true }, ...this.items);
    this.element = make("div", { class: "md-menu" }, this.button, this.list);
    this.button.addEventListener("click", () => (this.list.hidden ? this.open(0) : this.close()));
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.element.addEventListener("focusout", (event) => {
      if (!(event.relatedTarget instanceof Node && this.element.contains(event.relatedTarget))) this.close();
    });
  }

  /** @param {number} at */
  open(at) {
    this.list.hidden = false;
    this.button.setAttribute("aria-expanded", "true");
    const beyond = this.list.getBoundingClientRect().right - document.documentElement.clientWidth + 8;
    this.list.style.translate = beyond > 0 ? `${-beyond}px 0` : "";
    this.items.at(at)?.focus();
  }

  close() {
    this.list.hidden = true;
    this.list.style.translate = "";
    this.button.setAttribute("aria-expanded", "false");
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const at = this.items.findIndex((item) => item === event.target);
    if (event.target === this.button && this.list.hidden) {
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        this.open(event.key === "ArrowDown" ? 0 : -1);
      }
      return;
    }
    if (event.key === "Escape" || event.key === "Tab") {
      this.close();
      this.button.focus();
      if (event.key === "Escape") event.preventDefault();
      return;
    }
    /** @type {Record<string, number>} */
    const places = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.items.length - 1 };
    const next = places[event.key];
    if (next === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    this.items[(next + this.items.length) % this.items.length].focus();
  }
}
