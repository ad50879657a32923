// @ts-check
// Forms of the way in work without this: it lets people see their password, hides its field when none is wanted, tells the
// time zone of a newcomer, and saves recovery codes as a file.

for (const button of document.querySelectorAll("[data-show-password]")) {
  if (!(button instanceof HTMLButtonElement)) continue;
  const field = document.getElementById(button.dataset.showPassword ?? "");
  if (!(field instanceof HTMLInputElement)) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    const shown = field.type === "password";
    field.type = shown ? "text" : "password";
    button.setAttribute("aria-pressed", String(shown));
  });
}

const ways = document.querySelectorAll('input[name="way"]');
const password = document.getElementById("password")?.closest(".field");
function follow() {
  const wanted = document.querySelector('input[name="way"]:checked');
  if (password instanceof HTMLElement && wanted) password.hidden = !wanted.hasAttribute("data-needs-password");
}
ways.forEach((way) => way.addEventListener("change", follow));
follow();

const zone = document.querySelector("input[data-own-zone]");
if (zone instanceof HTMLInputElement) zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone ?? "";

for (const button of document.querySelectorAll("[data-download]")) {
  if (!(button instanceof HTMLButtonElement)) continue;
  const list = document.getElementById(button.dataset.download ?? "");
  if (!list) continue;
  button.hidden = false;
  button.addEventListener("click", () => {
    const lines = [...list.querySelectorAll("li")].map((line) => line.textContent?.trim());
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([[button.dataset.head, "", ...lines, ""].join("\r\n")], { type: "text/plain" }));
    link.download = button.dataset.name ?? "";
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  });
}
