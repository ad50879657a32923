// @ts-check
// How a text that is being written reaches the server: after a short pause, on leaving the field, on leaving the page;
// and what the server sets meanwhile is not thrown over it.

const PAUSE = 500;
/** What a browser still sends when the page is left, in characters of up to three bytes (Fetch Standard, keepalive). */
const LAST_WORDS = 20_000;
/** So long what was left unheard is given back in the same tab. */
const STAYS = 3_600_000;

/** @typedef {{ text: string }} Given what the server sets */

export class Written {
  /**
   * @param {HTMLElement} element tells "text-written" @param {() => string} read
   * @param {(text: string) => void} write what the server set
   */
  constructor(element, read, write) {
    this.element = element;
    this.read = read;
    this.write = write;
    this.sent = "";
    this.sequence = 0;
    this.heard = 0;
    this.known = "";
    this.gone = "";
    /** @type {string[]} what the page before this one said last: the server may come to know it at any moment */
    this.back = [];
    this.end = new AbortController();
  }

  connect() {
    this.end = new AbortController();
    const until = { signal: this.end.signal };
    addEventListener("beforeunload", (event) => this.leaving(event), until);
    addEventListener("pagehide", () => this.lastWords(), until);
    addEventListener("popstate", () => this.send(), { ...until, capture: true });
    document.addEventListener("visibilitychange", () => document.hidden && this.send(), until);
    document.addEventListener("click", (event) => this.elsewhere(event), { ...until, capture: true });
    const alike = [...document.querySelectorAll(this.element.localName)];
    this.place = `ramure-written ${location.pathname} ${this.element.localName} ${alike.indexOf(this.element)}`;
    this.giveBack();
    // an element that is moved is disconnected and connected again
    if (this.unsent) this.wrote();
  }

  /** The server has heard all up to there. @param {number} sequence */
  hears(sequence) {
    if (sequence <= this.heard) return;
    this.heard = sequence;
    if (sequence === this.sequence) this.known = this.sent;
  }

  disconnect() {
    this.lastWords();
    this.place = undefined;
    clearTimeout(this.timer);
    this.end.abort();
  }

  get unsent() {
    return this.read() !== this.sent;
  }

  /** Whether the server may not know yet what stands here. */
  get unheard() {
    return this.unsent || this.sequence > this.heard;
  }

  /** Something was typed. */
  wrote() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSE);
    this.element.dispatchEvent(new CustomEvent("writing", { bubbles: true }));
  }

  /** A click elsewhere may lead away; one inside does not. @param {Event} event */
  elsewhere(event) {
    if (!(event.target instanceof Node && this.element.contains(event.target))) this.send();
  }

  send() {
    clearTimeout(this.timer);
    const text = this.read();
    if (text === this.sent) return;
    this.sent = text;
    this.sequence++;
    this.element.dispatchEvent(new CustomEvent("text-written", { detail: { text, sequence: this.sequence } }));
  }

  /** @param {Given} given hers is sent again instead when the server does not know it yet */
  given({ text }) {
    if (this.unheard) {
      this.sent = text;
      if (this.unsent) this.wrote();
      return;
    }
    this.known = text;
    this.sent = text;
    if (this.read() !== text) this.write(text);
  }

  /** @param {BeforeUnloadEvent} event */
  leaving(event) {
    if (this.unheard && this.read().length > LAST_WORDS) event.preventDefault();
    this.lastWords();
    this.send();
  }

  /** The page goes, and with it what it was about to send: the reply to this is not waited for. */
  lastWords() {
    const address = this.element.getAttribute("last-words");
    const text = this.read();
    if (!address || !this.unheard || text === this.gone) return;
    this.gone = text;
    this.keep(text);
    fetch(address, {
      method: "POST",
      body: text,
      keepalive: text.length <= LAST_WORDS,
      headers: { "Content-Type": "text/plain;charset=UTF-8" },
    }).catch(() => {});
  }

  /** A page that is loaded again may be there before its last words are heard. @param {string} text */
  keep(text) {
    try {
      const kept = { person: document.documentElement.dataset.person ?? "", at: Date.now(), text, over: [this.known, this.sent, ...this.back] };
      if (this.place) sessionStorage.setItem(this.place, JSON.stringify(kept));
    } catch {
      // a browser that keeps nothing: the last words are on their way all the same
    }
  }

  /** Only over the text that it was written over: what others did meanwhile is theirs. */
  giveBack() {
    try {
      const found = JSON.parse(sessionStorage.getItem(this.place ?? "") ?? "null");
      sessionStorage.removeItem(this.place ?? "");
      const mine = found && found.person === document.documentElement.dataset.person && Date.now() - found.at < STAYS;
      const shown = this.read();
      if (!mine) return;
      this.back = [found.text];
      if (found.text === shown || !found.over.includes(shown)) return;
      this.write(found.text);
      this.wrote();
    } catch {
      // nothing that we kept
    }
  }
}

/** What was set before the class of an element was known hides its accessors. @param {HTMLElement} element @param {string[]} names */
export function upgrade(element, names) {
  const own = /** @type {any} */ (element);
  for (const name of names) {
    if (!Object.hasOwn(own, name)) continue;
    const value = own[name];
    delete own[name];
    own[name] = value;
  }
}
