// @ts-check
import { openAnew } from "./session-over.js";

/**
 * Once the browser is online again and the house answers, the app says so, and only then. Vaadin's own state stays
 * « reconnecting » after a click that was made offline and has been sent meanwhile.
 *
 * When the app within this page has ended, Vaadin shows why: that gets a button, and links open pages anew.
 */

const EVERY = 2_000;
/** How long « back online » is worth saying. */
const NEWS = 10_000;

const vaadin = /** @type {any} */ (window).Vaadin;
const words = document.documentElement.dataset;

/** @type {number} */
let looking = 0;
/** @type {number} */
let telling = 0;

window.addEventListener("online", () => {
  clearInterval(looking);
  looking = window.setInterval(look, EVERY);
});

async function look() {
  const connection = vaadin?.connectionState;
  if (!connection || connection.online || !navigator.onLine) {
    clearInterval(looking);
    return;
  }
  try {
    await fetch("/robots.txt", { method: "HEAD", cache: "no-store" });
    connection.state = "connected";
  } catch {
    // not yet
  }
}

// Vaadin's own element is silent to screen readers, and holds « Online » in English from the first
const said = vaadin?.connectionIndicator;
if (said) {
  said.setAttribute("role", "status");
  said.onlineText = "";
  vaadin.connectionState?.addStateChangeListener((/** @type {string} */ before, /** @type {string} */ state) => {
    if (state === "reconnecting" || state === "connection-lost") {
      clearTimeout(telling);
      said.onlineText = words.reconnected ?? "";
    } else if (before === "reconnecting" || before === "connection-lost") {
      telling = window.setTimeout(() => (said.onlineText = ""), NEWS);
    }
  });
}

// a listener of its own: lesson-progress.js takes its one away when the session is back, but the app is not
const leave = (/** @type {MouseEvent} */ event) => openAnew(event);

const faults = new MutationObserver(() => {
  const fault = document.querySelector("body > .v-system-error:not(:has(button))");
  if (!fault) return;
  const broken = fault.querySelector(".caption")?.textContent === words.broken;
  // a press on any place of the notice loads the page anew
  const go = Object.assign(document.createElement("button"), { type: "button", className: "btn primary" });
  go.textContent = (broken ? words.reload : words.signIn) ?? "";
  fault.append(go);
  document.addEventListener("click", leave, true);
});
faults.observe(document.body, { childList: true });
