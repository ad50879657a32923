// @ts-check
/** @import { Courier } from "./courier.js" */
/** @import { Notices } from "./notices.js" */
import { Trouble } from "./post.js";

const AGAIN = 3_000;

/**
 * After the end of the time. What was answered before may still arrive for a while, from here or from another page; then
 * the server grades what it has, and this page shows it.
 */
export class Ending {
  /**
   * @param {Courier} courier
   * @param {Notices} notices
   * @param {Date} gradedFrom by the server's clock
   * @param {() => void} graded
   * @param {(kind: string) => void} trouble
   */
  constructor(courier, notices, gradedFrom, graded, trouble) {
    this.courier = courier;
    this.notices = notices;
    this.gradedFrom = gradedFrom;
    this.graded = graded;
    this.trouble = trouble;
    this.timer = 0;
    this.soon = 0;
    this.courier.send(0);
    this.say();
    this.wait();
  }

  /** What this page waits for. */
  say() {
    if (!this.courier.trouble) this.notices.over(this.courier.journal.waiting.length > 0, this.gradedFrom, () => this.now());
  }

  /** She does not want to wait for what other pages might bring. */
  async now() {
    try {
      await this.courier.post.submit(true);
      this.graded();
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      this.trouble(fault.kind);
      // she has read why it failed, and may ask again
      this.soon = window.setTimeout(() => this.say(), AGAIN);
    }
  }

  wait() {
    const left = this.gradedFrom.getTime() - this.courier.now().getTime();
    this.timer = window.setTimeout(() => this.look(), Math.max(AGAIN, left + 500));
  }

  async look() {
    try {
      if ((await this.courier.post.sheet()).closed) {
        this.graded();
        return;
      }
    } catch (fault) {
      if (!(fault instanceof Trouble)) throw fault;
      this.trouble(fault.kind);
    }
    this.wait();
  }

  stop() {
    clearTimeout(this.timer);
    clearTimeout(this.soon);
  }
}
