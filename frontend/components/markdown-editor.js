// @ts-check
// <markdown-editor>: a plain text area with a toolbar and, beside or below, what the server makes of the text. The text
// area stays the browser's own: undo, spelling, dictation and search work as everywhere.
/** @import { Edit } from "./markdown/edits.js" */
/** @import { Tool } from "./markdown/toolbar.js" */
import { icon, make } from "./quiz/dom.js";
import { Words } from "./quiz/words.js";
import { Ask, Field } from "./markdown/ask.js";
import * as edits from "./markdown/edits.js";
import { Images, images } from "./markdown/images.js";
import { Menu, Toolbar } from "./markdown/toolbar.js";
import { upgrade, Written } from "./written.js";

const CALLOUTS = ["NOTE", "TIP", "IMPORTANT", "WARNING", "EXAMPLE"];
const GIVEN = ["given", "heard", "label", "helperText", "errorMessage", "invalid", "required", "readonly", "preview", "value"];

let made = 0;

class MarkdownEditor extends HTMLElement {
  constructor() {
    super();
    this.nth = ++made;
    this.post = new Written(
      this,
      () => this.area?.value ?? "",
      (text) => this.replace(text),
    );
    /** @type {Record<string, any>} */
    this.state = {};
    /** @type {HTMLTextAreaElement | null} */
    this.area = null;
  }

  connectedCallback() {
    if (!this.area) this.build();
    upgrade(this, GIVEN);
    this.post.connect();
    addEventListener("beforeunload", this.warn);
  }

  disconnectedCallback() {
    this.post.disconnect();
    removeEventListener("beforeunload", this.warn);
  }

  /** An image that waits for its words is not in the text yet. @param {BeforeUnloadEvent} event */
  warn = (event) => {
    if (this.images?.busy()) event.preventDefault();
  };

  build() {
    const id = `md-${this.nth}`;
    const words = new Words(JSON.parse(this.getAttribute("texts") ?? "{}"));
    this.words = words;
    this.labelling = make("label", { for: id });
    this.help = make("p", { id: `${id}-help`, class: "help", hidden: true });
    this.fault = make("p", { id: `${id}-fault`, class: "error-text", role: "alert", hidden: true });
    const area = make("textarea", { id, class: "input", rows: 12, spellcheck: "true", "aria-keyshortcuts": "Control+B Control+I Control+K" });
    this.area = area;
    this.asked = make("div", { class: "md-asked" });
    this.images = new Images(words, () => this.getAttribute("images") ?? "", (alt, at) => this.apply(edits.image(this.written(), alt, at)), () => area.focus());
    this.toolbar = new Toolbar(words, words.say("tools"), id, this.tools());
    this.write = make("div", { class: "md-write" }, this.toolbar.element, this.asked, this.images.element, area);
    this.shown = make("div", { class: "prose lesson-body" });
    this.nothing = make("p", { class: "help" }, words.say("preview.empty"));
    this.look = make("div", { class: "md-look", role: "region", "aria-label": words.say("preview") }, make("div", { class: "md-phone", tabindex: 0, role: "group", "aria-label": words.say("preview.phone") }, this.nothing, this.shown));
    this.append(this.head(), this.help, make("div", { class: "md-panes" }, this.write, this.look), this.fault);
    area.addEventListener("input", () => this.post.wrote());
    area.addEventListener("change", () => this.post.send());
    area.addEventListener("blur", () => this.post.send());
    area.addEventListener("keydown", (event) => this.key(event));
    area.addEventListener("paste", (event) => this.take(event, event.clipboardData));
    area.addEventListener("dragover", (event) => event.dataTransfer?.types.includes("Files") && event.preventDefault());
    area.addEventListener("drop", (event) => this.take(event, event.dataTransfer));
    this.look.addEventListener("click", (event) => this.follow(event));
    this.describe();
    if (this.state.given) this.given = this.state.given;
    if (this.state.preview !== undefined) this.preview = this.state.preview;
  }

