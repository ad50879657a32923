// @ts-check

const WAYS = new Map([["j", 1], ["k", -1], ["KeyJ", 1], ["KeyK", -1]]);
const TYPING = "input[inputmode], textarea, select, [contenteditable]";

/**
 * The keys of the page. A single key belongs to the field or list that has the focus, which may use it itself; with Alt
 * the way to the next question works everywhere.
 */
export class Shortcuts {
  /**
   * @param {() => boolean} ready whether there are questions to answer
   * @param {() => boolean} single whether single keys are wanted
   * @param {(way: number) => void} move
   * @param {(digit: number) => boolean} choose whether the digit did something
   */
  constructor(ready, single, move, choose) {
    this.ready = ready;
    this.single = single;
    this.move = move;
    this.choose = choose;
    this.press = (/** @type {KeyboardEvent} */ event) => this.key(event);
    document.addEventListener("keydown", this.press);
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    if (event.ctrlKey || event.metaKey || event.isComposing || !this.ready()) return;
    const target = event.target;
    const taken = target instanceof HTMLElement && !!target.closest(TYPING);
    if (!event.altKey && (taken || !this.single())) return;
    // with Alt a keyboard may write another sign, so that the place of the key counts too
    const way = WAYS.get(event.key.toLowerCase()) ?? (event.altKey ? WAYS.get(event.code) : undefined);
    if (way) {
      event.preventDefault();
      this.move(way);
    } else if (!event.altKey && /^[1-9]$/.test(event.key) && this.choose(Number(event.key))) {
      event.preventDefault();
    }
  }

  stop() {
    document.removeEventListener("keydown", this.press);
  }
}
