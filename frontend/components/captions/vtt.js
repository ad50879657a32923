// @ts-check
// Captions as WebVTT (W3C): read so that nothing is lost, checked by the rules of files.WebVtt on the server, written.

/**
 * @typedef {{ from: string, to: string, text: string, id: string, settings: string, notes: string[] }} Cue times as they
 * are typed; notes are the blocks above it, as they are
 * @typedef {{ head: string, cues: Cue[], tail: string[] }} Track
 * @typedef {{ line: number, key: string }} Fault
 */

const MOST_CUES = 20_000;
const LONGEST_CUE = 5_000;
const STRICT = /^((?:\d{2,4}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,4}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t](.*))?$/;
const LOOSE = /^\s*(\S*)\s*-->\s*(\S*)(?:[ \t]+(.*))?$/;
const TIME = /^(?:(?:(\d{1,4}):)?(\d{1,2}):)?(\d{1,5})(?:[.,](\d{1,3}))?$/;

/** @param {string} text */
function lines(text) {
  return text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n").split("\n");
}

/** Milliseconds of a time as people type it: 1:02.5, 62, 00:01:02,500; null when it is none. @param {string} typed */
export function millis(typed) {
  const found = typed.trim().match(TIME);
  if (!found) return null;
  const [, hours, minutes, seconds, rest = "0"] = found;
  if ((minutes !== undefined && Number(seconds) > 59) || (hours !== undefined && Number(minutes) > 59)) return null;
  return ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds)) * 1000 + Number(rest.padEnd(3, "0"));
}

/** @param {number} millis as WebVTT writes it: 01:02.500, and 01:00:00.000 from an hour on */
export function time(millis) {
  const all = Math.max(0, Math.round(millis));
  /** @param {number} part @param {number} [long] */
  const pad = (part, long = 2) => String(part).padStart(long, "0");
  const hours = Math.floor(all / 3_600_000);
  const rest = `${pad(Math.floor(all / 60_000) % 60)}:${pad(Math.floor(all / 1000) % 60)}.${pad(all % 1000, 3)}`;
  return hours ? `${pad(hours)}:${rest}` : rest;
}

