// @ts-check
// When the session has ended, what was being typed and is not saved yet is kept in this tab. After sign-in it stands in
// the same fields again, when they still show what it was typed over; else both texts are shown, and the person chooses.
// Passwords are never kept, and nobody but the person who typed gets it back.
import { icon, make } from "./quiz/dom.js";

const KEY = "ramure-typed";
const FIELDS = "vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-integer-field, vaadin-number-field, markdown-editor, caption-editor";
const DIALOGS = "vaadin-dialog, vaadin-confirm-dialog, [role=dialog]";
const STAYS = 3_600_000;
/** Long enough to open again the dialog in which one was typing. */
const PATIENCE = 600_000;
/** Fields tell what is typed after a pause that is longer. */
const PAUSE = 300;
/** Of what was typed, so many states are remembered, and so many characters of them. */
const MOST = 8;
const LONGEST = 400_000;

/** @typedef {HTMLElement & { label: string, name: string, value: string, post?: import("./written.js").Written }} Field */
/** @typedef {{ text: string, over: string[] }} Typed what stood in a field, and what the server may hold in its place */
/** @typedef {{ person: string, path: string, at: number, values: Record<string, Typed> }} Kept */

/** @type {Map<Field, string[]>} what the person herself has changed on this page, over what */
const typed = new Map();
/** @type {WeakMap<Field, string>} what a field showed before anything was typed */
const before = new WeakMap();
/** @type {WeakMap<Field, number>} */
const pauses = new WeakMap();
/** @type {Record<string, Typed>} what was kept, and has not found its place yet */
let back = {};
/** @type {Map<string, HTMLElement>} what waits for a choice, beside its field */
const asked = new Map();

const words = document.documentElement.dataset;
const person = () => words.person ?? "";

/** @param {Node} node */
const says = (node) => node instanceof HTMLElement && node.classList.contains("v-system-error");

/** @param {Event} event */
const fieldOf = (event) => /** @type {Field | null} */ (event.target instanceof Element ? event.target.closest(FIELDS) : null);

/**
 * The fields of the page by what tells them apart: an id or a name, else the label and which of that label it is, on the
 * page or in a dialog of its own.
 * @returns {Map<string, Field>}
 */
function fields() {
  /** @type {Map<string, Field>} */
  const found = new Map();
  for (const element of document.querySelectorAll(FIELDS)) {
    const field = /** @type {Field} */ (element);
    const said = field.id || field.name || field.label;
    if (!said || !customElements.get(field.localName)) continue;
    const place = `${field.closest(DIALOGS) ? "dialog" : "page"} ${said}`;
    let nth = 1;
    while (found.has(`${place} ${nth}`)) nth++;
    found.set(`${place} ${nth}`, field);
  }
  return found;
}

/** @param {Field} field */
function remember(field) {
  const over = typed.get(field);
  if (!over || over.includes(field.value)) return;
  over.push(field.value);
  // the first is what a page that saves nothing by itself shows again
  while (over.length > MOST || (over.length > 2 && over.join("").length > LONGEST)) over.splice(1, 1);
}

/** What is saved belongs to all who write there: it is not given back over what they made of it. */
function saved() {
  for (const field of typed.keys()) {
    if (!field.isConnected || !field.closest("main")?.querySelector(".receipts")) continue;
    typed.delete(field);
    before.set(field, field.value);
  }
}

function keep() {
  /** @type {Record<string, Typed>} */
  const values = { ...back };
  for (const [key, field] of fields()) {
    const over = typed.get(field);
    if (!over) continue;
    const post = field.post;
    values[key] = { text: field.value, over: [...over, ...(post ? [post.known, post.sent, ...post.back] : [])] };
  }
  store(values);
}

/** @param {Record<string, Typed>} values */
function store(values) {
  try {
    if (Object.keys(values).length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify({ person: person(), path: location.pathname, at: Date.now(), values }));
  } catch {
    // a browser that keeps nothing: the words can still be copied from the page
  }
}

/** @returns {Record<string, Typed>} */
function kept() {
  try {
    const text = sessionStorage.getItem(KEY);
    if (!text) return {};
    const /** @type {Kept} */ found = JSON.parse(text);
    if (found.path !== location.pathname) return {};
    sessionStorage.removeItem(KEY);
    return found.person === person() && Date.now() - found.at < STAYS ? found.values : {};
  } catch {
    return {};
  }
}

function giveBack() {
  back = kept();
  const page = location.pathname;
  const put = () => {
    if (location.pathname !== page) return true;
    for (const [key, field] of fields()) if (key in back) place(key, field);
    return Object.keys(back).length === 0;
  };
  if (put()) return;
  const waiting = new MutationObserver(() => {
    if (put()) waiting.disconnect();
  });
  waiting.observe(document.body, { childList: true, subtree: true });
  for (const name of ["markdown-editor", "caption-editor"]) customElements.whenDefined(name).then(put);
  setTimeout(() => {
    if (asked.size === 0) waiting.disconnect();
  }, PATIENCE);
}

/** @param {string} key @param {Field} field */
function place(key, field) {
  const { text, over } = back[key];
  const beside = asked.get(key);
  if (beside) {
    if (field.previousElementSibling !== beside) field.before(beside);
  } else if (field.value === text) {
    delete back[key];
  } else if (over.includes(field.value)) {
    delete back[key];
    put(field, text);
  } else {
    ask(key, field, text);
  }
}

/** @param {Field} field @param {string} text */
function put(field, text) {
  typed.set(field, [field.value]);
  field.value = text;
  // fields that are saved as one types hear the first, the others the second
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
}

/** Somebody has saved another text meanwhile: it stands in the field, hers beside it. @param {string} key @param {Field} field @param {string} text */
function ask(key, field, text) {
  const mine = make("button", { type: "button", class: "btn" }, words.typedPut ?? "");
  const theirs = make("button", { type: "button", class: "btn quiet" }, words.typedLeave ?? "");
  const panel = make(
    "div",
    { class: "notice warning typed-kept", role: "group", "aria-label": words.typedKept ?? "" },
    icon("warn"),
    make(
      "div",
      { class: "grow" },
      make("p", { class: "title", role: "status" }, words.typedKept ?? ""),
      make("pre", { class: "words", tabindex: 0 }, text),
      make("div", { class: "row acts" }, mine, theirs),
    ),
  );
  const done = () => {
    asked.delete(key);
    delete back[key];
    panel.remove();
    store(back);
  };
  mine.addEventListener("click", () => {
    const there = fields().get(key) ?? field;
    done();
    put(there, text);
    there.focus();
  });
  theirs.addEventListener("click", () => {
    done();
    field.focus();
  });
  asked.set(key, panel);
  field.before(panel);
  // below a long text it would not be seen
  panel.scrollIntoView({ block: "start" });
  // a page that is loaded again still has it
  store(back);
}

/** @param {Event} event */
function look(event) {
  const field = fieldOf(event);
  if (field && !typed.has(field)) before.set(field, field.value);
}

document.addEventListener("focusin", look);
document.addEventListener("beforeinput", look);
document.addEventListener("input", (event) => {
  const field = fieldOf(event);
  if (!field) return;
  if (!typed.has(field)) typed.set(field, [before.get(field) ?? ""]);
  clearTimeout(pauses.get(field));
  pauses.set(field, window.setTimeout(remember, PAUSE, field));
});
document.addEventListener("all-saved", saved);
new MutationObserver((changes) => {
  if (changes.some((change) => [...change.addedNodes].some(says))) keep();
}).observe(document.body, { childList: true });
giveBack();
