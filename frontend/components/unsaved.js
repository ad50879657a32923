// @ts-check
// A page that says of something that it is not saved asks before it is left by a reload, another address or a closed tab;
// ways inside the app are asked by the server.

addEventListener("beforeunload", (event) => {
  if (document.querySelector("[data-unsaved]")) event.preventDefault();
});
