// @ts-check
/** @import { Words } from "./words.js" */
import { icon, make } from "./dom.js";

const READ = 10_000;

/** What the page says of itself: one thing at a time, and the same thing once. */
export class Notices {
  /** @param {Words} words */
  constructor(words) {
    this.words = words;
    this.element = make("div", { class: "notices", role: "status" });
    /** @type {Date | undefined} */
    this.lostAt = undefined;
  }

  clear() {
    this.element.replaceChildren();
  }

  /** @param {HTMLElement} content */
  say(content) {
    if (this.element.textContent !== content.textContent) this.element.replaceChildren(content);
  }

  /** Good news covers nothing, and goes by itself or with the next answer. @param {HTMLElement} content */
  sayInPassing(content) {
    this.say(content);
    const gone = new AbortController();
    const go = () => {
      gone.abort();
      content.remove();
    };
    setTimeout(go, READ);
    for (const deed of ["input", "change"]) document.addEventListener(deed, go, { signal: gone.signal });
  }

  /** @param {string} key @param {string} more key of what follows, or empty @param {...HTMLElement} ways */
  warn(key, more, ...ways) {
    const words = make("p", {}, make("b", {}, this.words.say(key)), more && this.words.say(more));
    this.say(make("div", { class: "notice warning" }, icon("warn"), make("div", { class: "stack" }, words, ...ways)));
  }

  /** @param {boolean} waiting whether answers are on their way @param {Date} gradedFrom @param {() => void} now she waits no longer */
  over(waiting, gradedFrom, now) {
    // said in whole minutes, it is never too early
    const at = this.words.time(new Date(Math.ceil(gradedFrom.getTime() / 60_000) * 60_000));
    const words = make("p", {}, make("b", {}, this.words.say("time.over")), this.words.say(waiting ? "time.over.sending" : "time.over.saved", at));
    const see = make("button", { type: "button", class: "btn small" }, this.words.say("time.over.now"));
    see.addEventListener("click", () => {
      see.disabled = true;
      now();
    });
    this.say(make("div", { class: "notice" }, icon("clock"), make("div", { class: "grow stack tight" }, words, ...(waiting ? [] : [make("div", {}, see)]))));
  }

  /** @param {number} waiting answers @param {boolean} over whether the time is @param {boolean} safe kept on this device */
  offline(waiting, over, safe) {
    this.lostAt ??= new Date();
    const more = this.words.say(over && !waiting ? "time.over.saved.offline" : !safe ? "submit.waiting" : over ? "time.over.offline" : "offline.more");
    const count = waiting ? this.words.count("offline.waiting", waiting) : "";
    this.say(
      make(
        "div",
        { class: "notice warning" },
        icon("wifi"),
        make("p", {}, make("b", {}, this.words.say("offline", this.words.time(this.lostAt))), `${more} ${count}`),
      ),
    );
  }

  /** Said once for all, however many cards say it of their own. @param {number} answers that came from another page */
  elsewhere(answers) {
    this.say(make("div", { class: "notice" }, icon("info"), make("p", {}, this.words.count("elsewhere", answers))));
  }

  /** @param {number} sent answers, once all is well again */
  back(sent) {
    this.lostAt = undefined;
    const words = make("p", {}, make("b", {}, sent ? this.words.count("back", sent) : this.words.say("back.none")));
    this.sayInPassing(make("div", { class: "notice success passing" }, icon("check"), words));
  }

  /** @param {string} href @param {string} key */
  link(href, key) {
    return make("a", { class: "btn primary", href, "router-ignore": true }, this.words.say(key));
  }
}
