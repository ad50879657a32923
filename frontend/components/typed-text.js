// @ts-check
// When the session has ended, what was being typed is kept in this tab and stands in the same fields again after
// sign-in. Passwords are never kept, and nobody but the person who typed gets it back.
const KEY = "ramure-typed";
const FIELDS = "vaadin-text-field, vaadin-text-area, vaadin-email-field, vaadin-integer-field, vaadin-number-field, markdown-editor, caption-editor";
const DIALOGS = "vaadin-dialog, vaadin-confirm-dialog, [role=dialog]";
const STAYS = 3_600_000;
/** Long enough to open again the dialog in which one was typing. */
const PATIENCE = 600_000;

/** @typedef {HTMLElement & { label: string, name: string, value: string }} Field */
/** @typedef {{ person: string, path: string, at: number, values: Record<string, string> }} Kept */

/** @type {Set<Field>} what the person herself has changed on this page */
const typed = new Set();

const person = () => document.documentElement.dataset.person ?? "";

/** @param {Node} node */
const says = (node) => node instanceof HTMLElement && node.classList.contains("v-system-error");

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
    if (!said) continue;
    const place = `${field.closest(DIALOGS) ? "dialog" : "page"} ${said}`;
    let nth = 1;
    while (found.has(`${place} ${nth}`)) nth++;
    found.set(`${place} ${nth}`, field);
  }
  return found;
}

function keep() {
  /** @type {Record<string, string>} */
  const values = {};
  for (const [key, field] of fields()) if (typed.has(field)) values[key] = field.value;
  if (Object.keys(values).length === 0) return;
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ person: person(), path: location.pathname, at: Date.now(), values }));
  } catch {
    // a browser that keeps nothing: the words can still be copied from the page
  }
}

/** @returns {Record<string, string>} */
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
  const values = kept();
  const page = location.pathname;
  const put = () => {
    if (location.pathname !== page) return true;
    for (const [key, field] of fields()) {
      if (!(key in values)) continue;
      field.value = values[key];
      delete values[key];
      typed.add(field);
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    return Object.keys(values).length === 0;
  };
  if (put()) return;
  const waiting = new MutationObserver(() => {
    if (put()) waiting.disconnect();
  });
  waiting.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => waiting.disconnect(), PATIENCE);
}

document.addEventListener("input", (event) => {
  const field = event.target instanceof Element ? event.target.closest(FIELDS) : null;
  if (field) typed.add(/** @type {Field} */ (field));
});
new MutationObserver((changes) => {
  if (changes.some((change) => [...change.addedNodes].some(says))) keep();
}).observe(document.body, { childList: true });
giveBack();