  /** The label, and on narrow screens the choice between writing and looking. */
  head() {
    const words = /** @type {Words} */ (this.words);
    const modes = ["write", "preview"].map((mode) => make("button", { type: "button", class: "btn small", "aria-pressed": String(mode === "write") }, words.say(mode)));
    modes.forEach((button, nth) =>
      button.addEventListener("click", () => {
        this.post.send();
        this.classList.toggle("looking", nth === 1);
        modes.forEach((each, other) => each.setAttribute("aria-pressed", String(other === nth)));
      }),
    );
    return make("div", { class: "md-head" }, /** @type {HTMLElement} */ (this.labelling), make("div", { class: "md-modes", role: "group", "aria-label": words.say("modes") }, ...modes));
  }

  /** @returns {(Tool | Menu)[]} */
  tools() {
    const words = /** @type {Words} */ (this.words);
    /** @param {(written: import("./markdown/edits.js").Written) => Edit} made */
    const apply = (made) => () => this.apply(made(this.written()));
    return [
      { name: "bold", icon: "bold", keys: "B", act: apply((w) => edits.emphasis(w, 2, words.say("sample.bold"))) },
      { name: "italic", icon: "italic", keys: "I", act: apply((w) => edits.emphasis(w, 1, words.say("sample.italic"))) },
      { name: "heading2", icon: "h2", act: apply((w) => edits.heading(w, 2)) },
      { name: "heading3", icon: "h3", act: apply((w) => edits.heading(w, 3)) },
      { name: "bullets", icon: "list", act: apply((w) => edits.list(w, false)) },
      { name: "numbers", icon: "numbers", act: apply((w) => edits.list(w, true)) },
      { name: "quote", icon: "quote", act: apply(edits.quote) },
      { name: "link", icon: "link", keys: "K", act: () => this.askForLink() },
      ...(this.hasAttribute("images") ? [{ name: "image", icon: "image", act: () => this.images?.choose() }] : []),
      { name: "table", icon: "table", act: apply((w) => edits.table(w, words.say("sample.column"))) },
      new Menu(
        words.say("callout"),
        "callout",
        CALLOUTS.map((kind) => ({
          name: words.say(`callout.${kind.toLowerCase()}`),
          act: apply((w) => edits.callout(w, kind, words.say("sample.callout"))),
        })),
      ),
      { name: "footnote", icon: "footnote", act: apply((w) => edits.footnote(w, words.say("sample.footnote"))) },
    ];
  }

