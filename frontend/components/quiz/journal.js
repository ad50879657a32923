// @ts-check
/** @import { Entry } from "./types.js" */

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
    this.adopt();
  }

  get waiting() {
    return [...this.entries.values()].filter((entry) => !entry.refused).sort((a, b) => a.answeredAt.localeCompare(b.answeredAt));
  }

  /** @param {string} question */
  get(question) {
    return this.entries.get(question);
  }

  /** @param {Entry} entry */
  put(entry) {
    this.entries.set(entry.question, entry);
    this.write();
  }

  /** @param {string} question @param {number} sequence a newer answer stays */
  done(question, sequence) {
    const entry = this.entries.get(question);
    if (entry && entry.sequence <= sequence) {
      this.entries.delete(question);
      this.write();
    }
  }

  clear() {
    this.entries.clear();
    this.write();
  }

  adopt() {
    try {
      for (const key of Object.keys(localStorage).filter((name) => name.startsWith(this.prefix))) {
        for (const entry of /** @type {Entry[]} */ (JSON.parse(localStorage.getItem(key) ?? "[]"))) {
          const other = this.entries.get(entry.question);
          if (!other || other.sequence < entry.sequence || other.answeredAt < entry.answeredAt) {
            // it may have arrived without our knowing
            this.entries.set(entry.question, { ...entry, sent: true, refused: false });
          }
        }
        localStorage.removeItem(key);
      }
      this.write();
    } catch (fault) {
      console.warn("Answers on this device could not be read", fault);
    }
  }

  write() {
    try {
      if (this.entries.size) localStorage.setItem(this.key, JSON.stringify([...this.entries.values()]));
      else localStorage.removeItem(this.key);
    } catch (fault) {
      console.warn("Answers could not be kept on this device", fault);
    }
  }
}
