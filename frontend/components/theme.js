// @ts-check
// Applies the appearance that the visitor chose, before the page is drawn; the choice is kept in her browser only.
// Any button with data-set-theme ("light", "dark" or "" for the device's own) sets it, on the site and in the app.
const KEY = "ramure-theme";
const CHOICES = ["light", "dark"];

/** @returns {string} */
function chosen() {
  try {
    const kept = localStorage.getItem(KEY) ?? "";
    return CHOICES.includes(kept) ? kept : "";
  } catch {
    return "";
  }
}

function apply() {
  const choice = chosen();
  if (choice) document.documentElement.dataset.theme = choice;
  else delete document.documentElement.dataset.theme;
  for (const button of document.querySelectorAll("[data-set-theme]"))
    button.setAttribute("aria-pressed", String(button.getAttribute("data-set-theme") === choice));
}

apply();
document.addEventListener("DOMContentLoaded", apply);
window.addEventListener("storage", apply);
document.addEventListener("toggle", apply, true);
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-set-theme]") : null;
  if (!button) return;
  const choice = button.getAttribute("data-set-theme") ?? "";
  try {
    if (CHOICES.includes(choice)) localStorage.setItem(KEY, choice);
    else localStorage.removeItem(KEY);
  } catch {
    // a browser that keeps nothing shows the device's own
  }
  apply();
});
