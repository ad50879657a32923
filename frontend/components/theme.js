// @ts-check
// Applies the appearance that the visitor chose, before the page is drawn; the choice is kept in her browser only.
const CHOICES = ["light", "dark"];

function apply() {
  const chosen = localStorage.getItem("ramure-theme");
  if (chosen && CHOICES.includes(chosen)) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
}

apply();
document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest("[data-set-theme]") : null;
  if (!(button instanceof HTMLElement)) return;
  const choice = button.dataset.setTheme ?? "";
  if (CHOICES.includes(choice)) localStorage.setItem("ramure-theme", choice);
  else localStorage.removeItem("ramure-theme");
  apply();
});
