// @ts-check
/** @import { Entry } from "./types.js" */
import { forget, keep, keysFrom, kept } from "./storage.js";

const PREFIX = "ramure-attempt-";

/**
 * Answers that the server has not acknowledged yet, on this device. Each page that is open writes its own part, so that
 * two tabs never overwrite each other; a page that opens takes over what others left behind.
 */
export class Journal {
  /** @param {string} attempt */
  constructor(attempt) {
    this.prefix = `${PREFIX}${attempt}:`;
    this.key = this.prefix + crypto.randomUUID();
    /** @type {Map<string, Entry>} by question: the newest answer */
    this.entries = new Map();
    /** Whether this device keeps what waits: it may be full, or refuse to. */
    this.safe = true;
    /** @type {string[]} keys of others that could not be written anew */
    this.left = [];
    this.adopt();
  }

  get waiting() {
    return [...this.entries.values()].filter((entry) => !entry.refused).sort((a, b) => a.answeredAt.localeCompare(b.answeredAt));
  }

  /** @param {string} question */
  get(question) {
    return this.entries.get(question);
  }

  /** @param {Entry} entry @returns {boolean} whether this device keeps it */
  put(entry) {
    this.entries.set(entry.question, entry);
    return this.write();
  }

  /** @param {string} question @param {number} sequence a newer answer stays */
  done(question, sequence) {
    const entry = this.entries.get(question);
    if (entry && entry.sequence <= sequence) this.entries.delete(question);
    else if (entry?.before && entry.before.sequence <= sequence) this.entries.set(question, { ...entry, before: undefined });
    else return;
    this.write();
  }

  clear() {
    this.entries.clear();
    this.write();
  }

  adopt() {
    /** @type {Map<string, string>} what others left, as they wrote it */
    const left = new Map();
    for (const key of keysFrom(this.prefix)) {
      const text = kept(key) ?? "[]";
      try {
        for (const entry of read(text)) this.take(entry);
        left.set(key, text);
      } catch (fault) {
        console.warn("Answers on this device could not be read", key, fault);
      }
    }
    for (const key of left.keys()) forget(key);
    if (this.write()) return;
    for (const [key, text] of left) keep(key, text);
    this.left = [...left.keys()];
  }

  /** @param {Entry} entry that another page wrote */
  take(entry) {
    const other = this.entries.get(entry.question);
    const sequence = Math.max(entry.sequence, other?.sequence ?? 0);
    const newest = other && other.answeredAt >= entry.answeredAt ? other : entry;
    // it may have arrived without our knowing
    this.entries.set(entry.question, { ...newest, sequence, sent: !newest.before, refused: false });
  }

  /** @returns {boolean} whether this device keeps what waits */
  write() {
    this.safe = this.entries.size ? keep(this.key, JSON.stringify([...this.entries.values()])) : forget(this.key);
    if (this.safe) for (const key of this.left.splice(0)) forget(key);
    return this.safe;
  }
}

/** @param {string} text @returns {Entry[]} */
function read(text) {
  return /** @type {Entry[]} */ (JSON.parse(text)).filter(
    (entry) =>
      typeof entry?.question === "string" && typeof entry.sequence === "number" && typeof entry.answeredAt === "string",
  );
}
