// @ts-check

/** Pixels that a finger or mouse moves before it drags rather than presses. */
const FIRM = 6;
/** Near the edge of the window the page moves along. */
const EDGE = 70;

/**
 * Lets a thing be dragged by mouse or finger to one of several places. A press alone stays a press.
 * @param {HTMLElement} handle what is taken hold of
 * @param {() => { copy: HTMLElement, over: (place: Element | null) => void, drop: (place: Element | null) => void } | null} begin
 *   null when there is nothing to drag; `over` hears above what it is, `drop` where it was let go
 */
export function draggable(handle, begin) {
  handle.classList.add("draggable");
  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || handle.closest("[inert]")) return;
    const from = { x: event.clientX, y: event.clientY };
    const end = new AbortController();
    // else a quick mouse is away before it drags
    handle.setPointerCapture(event.pointerId);
    /** @type {ReturnType<typeof begin>} */
    let drag = null;
    /** @param {PointerEvent} at */
    const below = (at) => document.elementFromPoint(at.clientX, at.clientY);
    handle.addEventListener("pointermove", (move) => {
      if (!drag) {
        if (Math.hypot(move.clientX - from.x, move.clientY - from.y) < FIRM) return;
        drag = begin();
        if (!drag) {
          end.abort();
          return;
        }
        drag.copy.classList.add("dragged");
        drag.copy.setAttribute("aria-hidden", "true");
        document.body.append(drag.copy);
      }
      move.preventDefault();
      drag.copy.style.left = `${move.clientX}px`;
      drag.copy.style.top = `${move.clientY}px`;
      if (move.clientY < EDGE) window.scrollBy(0, -12);
      else if (move.clientY > window.innerHeight - EDGE) window.scrollBy(0, 12);
      drag.over(below(move));
    }, { signal: end.signal });
    /** @param {PointerEvent} up @param {boolean} dropped */
    const finish = (up, dropped) => {
      end.abort();
      if (!drag) return;
      drag.copy.remove();
      drag.over(null);
      // the press that the browser makes of it is none
      if (dropped) handle.addEventListener("click", swallow, { capture: true, once: true });
      setTimeout(() => handle.removeEventListener("click", swallow, { capture: true }), 50);
      if (dropped) drag.drop(below(up));
    };
    handle.addEventListener("pointerup", (up) => finish(up, true), { signal: end.signal });
    handle.addEventListener("pointercancel", (up) => finish(up, false), { signal: end.signal });
  });
}

/** @param {Event} event */
function swallow(event) {
  event.preventDefault();
  event.stopPropagation();
}
