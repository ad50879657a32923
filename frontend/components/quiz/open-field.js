// @ts-check
/** @import { Answer, Item, Written } from "./types.js" */
/** @import { Changed, Field } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { make, passage } from "./dom.js";
import { QUICK, TYPING } from "./pace.js";

/** Characters that the server takes. */
const LONGEST = 20_000;
/** She is told how many words there are when she pauses, not at each one. */
const PAUSE = 1_500;

/** @param {string} text */
export function wordCount(text) {
  return text.match(/[\p{L}\p{N}]+(?:[-’'.,][\p{L}\p{N}]+)*/gu)?.length ?? 0;
}

/** Words of her own. @param {Item} item @param {Words} words @param {Changed} changed @returns {Field} */
export function openField(item, words, changed) {
  const { fewestWords, mostWords, template } = /** @type {Written} */ (item.details);
  const area = make("textarea", {
    class: "input grows",
    id: `${item.key}-0`,
    rows: 6,
    maxlength: LONGEST,
    "aria-labelledby": `${item.key}-text`,
    "aria-describedby": `${item.key}-limits ${item.key}-receipt`,
  });
  const count = make("b", { class: "num" });
  const limits = make("span", { id: `${item.key}-limits` }, limitsInWords(words, fewestWords, mostWords));
  const voice = make("p", { class: "sr", role: "status" });
  const counted = make("p", { class: "help count" }, count, limits);
  const element = make("div", { class: "stack" }, make("div", { class: "stmt", id: `${item.key}-text` }, passage(item.text)), area, counted, voice);
  let pause = 0;
  const tell = () => {
    const number = wordCount(area.value);
    const over = mostWords > 0 && number > mostWords;
    count.textContent = over ? words.count("open.over", number - mostWords, number) : words.count("open.words", number);
    counted.classList.toggle("wrong", over);
    // browsers that know no growing field are told its height
    if (!CSS.supports("field-sizing", "content")) {
      area.style.height = "auto";
      area.style.height = `${area.scrollHeight + 4}px`;
    }
  };
  /** @returns {Answer} */
  const read = () => ({ kind: "text", text: area.value });
  area.addEventListener("input", () => {
    tell();
    clearTimeout(pause);
    pause = window.setTimeout(() => {
      voice.textContent = count.textContent ?? "";
    }, PAUSE);
    changed(read(), TYPING);
  });
  area.addEventListener("change", () => {
    // a template that was only looked at is no answer
    changed(read(), QUICK);
  });
  return {
    element,
    read,
    show: (answer) => {
      area.value = answer?.kind === "text" ? answer.text : template;
      tell();
    },
    first: () => area,
  };
}

/** @param {Words} words @param {number} fewest @param {number} most */
function limitsInWords(words, fewest, most) {
  if (fewest && most) return words.say("open.between", fewest, most);
  if (fewest) return words.count("open.fewest", fewest);
  return most ? words.count("open.most", most) : "";
}
