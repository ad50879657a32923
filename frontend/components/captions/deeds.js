// @ts-check
// What can be done to a list of captions. Each gives a new list and says which caption is at hand afterwards.
/** @import { Cue } from "./vtt.js" */
import { millis, time } from "./vtt.js";

/** @typedef {{ cues: Cue[], at: number }} Done */

const SHORTEST = 300;
const USUAL = 2500;

/** @param {number} from @param {number} to @param {string} text @returns {Cue} */
function cue(from, to, text) {
  return { from: time(from), to: time(to), text, id: "", settings: "", notes: [] };
}

/** A new one at a time, up to the next one. @param {Cue[]} cues @param {number} now in milliseconds @returns {Done} */
export function add(cues, now) {
  let at = cues.findIndex((each) => (millis(each.from) ?? 0) > now);
  if (at < 0) at = cues.length;
  const next = at < cues.length ? (millis(cues[at].from) ?? Infinity) : Infinity;
  const to = next - now >= SHORTEST ? Math.min(now + USUAL, next) : now + SHORTEST;
  return { cues: cues.toSpliced(at, 0, cue(now, to, "")), at };
}

/**
 * In two: the words where the caret is, the time where the film is, if that is within; else in the middle.
 * @param {Cue[]} cues @param {number} at @param {number} caret in its text @param {number} now @returns {Done}
 */
export function split(cues, at, caret, now) {
  const whole = cues[at];
  const from = millis(whole.from) ?? 0;
  const to = millis(whole.to) ?? from + USUAL;
  const { text } = whole;
  let cut = caret > 0 && caret < text.length ? caret : middle(text);
  const share = text.length ? cut / text.length : 0.5;
  const moment = now > from && now < to ? now : Math.round(from + (to - from) * share);
  const first = { ...whole, to: time(moment), text: text.slice(0, cut).trim() };
  const second = { ...cue(moment, to, text.slice(cut).trim()), to: whole.to, settings: whole.settings };
  return { cues: cues.toSpliced(at, 1, first, second), at: at + 1 };
}

/** @param {string} text the space nearest to its middle */
function middle(text) {
  const half = text.length / 2;
  const spaces = [...text.matchAll(/\s+/g)].map((found) => found.index);
  return spaces.reduce((best, each) => (Math.abs(each - half) < Math.abs(best - half) ? each : best), spaces[0] ?? Math.floor(half));
}

/** With the next one. @param {Cue[]} cues @param {number} at @returns {Done} */
export function merge(cues, at) {
  const [first, second] = [cues[at], cues[at + 1]];
  if (!second) return { cues, at };
  const ends = Math.max(millis(first.to) ?? 0, millis(second.to) ?? 0);
  const one = { ...first, to: ends ? time(ends) : second.to, text: [first.text, second.text].filter(Boolean).join("\n") };
  return { cues: cues.toSpliced(at, 2, { ...one, notes: [...first.notes, ...second.notes] }), at };
}

/** @param {Cue[]} cues @param {number} at @returns {Done} */
export function remove(cues, at) {
  const left = cues.toSpliced(at, 1);
  return { cues: left, at: Math.min(at, left.length - 1) };
}

/** By their beginnings. @param {Cue[]} cues @param {number} at @returns {Done} */
export function sort(cues, at) {
  const held = cues[at];
  const sorted = cues.toSorted((a, b) => (millis(a.from) ?? 0) - (millis(b.from) ?? 0));
  return { cues: sorted, at: held ? sorted.indexOf(held) : at };
}

/** @param {string} typed @param {number} by in milliseconds; what is no time stays */
export function nudged(typed, by) {
  const found = millis(typed);
  return found === null ? typed : time(found + by);
}
