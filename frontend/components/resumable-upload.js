// @ts-check
// <resumable-upload>: one file, sent in parts. It talks to /api/uploads and not to the page's server-side state, so that
// it goes on after a cut, a reload or a restart of the server.
import { icon, make } from "./quiz/dom.js";
import { Words } from "./quiz/words.js";

/** @typedef {{ id: string, name: string, bytes: number, received: number, kept: boolean, part: number }} Upload */
/** @typedef {"idle" | "sending" | "paused" | "waiting" | "checking" | "kept" | "refused"} Step */

const ADDRESS = "/api/uploads";
const LONGEST_WAIT = 30_000;
/** A line on which nothing moves any more is cut, whatever the browser believes. */
const STILL = 30_000;
/** A screen reader hears each tenth of the way, not each part. */
const TOLD = 10;

let made = 0;

class Gone extends Error {}
class Refused extends Error {}
class Stop extends Error {}
class Busy extends Error {
  /** @param {number} seconds */
  constructor(seconds) {
    super();
    this.seconds = seconds;
    this.state = "state.slow";
  }
}
/** The disk of the house is full: what has arrived stays there. */
class Full extends Busy {
  /** @param {number} seconds */
  constructor(seconds) {
    super(seconds);
    this.state = "state.full";
  }
}

class ResumableUpload extends HTMLElement {
  constructor() {
    super();
    /** @type {Step | undefined} */
    this.doing = undefined;
    this.step = "idle";
    /** @type {File | null} */
    this.file = null;
    /** @type {Upload | null} */
    this.upload = null;
    this.tries = 0;
    this.round = 0;
    this.end = new AbortController();
  }

  connectedCallback() {
    if (!this.words) this.build();
    for (const name of ["label", "cleared", "refused"]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = /** @type {any} */ (this)[name];
      delete (/** @type {any} */ (this)[name]);
      /** @type {any} */ (this)[name] = value;
    }
    this.end = new AbortController();
    addEventListener("offline", () => this.step === "sending" && this.cut(), { signal: this.end.signal });
    addEventListener("online", () => this.step === "waiting" && this.go(), { signal: this.end.signal });
    addEventListener("beforeunload", (event) => this.working() && event.preventDefault(), { signal: this.end.signal });
    if (this.step === "idle") this.findLeft();
  }

  disconnectedCallback() {
    this.end.abort();
    if (this.working()) this.halt("paused");
  }

  get step() {
    return this.doing;
  }

  /** The page is told when a file begins to be on its way, and when none is any more. @param {Step} step */
  set step(step) {
    const before = this.busy();
    this.doing = step;
    if (this.busy() !== before) this.dispatchEvent(new CustomEvent("upload-step", { detail: this.busy() }));
  }

  busy() {
    return this.doing !== undefined && ["sending", "waiting", "checking", "paused"].includes(this.doing);
  }

  working() {
    return this.step === "sending" || this.step === "waiting" || this.step === "checking";
  }

