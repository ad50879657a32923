// @ts-check

const OFTEN = 15_000;

/**
 * Other tabs and devices may answer the same attempt. A tab of this browser says when it saved something; of another
 * device one learns by asking now and then, and on coming back to this page. Either way the server is asked what stands.
 */
export class Elsewhere {
  /** @param {string} attempt @param {() => void} look */
  constructor(attempt, look) {
    this.channel = new BroadcastChannel(`ramure-attempt-${attempt}`);
    this.channel.onmessage = look;
    this.back = () => document.visibilityState === "visible" && navigator.onLine && look();
    document.addEventListener("visibilitychange", this.back);
    window.addEventListener("focus", this.back);
    this.timer = setInterval(this.back, OFTEN);
  }

  tell() {
    this.channel.postMessage("changed");
  }

  stop() {
    this.channel.close();
    document.removeEventListener("visibilitychange", this.back);
    window.removeEventListener("focus", this.back);
    clearInterval(this.timer);
  }
}
