// @ts-check
// What a button or a key makes of a text in Markdown. Pure: it says what to replace, and what is selected afterwards.

/** @typedef {{ text: string, start: number, end: number }} Written */
/** @typedef {{ from: number, to: number, insert: string, start: number, end: number }} Edit */

const BULLET = /^(\s*)([-*+])(\s+)/;
const NUMBER = /^(\s*)(\d{1,9})([.)])(\s+)/;
const ITEM = /^\s*(?:[-*+]|\d{1,9}[.)])\s+/;
const QUOTE = /^> ?/;
const QUOTES = /^(?:> ?)+/;
const CALLOUT = /^> ?\[!(?:NOTE|TIP|IMPORTANT|WARNING|EXAMPLE)\]\s*$/;
const SAFE = /^(?:https?:\/\/|mailto:|tel:|lesson:|\/|#)/i;

/** @param {Edit["from"]} from @param {number} to @param {string} insert @param {number} [start] @param {number} [end] @returns {Edit} */
function edit(from, to, insert, start = from + insert.length, end = start) {
  return { from, to, insert, start, end };
}

/** The whole lines that the selection touches. @param {Written} written */
function lines({ text, start, end }) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const last = end > start && text[end - 1] === "\n" ? end - 1 : end;
  const next = text.indexOf("\n", last);
  return { from, to: next < 0 ? text.length : next };
}

/** @param {string} text @param {number} at @param {number} way how many marks stand side by side there */
function run(text, at, way) {
  let many = 0;
  while (text[way < 0 ? at - 1 - many : at + many] === "*") many++;
  return many;
}

/**
 * Bold (two marks) or italic (one), or no longer so.
 * @param {Written} written @param {1 | 2} marks @param {string} sample stands there when nothing is selected
 */
export function emphasis({ text, start, end }, marks, sample) {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = Math.max(from, end - (chosen.length - chosen.trimEnd().length));
  const mark = "*".repeat(marks);
  if (from === to) {
    return edit(from, from, mark + sample + mark, from + marks, from + marks + sample.length);
  }
  const around = Math.min(run(text, from, -1), run(text, to, 1));
  if (marks === 2 ? around >= 2 : around % 2 === 1) {
    return edit(from - marks, to + marks, text.slice(from, to), from - marks, to - marks);
  }
  const inside = Math.min(run(text, from, 1), run(text, to, -1));
  if (to - from > 2 * marks && (marks === 2 ? inside >= 2 : inside % 2 === 1)) {
    const bare = text.slice(from + marks, to - marks);
    return edit(from, to, bare, from, from + bare.length);
  }
  return edit(from, to, mark + text.slice(from, to) + mark, from + marks, to + marks);
}

/**
 * Changes each line that the selection touches.
 * @param {Written} written @param {(line: string, nth: number) => string} change
 */
function each(written, change) {
  const { from, to } = lines(written);
  const changed = written.text.slice(from, to).split("\n").map(change).join("\n");
  return written.start === written.end
    ? edit(from, to, changed)
    : edit(from, to, changed, from, from + changed.length);
}

/** @param {Written} written */
function chosen(written) {
  const { from, to } = lines(written);
  const all = written.text.slice(from, to).split("\n");
  const full = all.filter((line) => line.trim());
  return full.length > 0 ? full : all;
}