  build() {
    const words = new Words(JSON.parse(this.getAttribute("texts") ?? "{}"));
    const id = `upload-${++made}`;
    this.words = words;
    this.labelling = make("p", { class: "label", id, hidden: true });
    this.chooser = make("input", { type: "file", accept: this.getAttribute("accept") ?? "", hidden: true, "aria-label": words.say("choose") });
    this.choose = make("button", { type: "button", class: "btn", "aria-describedby": `${id}-rules` }, words.say("choose"));
    this.zone = make("div", { class: "upload-zone" }, this.chooser, this.choose, make("span", { class: "or" }, words.say("drop")), make("p", { class: "help", id: `${id}-rules` }, words.say("rules")));
    this.left = make("div", { class: "stack" });
    this.heading = make("p", { class: "name" });
    this.bar = make("progress", { class: "bar", max: 1, value: 0 });
    this.share = make("p", { class: "num" });
    this.state = make("p", { class: "help" });
    this.pause = make("button", { type: "button", class: "btn" }, words.say("pause"));
    this.cancel = make("button", { type: "button", class: "btn quiet" }, words.say("cancel"));
    this.row = make("div", { class: "sending", tabindex: -1, hidden: true }, this.heading, this.bar, this.share, this.state, make("div", { class: "row" }, this.pause, this.cancel));
    this.said = make("div", { role: "alert" });
    this.voice = make("p", { class: "sr", role: "status" });
    this.append(this.labelling, this.zone, this.left, this.row, this.said, this.voice);
    this.choose.addEventListener("click", () => this.chooser?.click());
    this.chooser.addEventListener("change", () => this.take([...(this.chooser?.files ?? [])]));
    this.pause.addEventListener("click", () => (this.step === "paused" ? this.go() : this.halt("paused")));
    this.cancel.addEventListener("click", () => this.drop());
    this.zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.zone?.classList.add("over");
    });
    this.zone.addEventListener("dragleave", () => this.zone?.classList.remove("over"));
    this.zone.addEventListener("drop", (event) => {
      event.preventDefault();
      this.zone?.classList.remove("over");
      this.take([...(event.dataTransfer?.files ?? [])]);
    });
    this.label = this.label;
  }

  /** What was begun here before a reload: it goes on when the same file is chosen again. */
  async findLeft() {
    try {
      const response = await this.ask("GET", `?ticket=${encodeURIComponent(this.getAttribute("ticket") ?? "")}`);
      const /** @type {Upload[]} */ found = await response.json();
      if (this.step === "idle") this.left?.replaceChildren(...found.map((upload) => this.reminder(upload)));
    } catch {
      // nothing is lost by not being reminded
    }
  }

  /** @param {Upload} upload */
  reminder(upload) {
    const words = /** @type {Words} */ (this.words);
    const forget = make("button", { type: "button", class: "btn small" }, words.say("forget"));
    const notice = make("div", { class: "notice info" }, icon("info"), make("div", { class: "grow" }, make("p", {}, words.say("left", upload.name, Math.floor((upload.received / upload.bytes) * 100))), make("div", { class: "row acts" }, forget)));
    forget.addEventListener("click", async () => {
      await this.ask("DELETE", `/${upload.id}`).catch(() => {});
      notice.remove();
      this.choose?.focus();
    });
    return notice;
  }

  /** @param {File[]} files */
  take(files) {
    const words = /** @type {Words} */ (this.words);
    if (this.chooser) this.chooser.value = "";
    if (!files.length || this.working()) return;
    this.said?.replaceChildren();
    if (files.length > 1) return this.refuse(words.say("one"));
    const [file] = files;
    if (file.size > Number(this.getAttribute("most"))) return this.refuse(words.say("too-large"));
    this.file = file;
    this.upload = null;
    this.told = -1;
    this.tries = 0;
    this.left?.replaceChildren();
    if (this.heading) this.heading.textContent = file.name;
    this.bar?.setAttribute("aria-label", words.say("progress", file.name));
    this.show(0);
    this.go();
    this.pause?.focus();
  }

  /** Begins or goes on, until the file is whole or something stands in the way. */
  async go() {
    const words = /** @type {Words} */ (this.words);
    const file = this.file;
    if (!file) return;
    const round = ++this.round;
    clearTimeout(this.timer);
    this.become("sending", words.say("state.sending"));
    try {
      if (!this.upload) await this.begin(file);
      else this.upload.received = await this.offset(this.upload);
      while (round === this.round && this.upload && this.upload.received < file.size) await this.sendPart(file, this.upload);
      if (round !== this.round || !this.upload) return;
      this.become("checking", words.say("state.checking"));
      this.upload = await (await this.ask("POST", `/${this.upload.id}/end`)).json();
      if (round !== this.round) return;
      this.arrived(file);
    } catch (fault) {
      if (round === this.round) this.stopped(fault);
    }
  }

  /** @param {File} file */
  async begin(file) {
    const wish = { ticket: this.getAttribute("ticket"), name: file.name, bytes: file.size, modified: file.lastModified };
    this.upload = await (await this.ask("POST", "", JSON.stringify(wish))).json();
    this.show(this.upload?.received ?? 0);
  }

  /** @param {Upload} upload */
  async offset(upload) {
    const response = await this.ask("HEAD", `/${upload.id}`);
    const received = Number(response.headers.get("Upload-Offset"));
    this.show(received);
    return received;
  }

  /** One part, with its progress; fetch tells none of what it sends. @param {File} file @param {Upload} upload */
  sendPart(file, upload) {
    const from = upload.received;
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      this.request = request;
      request.open("PATCH", `${ADDRESS}/${upload.id}`);
      request.setRequestHeader("Upload-Offset", String(from));
      request.setRequestHeader("Content-Type", "application/offset+octet-stream");
      request.setRequestHeader("X-XSRF-TOKEN", token());
      let still = setTimeout(() => request.abort(), STILL);
      request.upload.addEventListener("progress", ({ loaded }) => {
        clearTimeout(still);
        still = setTimeout(() => request.abort(), STILL);
        this.show(Math.min(file.size, from + loaded));
      });
      request.addEventListener("loadend", () => clearTimeout(still));
      for (const cut of ["error", "abort"]) request.addEventListener(cut, () => reject(new Error(cut)));
      request.addEventListener("load", () => {
        const next = request.getResponseHeader("Upload-Offset");
        if ((request.status === 204 || request.status === 409) && next !== null) {
          upload.received = Number(next);
          if (upload.received > from) this.tries = 0;
          this.show(upload.received);
          // twice at the same place: something else is wrong, and the way is asked for anew after a while
          if (upload.received === from) reject(new Error("no progress"));
          else resolve(undefined);
          return;
        }
        reject(trouble(request.status, request.responseText, request.getResponseHeader("Retry-After")));
      });
      request.send(file.slice(from, Math.min(file.size, from + upload.part)));
    });
  }

  /** @param {string} method @param {string} path @param {string} [body] @param {boolean} [again] @returns {Promise<Response>} */
  async ask(method, path, body, again = true) {
    const plain = method === "GET" || method === "HEAD";
    /** @type {Record<string, string>} */
    const headers = plain ? {} : { "Content-Type": "application/json", "X-XSRF-TOKEN": token() };
    const response = await fetch(ADDRESS + path, { method, body, headers, credentials: "same-origin", cache: "no-store", redirect: "error", signal: AbortSignal.timeout(path.endsWith("/end") ? 600_000 : 30_000) });
    if (response.ok) return response;
    if (response.status === 403 && !plain && again) {
      // an old token: asking brings a new one
      await this.ask("GET", `?ticket=${encodeURIComponent(this.getAttribute("ticket") ?? "")}`);
      return this.ask(method, path, body, false);
    }
    throw trouble(response.status, method === "HEAD" ? "" : await response.text(), response.headers.get("Retry-After"));
  }

  /** @param {unknown} fault */
  stopped(fault) {
    const words = /** @type {Words} */ (this.words);
    if (fault instanceof Refused) return this.refuse(fault.message);
    if (fault instanceof Stop) return this.refuse(words.say(fault.message));
    if (fault instanceof Gone) {
      // what was there is gone: from the beginning, unless nothing may be begun here any more
      if (!this.upload) return this.refuse(words.say("stale"));
      this.upload = null;
      if (this.tries++ > 2) return this.refuse(words.say("gone"));
      return this.go();
    }
    const wait = fault instanceof Busy ? fault.seconds * 1000 : Math.min(LONGEST_WAIT, 1000 * 2 ** this.tries++);
    this.become("waiting", words.say(fault instanceof Busy ? fault.state : "state.cut"));
    this.timer = setTimeout(() => this.readable(), wait);
  }

  /** Goes on, if the file can still be read: one that was changed is another one. */
  async readable() {
    const words = /** @type {Words} */ (this.words);
    try {
      await this.file?.slice(0, 1).arrayBuffer();
    } catch {
      this.refuse(words.say("unreadable"));
      return;
    }
    if (this.step === "waiting") this.go();
  }

  /** The line is gone: what is on its way is given up, and begins again at what has arrived. */
  cut() {
    this.request?.abort();
  }

  /** @param {"paused"} step */
  halt(step) {
    const words = /** @type {Words} */ (this.words);
    this.round++;
    clearTimeout(this.timer);
    this.request?.abort();
    this.become(step, words.say("state.paused"));
  }

  async drop() {
    const words = /** @type {Words} */ (this.words);
    this.round++;
    clearTimeout(this.timer);
    this.request?.abort();
    const upload = this.upload;
    this.reset();
    if (this.voice) this.voice.textContent = words.say("state.cancelled");
    this.choose?.focus();
    if (upload) await this.ask("DELETE", `/${upload.id}`).catch(() => {});
  }

  reset() {
    this.file = null;
    this.upload = null;
    this.step = "idle";
    if (this.row) this.row.hidden = true;
    if (this.zone) this.zone.hidden = false;
    this.said?.replaceChildren();
  }

  /** @param {File} file */
  arrived(file) {
    const words = /** @type {Words} */ (this.words);
    const upload = /** @type {Upload} */ (this.upload);
    const focused = this.contains(document.activeElement);
    this.reset();
    this.step = "kept";
    const again = make("button", { type: "button", class: "btn small" }, words.say("again"));
    again.addEventListener("click", () => {
      this.reset();
      this.choose?.focus();
    });
    if (this.zone) this.zone.hidden = true;
    const told = words.say("state.kept", file.name, this.size(file.size));
    this.left?.replaceChildren(make("div", { class: "notice success" }, icon("check"), make("div", { class: "grow" }, make("p", {}, told), make("div", { class: "row acts" }, again))));
    again.addEventListener("click", () => this.left?.replaceChildren());
    if (this.voice) this.voice.textContent = told;
    if (focused) again.focus();
    this.dispatchEvent(new CustomEvent("upload-kept", { detail: upload.id }));
  }

  /** @param {string} why */
  refuse(why) {
    const words = /** @type {Words} */ (this.words);
    const focused = this.row?.contains(document.activeElement);
    this.round++;
    this.reset();
    this.step = "refused";
    this.left?.replaceChildren();
    this.said?.replaceChildren(make("div", { class: "notice error" }, icon("warn"), make("div", { class: "grow" }, make("span", { class: "title" }, words.say("refused")), make("span", {}, why))));
    if (focused) this.choose?.focus();
  }

  /** @param {Step} step @param {string} told */
  become(step, told) {
    const words = /** @type {Words} */ (this.words);
    this.step = step;
    if (this.row) this.row.hidden = false;
    if (this.zone) this.zone.hidden = true;
    if (this.state) this.state.textContent = told;
    // who pressed a button that is going finds herself beside it
    if (step === "checking" && this.row?.contains(document.activeElement)) this.row.focus();
    if (this.pause) {
      this.pause.hidden = step === "checking";
      this.pause.textContent = words.say(step === "paused" ? "resume" : "pause");
    }
    if (this.cancel) this.cancel.hidden = step === "checking";
    if (this.voice && step !== "sending") this.voice.textContent = told;
  }

  /** @param {number} received */
  show(received) {
    const words = /** @type {Words} */ (this.words);
    const all = this.file?.size ?? 0;
    const percent = all ? Math.floor((received / all) * 100) : 0;
    const told = words.say("share", percent, this.size(received), this.size(all));
    if (this.bar) this.bar.value = all ? received / all : 0;
    if (this.share) this.share.textContent = told;
    if (this.voice && this.told !== Math.floor(percent / TOLD)) {
      this.told = Math.floor(percent / TOLD);
      this.voice.textContent = told;
    }
  }

  /** As ByteSize says it on the server. @param {number} bytes */
  size(bytes) {
    const words = /** @type {Words} */ (this.words);
    const [unit, one] = bytes < 1e6 ? ["k", 1e3] : bytes < 1e9 ? ["m", 1e6] : ["g", 1e9];
    const format = new Intl.NumberFormat(words.language, { maximumFractionDigits: unit === "k" ? 0 : 1 });
    return words.say(`unit.${unit}`, format.format(unit === "k" && bytes ? Math.max(1, bytes / 1e3) : bytes / Number(one)));
  }

  /** @param {string} text */
  set label(text) {
    this.labelled = text;
    if (!this.labelling || !this.choose) return;
    this.labelling.textContent = text;
    this.labelling.hidden = !text;
    this.setAttribute("role", "group");
    this.setAttribute("aria-labelledby", this.labelling.id);
  }

  get label() {
    return this.labelled ?? "";
  }

  /** @param {number} round */
  set cleared(round) {
    if (!round || !this.words) return;
    this.left?.replaceChildren();
    this.reset();
  }

  /** The words of who was to take it. @param {string} why */
  set refused(why) {
    if (why && this.words) this.refuse(why);
  }
}

/** @param {number} status @param {string} body @param {string | null} later */
function trouble(status, body, later) {
  if (status === 401) return new Stop("signed-out");
  if (status === 404) return new Gone();
  if (status === 429) return new Busy(Number(later) || 5);
  if (status === 507) return new Full(Number(later) || 60);
  if (status === 422) {
    try {
      return new Refused(JSON.parse(body).refused);
    } catch {
      return new Stop("trouble");
    }
  }
  return status >= 400 && status < 500 && status !== 408 && status !== 409 && status !== 403 ? new Stop("trouble") : new Error(String(status));
}

function token() {
  const cookie = document.cookie.split("; ").find((each) => each.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
}

customElements.define("resumable-upload", ResumableUpload);
