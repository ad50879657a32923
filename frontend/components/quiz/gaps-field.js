// @ts-check
/** @import { Answer, Gapped, Item, PassageNode } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { make, passage } from "./dom.js";
import { draggable } from "./drag.js";
import { QUICK, TICKING, TYPING } from "./pace.js";
import { LONGEST_WORDS } from "./typed-field.js";

/** A text with gaps: typed, chosen from lists, or filled with words. @param {Item} item @param {Words} words @param {Changed} changed @returns {Field} */
export function gapsField(item, words, changed) {
  const details = /** @type {Gapped} */ (item.details);
  if (details.dragged) return new WordsField(item, details, words, changed);
  return details.choices.length ? listed(item, details, words, changed) : typed(item, words, changed);
}

/** @param {Item} item @param {Answer} answer @returns {string[]} what stands in each gap, empty for nothing */
export function gapTexts(item, answer) {
  if (answer.kind === "texts") return answer.texts;
  return answer.kind === "matches" ? answer.rights.map((right) => item.options?.[right] ?? "") : [];
}

/** How many gaps a text has. @param {Item} item @returns {number} */
export function gapCount(item) {
  /** @param {PassageNode} node @returns {number[]} */
  const numbers = (node) => (node.tag === "gap" ? [Number(node.text)] : (node.nodes ?? []).flatMap(numbers));
  return Math.max(0, ...(item.text?.nodes ?? []).flatMap(numbers));
}

/**
 * The text with its gaps filled; a gap that stands twice, or nowhere, is still one.
 * @param {Item} item @param {Words} words @param {HTMLElement[]} gaps @param {...HTMLElement} more below it
 */
export function gapped(item, words, gaps, ...more) {
  const open = new Set(gaps);
  const text = passage(item.text, (number) => {
    const gap = gaps[number - 1];
    return gap && open.delete(gap) ? gap : make("span", { class: "gap-mark" }, String(number));
  });
  return make(
    "div",
    { class: "stack", role: "group", "aria-label": words.say("gaps.text"), "aria-describedby": `${item.key}-receipt` },
    make("div", { class: "gapped passage" }, text, ...(open.size ? [make("p", {}, ...open)] : [])),
    ...more,
  );
}

/** @param {Item} item @param {Words} words @param {Changed} changed @returns {Field} */
function typed(item, words, changed) {
  const count = gapCount(item);
  const inputs = Array.from({ length: count }, (_, place) =>
    make("input", {
      class: "input gap",
      id: `${item.key}-${place}`,
      autocomplete: "off",
      inputmode: "text",
      maxlength: LONGEST_WORDS,
      "aria-label": words.say("gap", place + 1, count),
    }),
  );
  const element = gapped(item, words, inputs);
  /** @returns {Answer} */
  const read = () => ({ kind: "texts", texts: inputs.map((input) => input.value) });
  element.addEventListener("input", () => changed(read(), TYPING));
  element.addEventListener("change", () => changed(read(), QUICK));
  return {
    element,
    read,
    show: (answer) => inputs.forEach((input, place) => {
      input.value = answer?.kind === "texts" ? (answer.texts[place] ?? "") : "";
    }),
    first: () => inputs[0] ?? null,
  };
}

/** @param {Item} item @param {Gapped} details @param {Words} words @param {Changed} changed @returns {Field} */
function listed(item, details, words, changed) {
  const selects = details.choices.map((choices, place) =>
    make(
      "select",
      { class: "input gap", id: `${item.key}-${place}`, "aria-label": words.say("gap", place + 1, details.choices.length) },
      make("option", { value: -1 }, words.say("choose")),
      ...choices.map((choice) => make("option", { value: choice }, item.options?.[choice] ?? "")),
    ),
  );
  const element = gapped(item, words, selects);
  /** @returns {Answer} */
  const read = () => ({ kind: "matches", rights: selects.map((select) => Number(select.value)) });
  element.addEventListener("change", () => changed(read(), TICKING));
  return {
    element,
    read,
    show: (answer) => selects.forEach((select, place) => {
      select.value = String(answer?.kind === "matches" ? answer.rights[place] : -1);
    }),
    first: () => selects[0] ?? null,
  };
}