/** What of a text is seen: without marks. @param {string} text */
export function seen(text) {
  return text
    .replace(/<[^<>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&nbsp;", "\u00a0")
    .replace(/&[lr]rm;/g, "")
    .replaceAll("&amp;", "&")
    .replace(/[ \t\n]+/g, " ")
    // as Java's strip: no-break spaces are something
    .replace(/^[^\S\u00a0\u2007\u202f\ufeff]+|[^\S\u00a0\u2007\u202f\ufeff]+$/g, "");
}

/** Java's isBlank. @param {string} line */
function blank(line) {
  return !/[^\s]|[\u00a0\u2007\u202f\ufeff]/.test(line);
}

/** @param {string} text @returns {[number, string[]][]} blocks with the number of their first line, from 0, after the first line */
function blocks(text) {
  /** @type {[number, string[]][]} */
  const found = [];
  /** @type {string[] | null} */
  let open = null;
  lines(text).forEach((line, at) => {
    if (at === 0) return;
    if (blank(line)) open = null;
    else if (open) open.push(line);
    else found.push([at, (open = [line])]);
  });
  return found;
}

/** @param {string} first */
function note(first) {
  return first.startsWith("NOTE") || first === "STYLE" || first === "REGION";
}

/** What is wrong, line by line, from 1; the first is what the server says. @param {string} text @returns {Fault[]} */
export function faults(text) {
  const all = lines(text);
  if (!/^WEBVTT([ \t].*)?$/.test(all[0])) return [{ line: 1, key: "head" }];
  /** @type {Fault[]} */
  const found = [];
  let cues = 0;
  let last = 0;
  for (const [at, block] of blocks(text)) {
    if (note(block[0])) continue;
    const timed = block[0].includes("-->") ? 0 : 1;
    if (!block[timed]?.includes("-->")) {
      if (cues > 0 || at !== 1) found.push({ line: at + 1, key: "no-times" });
      continue;
    }
    const line = at + timed + 1;
    const times = block[timed].trim().match(STRICT);
    if (!times) {
      found.push({ line, key: "times" });
      cues++;
      continue;
    }
    const from = millis(times[1]) ?? 0;
    if ((millis(times[2]) ?? 0) <= from) found.push({ line, key: "backwards" });
    else if (cues > 0 && from < last) found.push({ line, key: "order" });
    else if (cues >= MOST_CUES) found.push({ line, key: "many" });
    else if (block.slice(timed + 1).join(" ").length > LONGEST_CUE) found.push({ line, key: "long" });
    else if (!seen(block.slice(timed + 1).join(" "))) found.push({ line, key: "silent" });
    last = Math.max(last, from);
    cues++;
  }
  return cues || found.length ? found : [{ line: 1, key: "none" }];
}

/** @param {string} text @returns {Track} also of what is wrong: nothing is thrown away */
export function read(text) {
  const all = lines(text);
  const headed = /^WEBVTT([ \t].*)?$/.test(all[0]);
  let head = headed ? all[0] : "WEBVTT";
  /** @type {Cue[]} */
  const cues = [];
  /** @type {string[]} */
  let notes = [];
  for (const [at, block] of blocks(headed ? text : `WEBVTT\n\n${text}`)) {
    const timed = block[0].includes("-->") ? 0 : block[1]?.includes("-->") ? 1 : -1;
    if (note(block[0])) {
      notes.push(block.join("\n"));
    } else if (timed < 0 && headed && at === 1 && !cues.length) {
      head = [head, ...block].join("\n");
    } else {
      const times = timed < 0 ? null : block[timed].match(LOOSE);
      cues.push({
        from: times?.[1] ?? "",
        to: times?.[2] ?? "",
        settings: times?.[3]?.trim() ?? "",
        id: timed === 1 ? block[0] : "",
        text: block.slice(timed < 0 ? 0 : timed + 1).join("\n"),
        notes,
      });
      notes = [];
    }
  }
  return { head, cues, tail: notes };
}

/** @param {Track} track */
export function write({ head, cues, tail }) {
  if (!cues.length && !tail.length && head === "WEBVTT") return "";
  const parts = cues.flatMap((cue) => [
    ...cue.notes,
    [
      ...(cue.id ? [cue.id] : []),
      `${cue.from} --> ${cue.to}${cue.settings ? ` ${cue.settings}` : ""}`,
      ...body(cue.text),
    ].join("\n"),
  ]);
  return `${[head, ...parts, ...tail].join("\n\n")}\n`;
}

/** An empty line or an arrow would end the caption. @param {string} text */
function body(text) {
  return text.replaceAll("-->", "--&gt;").split("\n").filter((line) => !blank(line));
}

/** How far captions may go beyond their film, in milliseconds: as courses.folder.VideoReader has it. */
const TOLERANCE = 1_500;

/**
 * What is wrong with each caption of a list; empty where all is well.
 * @param {Cue[]} cues @param {number} [length] of the film in milliseconds, when it is known
 */
export function problems(cues, length = Infinity) {
  let last = 0;
  let busy = 0;
  return cues.map((cue, nth) => {
    const from = millis(cue.from);
    const to = millis(cue.to);
    if (from === null || to === null) return "times";
    if (to <= from) return "backwards";
    const before = last;
    const until = busy;
    last = Math.max(last, from);
    busy = Math.max(busy, to);
    if (nth > 0 && from < before) return "order";
    if (from < until) return "overlap";
    if (to > length + TOLERANCE) return "beyond";
    if (nth >= MOST_CUES) return "many";
    if (body(cue.text).join(" ").length > LONGEST_CUE) return "long";
    return seen(cue.text) ? "" : "silent";
  });
}

/** SubRip, as most programs write it, as WebVTT. @param {string} text */
export function fromSrt(text) {
  const cues = blocks(`\n${lines(text).join("\n")}`).flatMap(([, block]) => {
    const timed = block.findIndex((line) => line.includes("-->"));
    const times = timed < 0 ? null : block[timed].match(LOOSE);
    if (!times) return [];
    const words = block
      .slice(timed + 1)
      .join("\n")
      .replace(/\{\\[^{}]*\}/g, "")
      .replace(/<\/?font[^<>]*>/gi, "")
      .replace(/&(?!(?:amp|lt|gt|nbsp|lrm|rlm);)/g, "&amp;");
    return [{ from: tidy(times[1]), to: tidy(times[2]), text: words, id: "", settings: "", notes: [] }];
  });
  return write({ head: "WEBVTT", cues, tail: [] });
}

/** A time as it should be written; what is none stays as it is. @param {string} typed */
export function tidy(typed) {
  const found = millis(typed);
  return found === null ? typed.trim() : time(found);
}

/** The text of a file: UTF-8, or what Windows wrote before it. @param {ArrayBuffer} bytes */
export function decoded(bytes) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
