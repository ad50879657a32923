// @ts-check
/**
 * Once the browser is online again and the house answers, the app says so. Vaadin's own state stays « reconnecting » after
 * a click that was made offline and has been sent meanwhile.
 */

const EVERY = 2_000;

/** @type {number} */
let looking = 0;

window.addEventListener("online", () => {
  clearInterval(looking);
  looking = window.setInterval(look, EVERY);
});

async function look() {
  const connection = /** @type {any} */ (window).Vaadin?.connectionState;
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
