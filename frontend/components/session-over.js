// @ts-check

/**
 * The app within this page has ended: its links open pages anew, and those ask to sign in. Menus have theirs within
 * elements of Vaadin.
 * @param {MouseEvent} event heard before the app hears it
 */
export function openAnew(event) {
  const way = event.composedPath().find((each) => each instanceof HTMLAnchorElement && each.href);
  if (!(way instanceof HTMLAnchorElement) || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  location.assign(way.href);
}
