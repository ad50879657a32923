// @ts-check
/** @import { Answer, Entry, Saving } from "./types.js" */
import { Journal } from "./journal.js";
import { Post, Trouble } from "./post.js";

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;
const BATCH = 20;

/**
 * Brings answers to the server: journalled first, then sent, again and again until the server acknowledged each. Events:
 * "saved" (detail: Saving), "trouble" (detail: kind), "well" (detail: how many were sent after a trouble).
 */
export class Courier extends EventTarget {
  /** @param {string} attempt */
  constructor(attempt) {
    super();
    this.journal = new Journal(attempt);
    this.post = new Post(attempt);
    /** @type {Map<string, number>} by question: the newest number known */
    this.numbers = new Map();
    this.sending = false;
    this.stopped = false;
    this.clock = 0;
    this.timer = 0;
    this.due = Infinity;
    this.wait = FIRST_WAIT;
    this.batch = BATCH;
    /** @type {string | null} */
    this.trouble = null;
    this.retry = () => {
      // a try may be under way that is about to fail: the next one does not wait long
      this.wait = FIRST_WAIT;
      if (this.trouble === "offline" && navigator.onLine && !this.journal.waiting.length) this.recover(0);
      else this.send(0);
    };
    this.lost = () => this.meet("offline");
    window.addEventListener("offline", this.lost);
    window.addEventListener("online", this.retry);
    window.addEventListener("focus", this.retry);
  }

  /** @param {string} server the server's time just now */
  setClock(server) {
    this.clock = new Date(server).getTime() - Date.now();
  }

  now() {
    return new Date(Date.now() + this.clock);
  }

  /** @param {string} question @param {number} sequence that the server knows */
  know(question, sequence) {
    this.numbers.set(question, Math.max(sequence, this.numbers.get(question) ?? 0));
  }

  /** @param {string} question @param {Answer} answer @param {number} delay before it is sent, in milliseconds */
  bring(question, answer, delay) {
    const waiting = this.journal.get(question);
    if (waiting && !waiting.refused && JSON.stringify(waiting.answer) === JSON.stringify(answer)) {
      // a field that is left says once more what waits already: it was answered when it was first said
      this.send(this.journal.safe ? delay : 0);
      return;
    }
    const left = waiting?.sent && !waiting.refused ? waiting : undefined;
    const sequence = waiting && !waiting.sent
      ? waiting.sequence
      : Math.max(this.numbers.get(question) ?? 0, waiting?.sequence ?? 0) + 1;
    const before = left ?? waiting?.before;
    const safe = this.journal.put({ question, sequence, answer, answeredAt: this.now().toISOString(), sent: false, before });
    this.send(safe ? delay : 0);
  }

  /** @param {number} delay */
  send(delay) {
    if (this.stopped || !this.journal.waiting.length) return;
    const due = Date.now() + delay;
    if (delay > 0 && due > this.due && this.due > Date.now()) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => this.flush(), delay);
  }

  /** Sends what waits; resolves to whether nothing waits any more. */
  async flush() {
    clearTimeout(this.timer);
    this.due = Infinity;
    const waiting = this.journal.waiting.slice(0, this.batch);
    if (this.sending || this.stopped || !waiting.length) return !waiting.length;
    this.sending = true;
    const entries = waiting.map((entry) => entry.before ?? entry);
    for (const entry of waiting) if (!entry.before) this.journal.put({ ...entry, sent: true });
    try {
      this.take(await this.post.save(entries), entries.length);
    } catch (fault) {
      this.fail(fault instanceof Trouble ? fault.kind : "trouble", entries);
    } finally {
      this.sending = false;
    }
    if (this.journal.waiting.length) this.send(this.trouble ? this.wait : 0);
    return !this.journal.waiting.length;
  }

  /** @param {Saving} saving @param {number} sent */
  take(saving, sent) {
    for (const receipt of saving.receipts) {
      this.know(receipt.question, receipt.sequence);
      this.journal.done(receipt.question, receipt.sequence);
    }
    for (const stale of saving.stale) {
      const { question, sequence } = stale.receipt;
      // what she has changed it to meanwhile is what stands against the newer answer
      stale.refused = this.journal.get(question)?.answer ?? stale.refused;
      this.know(question, sequence);
      this.journal.done(question, Infinity);
    }
    for (const question of saving.late) this.journal.done(question, Infinity);
    this.dispatchEvent(new CustomEvent("saved", { detail: saving }));
    this.recover(sent);
  }

  /** @param {number} sent */
  recover(sent) {
    this.wait = FIRST_WAIT;
    if (this.trouble) {
      this.trouble = null;
      this.dispatchEvent(new CustomEvent("well", { detail: sent }));
    }
  }

  /** @param {string} kind */
  meet(kind) {
    this.trouble = kind;
    this.dispatchEvent(new CustomEvent("trouble", { detail: kind }));
  }

  /** One answer that cannot be read keeps no other away. @param {string} kind @param {Entry[]} entries */
  fail(kind, entries) {
    if (kind === "refused") {
      // she may have answered anew while this one was on its way
      const [entry] = entries;
      const newest = this.journal.get(entry.question);
      if (entries.length === 1 && newest?.sequence === entry.sequence) this.journal.put({ ...entry, refused: true });
      else if (entries.length === 1 && newest) this.journal.put({ ...newest, before: undefined });
      this.batch = 1;
    } else {
      this.trouble = kind;
      this.wait = Math.min(LONGEST_WAIT, this.wait * 2);
    }
    if (kind === "closed" || kind === "not-there") this.stopped = true;
    if (kind !== "refused" || entries.length === 1) this.dispatchEvent(new CustomEvent("trouble", { detail: kind }));
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    window.removeEventListener("offline", this.lost);
    window.removeEventListener("online", this.retry);
    window.removeEventListener("focus", this.retry);
  }
}
