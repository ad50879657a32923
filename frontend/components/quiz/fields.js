// @ts-check
/** @import { Answer, Gapped, Item } from "./types.js" */
/** @import { FilePost } from "./file-post.js" */
/** @import { Words } from "./words.js" */
import { areasField } from "./areas-field.js";
import { choiceField, optionTexts } from "./choice-field.js";
import { compositeField, partName, partsOf } from "./composite-field.js";
import { FilesField, fileNames } from "./files-field.js";
import { gapTexts, gapsField } from "./gaps-field.js";
import { pictured } from "./image.js";
import { matchField } from "./match-field.js";
import { openField } from "./open-field.js";
import { opinionField } from "./opinion-field.js";
import { OrderField } from "./order-field.js";
import { sortField } from "./sort-field.js";
import { SpotsField, spotsInWords } from "./spots-field.js";
import { typedField } from "./typed-field.js";

/**
 * The form controls of one question.
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {() => Answer} read
 * @property {(answer: Answer | undefined) => void} show
 * @property {() => HTMLElement | null} first what takes the focus
 * @property {(digit: number) => void} [digit]
 * @property {"" | "sending" | "failed"} [step] of something that is sent by itself
 */

/**
 * @callback Changed
 * @param {Answer} answer
 * @param {number} delay before it is sent, in milliseconds
 */

/** What only a true attempt has. @typedef {{ files?: FilePost }} Means */

/**
 * @param {Item} item
 * @param {Words} words
 * @param {Changed} changed
 * @param {Means} [means]
 * @returns {Field}
 */
export function field(item, words, changed, means = {}) {
  switch (item.kind) {
    case "single":
    case "true-false":
    case "multiple":
      return choiceField(item, words, changed);
    case "matching":
      return matchField(item, words, changed);
    case "ordering":
      return new OrderField(item, words, changed);
    case "numeric":
    // only as its author tries it, whose formula has no value yet
    case "calculated":
    case "short-text":
      return typedField(item, words, changed);
    case "gaps":
      return gapsField(item, words, changed);
    case "categories":
      return sortField(item, words, changed);
    case "hotspot":
      return pictured(item).areas.length ? areasField(item, words, changed) : new SpotsField(item, words, changed);
    case "opinion":
      return opinionField(item, words, changed);
    case "open":
      return openField(item, words, changed);
    case "upload":
      return new FilesField(item, words, changed, means);
    case "composite":
      return compositeField(item, words, changed);
    case "description":
      throw new Error("Nothing is answered here");
  }
}

/** Whether an answer takes an earlier one back. @param {Answer | undefined} answer @returns {boolean} */
export function isEmpty(answer) {
  if (!answer) return true;
  switch (answer.kind) {
    case "choice": return answer.chosen.length === 0;
    case "text": return answer.text.trim() === "";
    case "matches": return answer.rights.every((right) => right < 0);
    case "order": return answer.items.length === 0;
    case "texts": return answer.texts.every((text) => text.trim() === "");
    case "spots": return answer.spots.length === 0;
    case "files": return answer.files.length === 0;
    case "parts": return answer.parts.every(isEmpty);
  }
}

/** How much of an answer is still open: pairs, gaps or parts that have nothing yet. @param {Answer | undefined} answer */
export function gaps(answer) {
  switch (answer?.kind) {
    case "matches": return answer.rights.filter((right) => right < 0).length;
    case "texts": return answer.texts.filter((text) => text.trim() === "").length;
    case "parts": return answer.parts.filter(isEmpty).length;
    default: return 0;
  }
}

/** How many are still open, in words. @param {Item} item @param {Answer | undefined} answer @param {Words} words */
export function gapsInWords(item, answer, words) {
  return words.count(item.kind === "matching" ? "gaps" : `gaps.${item.kind}`, gaps(answer));
}

/** Whether its answer is written, so that it may be half of one. @param {Item} item */
export function isWritten(item) {
  if (item.kind === "gaps") return !(/** @type {Gapped} */ (item.details).choices.length);
  return ["short-text", "open", "composite"].includes(item.kind);
}

/** An answer in words. @param {Item} item @param {Answer | undefined} answer @param {Words} words */
export function describe(item, answer, words) {
  if (!answer || isEmpty(answer)) return words.say("nothing");
  const options = optionTexts(item, words);
  switch (answer.kind) {
    case "choice": return words.list(answer.chosen.map((option) => options[option]));
    case "text": return answer.text;
    case "order": return answer.items.map((place) => options[place]).join(" → ");
    default: return words.list(parts(item, answer, words));
  }
}

/** An answer in words, piece by piece. @param {Item} item @param {Answer | undefined} answer @param {Words} words @returns {string[]} */
export function parts(item, answer, words) {
  if (!answer || isEmpty(answer)) return [words.say("nothing")];
  const options = optionTexts(item, words);
  switch (answer.kind) {
    case "matches":
      return item.kind === "gaps"
        ? filled(gapTexts(item, answer))
        : answer.rights.flatMap((right, left) => (right < 0 ? [] : [`${item.lefts?.[left]} → ${options[right]}`]));
    case "texts": return filled(gapTexts(item, answer));
    case "order": return answer.items.map((place, index) => `${index + 1}. ${options[place]}`);
    case "spots": return spotsInWords(item, answer, words);
    case "files": return fileNames(item, answer);
    case "parts":
      return partsOf(item).flatMap((part, place) =>
        isEmpty(answer.parts[place]) ? [] : [`${partName(part, words)} → ${describe(part, answer.parts[place], words)}`]);
    default: return [describe(item, answer, words)];
  }
}

/** @param {string[]} texts of gaps, by their numbers */
function filled(texts) {
  return texts.flatMap((text, gap) => (text.trim() ? [`${gap + 1} → ${text}`] : []));
}