  written() {
    const { value, selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (this.area);
    return { text: value, start: selectionStart, end: selectionEnd };
  }

  /** As if it were typed, so that it can be undone. @param {Edit} edit */
  apply({ from, to, insert, start, end }) {
    const area = /** @type {HTMLTextAreaElement} */ (this.area);
    if (area.readOnly || area.disabled) return;
    area.focus();
    area.setSelectionRange(from, to);
    const typed = insert || from === to
      ? document.execCommand("insertText", false, insert)
      : document.execCommand("delete");
    if (!typed) {
      area.setRangeText(insert, from, to);
      area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    area.setSelectionRange(start, end);
  }

  askForLink() {
    const words = /** @type {Words} */ (this.words);
    const area = /** @type {HTMLTextAreaElement} */ (this.area);
    if (area.readOnly || area.disabled) return;
    const { text, start, end } = this.written();
    const chosen = text.slice(start, end);
    const said = edits.address(chosen) && /[/@]/.test(chosen) ? chosen : "";
    const name = new Field(words.say("link.words"), "", said ? "" : chosen);
    const place = new Field(words.say("link.address"), words.say("link.help"), said, "url");
    const leave = () => {
      this.asked?.replaceChildren();
      area.focus();
    };
    const ask = new Ask(words, words.say("link"), [name, place], words.say("link.insert"), () => {
      const to = edits.address(place.input.value);
      place.tell(to ? "" : words.say("link.fault"));
      if (!to) return false;
      this.asked?.replaceChildren();
      this.apply(edits.link({ ...this.written(), start, end }, name.input.value, to));
      return true;
    }, leave);
    // what is typed meanwhile elsewhere would shift the place
    this.asked?.replaceChildren(ask.element);
    (name.input.value ? place : name).input.focus();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.isComposing || event.altKey) return;
    if (event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey) {
      const next = edits.enter(this.written());
      if (!next) return;
      event.preventDefault();
      this.apply(next);
      return;
    }
    if (event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
    const words = /** @type {Words} */ (this.words);
    const key = event.key.toLowerCase();
    if (key === "b") this.apply(edits.emphasis(this.written(), 2, words.say("sample.bold")));
    else if (key === "i") this.apply(edits.emphasis(this.written(), 1, words.say("sample.italic")));
    else if (key === "k") this.askForLink();
    else return;
    event.preventDefault();
  }

  /** @param {Event} event @param {DataTransfer | null} given */
  take(event, given) {
    const area = /** @type {HTMLTextAreaElement} */ (this.area);
    const found = images(given);
    if (!found.length || !this.hasAttribute("images") || area.readOnly || area.disabled) return;
    event.preventDefault();
    this.images?.take(found);
  }

  /** A link of the preview does not lead out of what is being written. @param {MouseEvent} event */
  follow(event) {
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const to = link?.getAttribute("href");
    if (!to) return;
    event.preventDefault();
    const hash = to.indexOf("#");
    const there = hash >= 0 ? this.shown?.querySelector(`[id="${CSS.escape(decodeURIComponent(to.slice(hash + 1)))}"]`) : null;
    if (there) there.scrollIntoView({ block: "nearest" });
    else open(/** @type {HTMLAnchorElement} */ (link).href, "_blank", "noopener");
  }

  /** @param {string} text */
  replace(text) {
    const area = this.area;
    if (!area) return;
    const { selectionStart, selectionEnd } = area;
    area.value = text;
    if (document.activeElement === area) area.setSelectionRange(selectionStart, selectionEnd);
  }

  /** @param {import("./written.js").Given} given */
  set given(given) {
    this.state.given = given;
    if (this.area) this.post.given(given);
  }

  /** @param {number} sequence up to which the server has heard */
  set heard(sequence) {
    this.post.hears(sequence);
  }

  get value() {
    return this.area?.value ?? "";
  }

  /** What was typed before the session ended comes back as if it were typed now. @param {string} text */
  set value(text) {
    if (!this.area || this.area.value === text) return;
    this.area.value = text;
    this.post.wrote();
  }

  /** @param {string} text */
  set label(text) {
    this.state.label = text;
    this.describe();
  }

  get label() {
    return this.state.label ?? "";
  }

  /** @param {string} text */
  set helperText(text) {
    this.state.help = text;
    this.describe();
  }

  /** @param {string} text */
  set errorMessage(text) {
    this.state.fault = text;
    this.describe();
  }

  /** @param {boolean} invalid */
  set invalid(invalid) {
    this.state.invalid = invalid;
    this.describe();
  }

  /** @param {boolean} required */
  set required(required) {
    this.state.required = required;
    this.describe();
  }

  /** @param {boolean} readonly */
  set readonly(readonly) {
    this.state.readonly = readonly;
    this.describe();
  }

  /** What the server's safe Markdown made of the text; nothing else ever comes here. @param {string} html */
  set preview(html) {
    this.state.preview = html;
    if (!this.shown || !this.nothing) return;
    this.shown.innerHTML = html;
    this.nothing.hidden = html !== "";
    this.classList.add("previewed");
  }

  static observedAttributes = ["disabled"];

  attributeChangedCallback() {
    this.describe();
  }

  focus() {
    this.area?.focus();
  }

  describe() {
    const { area, labelling: name, help, fault, state } = this;
    if (!area || !name || !help || !fault) return;
    name.textContent = state.label ?? "";
    name.hidden = !state.label;
    help.textContent = state.help ?? "";
    help.hidden = !state.help;
    const wrong = Boolean(state.invalid && state.fault);
    fault.hidden = !wrong;
    if (fault.dataset.said !== String(wrong && state.fault)) {
      fault.dataset.said = String(wrong && state.fault);
      fault.replaceChildren(...(wrong ? [icon("warn"), make("span", {}, state.fault)] : []));
    }
    area.setAttribute("aria-invalid", String(Boolean(state.invalid)));
    area.required = Boolean(state.required);
    area.readOnly = Boolean(state.readonly);
    area.disabled = this.hasAttribute("disabled");
    for (const button of this.toolbar?.buttons() ?? []) button.disabled = area.readOnly || area.disabled;
    const described = [wrong ? fault.id : "", state.help ? help.id : ""].filter(Boolean).join(" ");
    if (described) area.setAttribute("aria-describedby", described);
    else area.removeAttribute("aria-describedby");
  }
}

customElements.define("markdown-editor", MarkdownEditor);