/** Words for the gaps of a text: dragged there, or chosen and put by two presses, also of keys. A word may serve twice. */
class WordsField {
  /** @param {Item} item @param {Gapped} details @param {Words} words @param {Changed} changed */
  constructor(item, details, words, changed) {
    this.item = item;
    this.details = details;
    this.words = words;
    this.changed = changed;
    this.rights = details.choices.map(() => -1);
    /** @type {number} the word that waits for a gap, or -1 */
    this.held = -1;
    this.gaps = details.choices.map((_, gap) => this.gap(gap));
    this.tray = (item.options ?? []).map((text, choice) => this.word(text, choice));
    this.voice = make("p", { class: "sr", role: "status" });
    this.help = make("p", { class: "help", id: `${item.key}-help` }, words.say("words.help"));
    this.element = gapped(
      item,
      words,
      this.gaps,
      make("div", { class: "tray", role: "group", "aria-label": words.say("words"), "aria-describedby": `${item.key}-help` }, ...this.tray),
      this.help,
      this.voice,
    );
    this.element.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && this.held >= 0) this.hold(-1);
    });
    this.draw();
  }

  /** @param {number} gap */
  gap(gap) {
    const element = make("button", { type: "button", class: "gap drop-gap", id: `${this.item.key}-${gap}` });
    element.addEventListener("click", () => this.press(gap));
    draggable(element, () => (this.rights[gap] < 0 ? null : this.drag(this.rights[gap], gap)));
    return element;
  }

  /** @param {string} text @param {number} choice */
  word(text, choice) {
    const element = make("button", { type: "button", class: "token", "aria-pressed": "false" }, text);
    element.addEventListener("click", () => this.hold(this.held === choice ? -1 : choice));
    draggable(element, () => this.drag(choice, -1));
    return element;
  }

  /** @param {number} choice @param {number} from the gap that it is taken out of, or -1 */
  drag(choice, from) {
    this.hold(choice, false);
    const copy = make("span", { class: "token" }, this.item.options?.[choice] ?? "");
    /** @param {Element | null} place */
    const at = (place) => this.gaps.findIndex((gap) => gap === place || (place && gap.contains(place)));
    return {
      copy,
      over: (/** @type {Element | null} */ place) => this.gaps.forEach((gap, number) => gap.classList.toggle("over", number === at(place) && this.fits(number, choice))),
      drop: (/** @type {Element | null} */ place) => {
        const to = at(place);
        this.held = -1;
        if (to < 0 || !this.fits(to, choice)) {
          if (from >= 0 && to < 0) this.put(from, -1);
          else this.draw();
          return;
        }
        if (from >= 0 && from !== to) this.rights[from] = -1;
        this.put(to, choice);
      },
    };
  }

  /** @param {number} gap @param {number} choice */
  fits(gap, choice) {
    return this.details.choices[gap].includes(choice);
  }

  /** @param {number} choice @param {boolean} [aloud] */
  hold(choice, aloud = true) {
    this.held = choice;
    this.draw();
    if (aloud) this.voice.textContent = choice < 0 ? "" : this.words.say("words.held", this.item.options?.[choice] ?? "");
  }

  /** A gap takes the word that waits for it; else it gives its own back. @param {number} gap */
  press(gap) {
    if (this.held >= 0 && this.fits(gap, this.held)) {
      const choice = this.held;
      this.held = -1;
      this.put(gap, choice);
    } else if (this.held >= 0) {
      this.voice.textContent = this.words.say("words.other", this.item.options?.[this.held] ?? "");
    } else if (this.rights[gap] >= 0) this.put(gap, -1);
    else this.voice.textContent = this.words.say("words.first");
  }

  /** @param {number} gap @param {number} choice or -1 for nothing */
  put(gap, choice) {
    this.rights[gap] = choice;
    this.draw();
    this.voice.textContent = choice < 0
      ? this.words.say("words.taken", gap + 1)
      : this.words.say("words.put", this.item.options?.[choice] ?? "", gap + 1);
    this.changed(this.read(), TICKING);
  }

  draw() {
    this.gaps.forEach((gap, number) => {
      const text = this.item.options?.[this.rights[number]] ?? "";
      gap.textContent = text || String(number + 1);
      gap.classList.toggle("filled", !!text);
      gap.classList.toggle("waits", this.held >= 0 && this.fits(number, this.held));
      gap.setAttribute("aria-label", this.words.say(text ? "gap.filled" : "gap.empty", number + 1, this.gaps.length, text));
    });
    this.tray.forEach((word, choice) => {
      word.setAttribute("aria-pressed", String(choice === this.held));
      word.classList.toggle("used", this.rights.includes(choice));
    });
  }

  /** @returns {Answer} */
  read() {
    return { kind: "matches", rights: [...this.rights] };
  }

  /** @param {Answer | undefined} answer */
  show(answer) {
    this.rights = this.details.choices.map((_, gap) => (answer?.kind === "matches" ? (answer.rights[gap] ?? -1) : -1));
    this.held = -1;
    this.draw();
  }

  first() {
    return this.tray[0] ?? this.gaps[0] ?? null;
  }
}