/** @param {Written} written @param {2 | 3} level */
export function heading(written, level) {
  const mark = "#".repeat(level) + " ";
  const off = chosen(written).every((line) => line.startsWith(mark));
  return each(written, (line) => {
    const bare = line.replace(/^#{1,6}\s+/, "");
    return off || (!line.trim() && written.start !== written.end) ? bare : mark + bare;
  });
}

/** @param {Written} written @param {boolean} numbered */
export function list(written, numbered) {
  const kind = numbered ? NUMBER : BULLET;
  const off = chosen(written).every((line) => kind.test(line));
  let number = 0;
  return each(written, (line) => {
    if (!line.trim() && written.start !== written.end) return line;
    const bare = line.replace(ITEM, "");
    return off ? bare : (numbered ? `${++number}. ` : "- ") + bare;
  });
}

/** @param {Written} written */
export function quote(written) {
  const off = chosen(written).every((line) => QUOTE.test(line));
  return each(written, (line) => (off ? line.replace(QUOTE, "") : `> ${line}`.trimEnd() + (line ? "" : " ")));
}

/** A call-out of what is selected; one that is there changes its kind. @param {Written} written @param {string} kind @param {string} sample */
export function callout(written, kind, sample) {
  const { text } = written;
  const { from, to } = lines(written);
  let first = from;
  while (first > 0 && QUOTE.test(text.slice(first, to))) {
    const before = text.lastIndexOf("\n", first - 2) + 1;
    if (!QUOTE.test(text.slice(before, first))) break;
    first = before;
  }
  const firstEnd = text.indexOf("\n", first) < 0 ? text.length : text.indexOf("\n", first);
  if (CALLOUT.test(text.slice(first, firstEnd))) {
    const mark = `> [!${kind}]`;
    const moved = mark.length - (firstEnd - first);
    return edit(first, firstEnd, mark, Math.max(first, written.start + moved), Math.max(first, written.end + moved));
  }
  const words = text.slice(from, to);
  if (!words.trim()) {
    const head = `> [!${kind}]\n> `;
    return block(written, head + sample, head.length, head.length + sample.length);
  }
  const quoted = [`> [!${kind}]`, ...words.split("\n").map((line) => `> ${line.replace(QUOTE, "")}`.trimEnd())].join("\n");
  const gap = text.slice(0, from).trim() && !text.slice(0, from).endsWith("\n\n") ? "\n" : "";
  return edit(from, to, gap + quoted);
}

/**
 * A block on lines of its own, below the line of the caret.
 * @param {Written} written @param {string} body @param {number} start @param {number} end of the selection in it
 */
function block(written, body, start, end) {
  const { text } = written;
  const { from, to } = lines({ ...written, start: written.end });
  const empty = !text.slice(from, to).trim();
  const at = empty ? from : to;
  const before = text.slice(0, at);
  const after = text.slice(to);
  const above = !before.trim() ? "" : before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const below = !after.trim() ? "" : after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
  const place = at + above.length;
  return edit(at, to, above + body + below, place + start, place + end);
}

/** @param {Written} written @param {string} column */
export function table(written, column) {
  const first = `${column} 1`;
  const body = `| ${first} | ${column} 2 |\n| --- | --- |\n|  |  |\n|  |  |`;
  return block(written, body, 2, 2 + first.length);
}

/** The mark stands at the caret, the note at the end of the text. @param {Written} written @param {string} sample */
export function footnote(written, sample) {
  const { text, end } = written;
  const known = [...text.matchAll(/\[\^(\d{1,6})\]/g)].map((found) => Number(found[1]));
  const number = Math.max(0, ...known) + 1;
  const rest = text.slice(end).trimEnd();
  const gap = /\[\^[^\]]+\]: [^\n]*$/.test(rest) ? "\n" : "\n\n";
  const head = `[^${number}]${rest}${gap}[^${number}]: `;
  return edit(end, text.length, head + sample, end + head.length, end + head.length + sample.length);
}

/** The address as it may stand in a text; empty when it leads nowhere safe. @param {string} typed */
export function address(typed) {
  const bare = typed.trim();
  if (!bare || /[\n\r]/.test(bare)) return "";
  if (SAFE.test(bare)) return bare;
  if (/^[^\s@:/]+@[^\s@:/]+\.[a-z]{2,}$/i.test(bare)) return `mailto:${bare}`;
  return /^[\w-]+(\.[\w-]+)+([/?#]\S*)?$/.test(bare) ? `https://${bare}` : "";
}

/** @param {string} bare */
function destination(bare) {
  return /[\s()<>]/.test(bare) ? `<${bare.replace(/[<>]/g, encodeURIComponent)}>` : bare;
}

/** @param {string} words */
function literal(words) {
  return words.replace(/\s+/g, " ").trim().replace(/[\\[\]]/g, "\\$&");
}

/** @param {Written} written @param {string} words @param {string} to an {@link address} */
export function link({ start, end }, words, to) {
  return edit(start, end, `[${literal(words) || literal(to)}](${destination(to)})`);
}

/** @param {Written} written @param {string} words what the image shows @param {string} at its address */
export function image(written, words, at) {
  const mark = `![${literal(words)}](${destination(at)})`;
  return block(written, mark, mark.length, mark.length);
}

/**
 * What Enter does in a list or a quotation; null where it just ends the line. Who leaves one leaves an empty line: words on
 * the line right below would still belong to it.
 * @param {Written} written @returns {Edit | null}
 */
export function enter({ text, start, end }) {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const line = text.slice(from, start);
  const quoted = line.match(QUOTES)?.[0] ?? "";
  const rest = line.slice(quoted.length);
  const bullet = rest.match(BULLET);
  const number = rest.match(NUMBER);
  const mark = bullet?.[0] ?? number?.[0] ?? "";
  if (!quoted && !mark) return null;
  const lineEnd = text.indexOf("\n", end) < 0 ? text.length : text.indexOf("\n", end);
  if (!rest.slice(mark.length).trim() && !text.slice(end, lineEnd).trim()) {
    const stays = mark ? quoted : "";
    const above = text.slice(text.lastIndexOf("\n", from - 2) + 1, Math.max(0, from - 1));
    const open = from > 0 && above.replace(QUOTES, "").trim();
    return edit(from, end, (open ? `${stays.trimEnd()}\n` : "") + stays);
  }
  if (CALLOUT.test(line) || !number) return edit(start, end, `\n${quoted}${mark}`);
  return edit(start, end, `\n${quoted}${number[1]}${Number(number[2]) + 1}${number[3]}${number[4]}`);
}
