// @ts-check
// Whether what is typed has reached the server. The receipt itself is the server's; while the connection is gone, or no
// answer has come for some seconds, words of this page stand in its place.

/** Fields tell what is typed a little sooner. */
const PAUSE = 1_000;
const PATIENCE = 4_000;
const EVERY = 250;

/** @typedef {{ isActive?: () => boolean }} Client of Vaadin Flow: active until all that was sent is answered */

let first = 0;
let last = 0;
/** @type {number | undefined} */
let looking;

for (const kind of ["input", "change", "writing"]) document.addEventListener(kind, typed, true);
for (const kind of ["offline", "online"]) addEventListener(kind, look);

/** @param {Event} event */
function typed(event) {
  const page = event.target instanceof Element ? event.target.closest("main") : null;
  if (!page?.querySelector(".receipts")) return;
  last = Date.now();
  first ||= last;
  looking ??= window.setInterval(look, EVERY);
  look();
}

function look() {
  if (!first) return;
  const receipts = /** @type {HTMLElement | null} */ (document.querySelector(".receipts"));
  const now = Date.now();
  const lost = isLost();
  const settled = !lost && now - last > PAUSE && !isBusy();
  if (settled || !receipts) {
    first = 0;
    clearInterval(looking);
    looking = undefined;
  }
  if (!receipts) return;
  if (settled && !receipts.querySelector(".receipt[data-unsaved]")) document.dispatchEvent(new Event("all-saved"));
  say(receipts, !settled && (lost || now - first > PATIENCE));
}

function isLost() {
  const state = /** @type {any} */ (window).Vaadin?.connectionState?.state;
  return !navigator.onLine || state === "reconnecting" || state === "connection-lost" || Boolean(document.querySelector(".v-system-error"));
}

function isBusy() {
  const clients = /** @type {Record<string, Client>} */ (/** @type {any} */ (window).Vaadin?.Flow?.clients ?? {});
  const editors = /** @type {NodeListOf<any>} */ (document.querySelectorAll("markdown-editor, caption-editor"));
  return Object.values(clients).some((client) => client.isActive?.()) || [...editors].some((editor) => editor.post?.unheard);
}

/** @param {HTMLElement} receipts @param {boolean} late */
function say(receipts, late) {
  if (receipts.classList.contains("late") === late) return;
  receipts.classList.toggle("late", late);
  const words = receipts.querySelector(".late-words");
  if (!words) return;
  words.textContent = late ? (receipts.dataset.late ?? "") : "";
  // asked before the page is left, as when the server says so
  words.toggleAttribute("data-unsaved", late);
}
