// @ts-check
// Signing out makes the browser forget what it keeps of the person (Clear-Site-Data). Answers of a quiz and progress
// in lessons that no server has yet would go too: the person is asked first. They stand under these names, and only until
// they are sent.

const UNSENT = ["ramure-attempt-", "ramure-progress:"];

document.addEventListener("submit", (event) => {
  const words = event.target instanceof HTMLFormElement ? event.target.dataset.unsent : undefined;
  if (words && waiting() && !confirm(words)) event.preventDefault();
});

function waiting() {
  try {
    return Object.keys(localStorage).some((key) => UNSENT.some((name) => key.startsWith(name)));
  } catch {
    return false;
  }
}
