// @ts-check
// <caption-editor>: captions written beside their film, as a list or as plain WebVTT. Its value is the WebVTT.
/** @import { Cue, Track } from "./captions/vtt.js" */
/** @import { Done } from "./captions/deeds.js" */
import * as deeds from "./captions/deeds.js";
import * as vtt from "./captions/vtt.js";
import { Toolbar } from "./markdown/toolbar.js";
import { icon, make } from "./quiz/dom.js";
import { Words } from "./quiz/words.js";
import { upgrade, Written } from "./written.js";

const GIVEN = ["heard", "given", "label", "helperText", "errorMessage", "invalid", "readonly", "problem", "value"];
const STEP = 100;
const LARGE_STEP = 1000;
const MOST_UNDONE = 50;

let made = 0;

class CaptionEditor extends HTMLElement {
  static observedAttributes = ["video"];

  constructor() {
    super();
    this.id_ = `captions-${++made}`;
    this.text = "";
    /** @type {Track} */
    this.track = vtt.read("");
    this.at = -1;
    this.plain = false;
    this.unordered = false;
    /** @type {string[]} */
    this.undone = [];
    /** @type {string[]} */
    this.redone = [];
    /** What is being typed, so that it is one step back and not one with the deed before it. */
    this.typing = "";
    /** @type {Record<string, any>} */
    this.said = {};
    this.post = new Written(
      this,
      () => this.text,
      (text) => this.open(text),
    );
  }

  connectedCallback() {
    if (!this.words) this.build();
    upgrade(this, GIVEN);
    this.post.connect();
  }

  disconnectedCallback() {
    this.post.disconnect();
    this.video?.pause();
  }

  /** The film may come later, or be another one. */
  attributeChangedCallback() {
    if (!this.panes) return;
    this.video?.pause();
    this.panes.querySelector(".cap-film")?.remove();
    this.video = undefined;
    this.overlay = undefined;
    this.until = undefined;
    const film = this.film();
    this.panes.classList.toggle("filmed", film !== null);
    if (film) this.panes.prepend(film);
    this.mark();
    this.overlaid();
  }

  build() {
    const words = new Words(JSON.parse(this.getAttribute("texts") ?? "{}"));
    this.words = words;
    this.labelling = make("p", { class: "label", id: `${this.id_}-name`, hidden: true });
    this.help = make("p", { class: "help", hidden: true });
    this.fault = make("p", { class: "error-text", role: "alert", hidden: true });
    this.list = make("ol", { class: "cues", id: `${this.id_}-list` });
    this.empty = make("p", { class: "help" }, words.say("empty"));
    this.voice = make("p", { class: "sr", role: "status" });
    this.notice = make("div", { class: "stack" });
    this.area = make("textarea", { class: "input", rows: 16, spellcheck: "true", "aria-label": words.say("plain.label"), "aria-describedby": `${this.id_}-faults` });
    this.faults = make("ul", { class: "faults plain-list", id: `${this.id_}-faults` });
    this.toolbar = new Toolbar(words, words.say("tools"), this.list.id, this.tools());
    this.keys = make("details", { class: "keys" }, make("summary", {}, words.say("keys")), make("ul", {}, ...["arrows", "add", "play"].map((key) => make("li", {}, words.say(`keys.${key}`)))));
    this.listed = make("div", { class: "cap-list" }, this.toolbar.element, this.empty, this.list, this.keys);
    this.written = make("div", { class: "cap-plain", hidden: true }, this.area, this.faults);
    const film = this.film();
    this.panes = make("div", { class: film ? "cap-panes filmed" : "cap-panes" }, ...(film ? [film] : []), make("div", { class: "cap-work" }, this.notice, this.listed, this.written));
    this.append(this.head(), this.help, this.panes, this.fault, this.voice);
    this.list.addEventListener("focusin", (event) => this.select(event.target));
    this.list.addEventListener("input", (event) => this.typed(event));
    this.list.addEventListener("change", (event) => this.tidied(event));
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.list.addEventListener("focusout", () => setTimeout(() => this.contains(document.activeElement) || this.post.send()));
    this.area.addEventListener("input", () => this.typedPlain());
    this.area.addEventListener("blur", () => this.post.send());
    if (this.said.given) this.post.given(this.said.given);
    this.render();
    this.describe();
  }

  head() {
    const words = /** @type {Words} */ (this.words);
    const modes = ["list", "plain"].map((mode) => make("button", { type: "button", class: "btn small", "aria-pressed": String(mode === "list") }, words.say(`mode.${mode}`)));
    modes.forEach((button, nth) => button.addEventListener("click", () => this.turn(nth === 1)));
    this.modes = modes;
    this.chooser = make("input", { type: "file", accept: ".vtt,.srt,text/vtt,application/x-subrip", hidden: true, "aria-label": words.say("import") });
    this.chooser.addEventListener("change", () => this.take());
    this.bring = make("button", { type: "button", class: "btn small" }, icon("paste"), words.say("import"));
    this.bring.addEventListener("click", () => this.chooser?.click());
    return make("div", { class: "md-head" }, /** @type {HTMLElement} */ (this.labelling), this.chooser, this.bring, make("div", { class: "md-modes", role: "group", "aria-label": words.say("modes") }, ...modes));
  }

  film() {
    const words = /** @type {Words} */ (this.words);
    const address = this.getAttribute("video");
    if (!address) return null;
    const video = make("video", { class: "film", controls: true, preload: "metadata", playsinline: true, src: address, "aria-label": words.say("film") });
    this.video = video;
    this.overlay = video.addTextTrack("captions", words.say("film.captions"), words.language);
    this.overlay.mode = "showing";
    video.addEventListener("timeupdate", () => this.follow());
    video.addEventListener("durationchange", () => this.check());
    return make("div", { class: "cap-film" }, video);
  }

  tools() {
    /** @param {() => void} act */
    const writing = (act) => () => this.said.readonly || act();
    return [
      { name: "add", icon: "plus", words: true, act: writing(() => this.add()) },
      { name: "play", icon: "play", words: true, act: () => this.play() },
      { name: "split", icon: "split", words: true, act: writing(() => this.split()) },
      { name: "merge", icon: "merge", words: true, act: writing(() => this.deed(deeds.merge(this.track.cues, this.at), "text")) },
      { name: "begin", icon: "clock", words: true, act: writing(() => this.now("from")) },
      { name: "finish", icon: "clock", words: true, act: writing(() => this.now("to")) },
      { name: "sort", icon: "list", words: true, act: writing(() => this.deed(deeds.sort(this.track.cues, this.at), "text")) },
      { name: "remove", icon: "trash", words: true, act: writing(() => this.deed(deeds.remove(this.track.cues, this.at), "text")) },
      { name: "undo", icon: "undo", words: true, act: writing(() => this.undo()) },
      { name: "redo", icon: "redo", words: true, act: writing(() => this.redo()) },
    ];
  }

  /** @param {string} text what the server set */
  open(text) {
    this.text = text;
    this.track = vtt.read(text);
    this.at = -1;
    this.undone = [];
    this.redone = [];
    this.typing = "";
    if (this.area) this.area.value = text;
    this.render();
  }

  /** The list says something new. @param {boolean} [typing] */
  wrote(typing = false) {
    this.text = vtt.write(this.track);
    if (this.area) this.area.value = this.text;
    this.check();
    this.overlaid();
    this.post.wrote();
    if (!typing) this.post.send();
  }

  /** @param {Done} done @param {"from" | "to" | "text"} field gets the focus */
  deed({ cues, at }, field) {
    if (cues === this.track.cues) return;
    this.remember();
    this.track = { ...this.track, cues };
    this.at = at;
    this.render();
    this.wrote();
    this.focusOn(at, field);
  }

  remember() {
    this.typing = "";
    this.redone = [];
    this.undone.push(this.text);
    if (this.undone.length > MOST_UNDONE) this.undone.shift();
  }

  /** What is typed into one field until something else is done is one step. @param {string} what */
  rememberTyping(what) {
    if (this.typing === what) return;
    this.remember();
    this.typing = what;
    this.mark();
  }

  undo() {
    this.step(this.undone, this.redone, "undone");
  }

  redo() {
    this.step(this.redone, this.undone, "redone");
  }

  /** @param {string[]} from @param {string[]} to @param {string} told */
  step(from, to, told) {
    const words = /** @type {Words} */ (this.words);
    const other = from.pop();
    if (other === undefined) return;
    to.push(this.text);
    this.show(other);
    this.tell(words.say(told));
  }

  /** @param {string} text */
  show(text) {
    const { at } = this;
    this.typing = "";
    this.track = vtt.read(text);
    this.at = Math.min(at, this.track.cues.length - 1);
    this.render();
    this.wrote();
    this.focusOn(this.at, "text");
  }

  milliseconds() {
    return Math.round((this.video?.currentTime ?? 0) * 1000);
  }

  add() {
    const words = /** @type {Words} */ (this.words);
    const last = this.track.cues.at(-1);
    const now = this.video ? this.milliseconds() : (vtt.millis(last?.to ?? "0") ?? 0);
    this.deed(deeds.add(this.track.cues, now), "text");
    this.tell(words.say("added", this.at + 1, vtt.time(now)));
  }

  split() {
    if (!this.track.cues[this.at]) return;
    const caret = this.field(this.at, "text");
    this.deed(deeds.split(this.track.cues, this.at, caret instanceof HTMLTextAreaElement ? caret.selectionStart : 0, this.milliseconds()), "text");
  }

  /** @param {"from" | "to"} end becomes the time of the film */
  now(end) {
    const cue = this.track.cues[this.at];
    if (!cue || !this.video) return;
    this.deed({ cues: this.track.cues.with(this.at, { ...cue, [end]: vtt.time(this.milliseconds()) }), at: this.at }, end);
  }

  /** From where it begins to where it ends. */
  play() {
    const cue = this.track.cues[this.at];
    const from = vtt.millis(cue?.from ?? "");
    const to = vtt.millis(cue?.to ?? "");
    if (!this.video || from === null || to === null) return;
    this.until = to / 1000;
    this.video.currentTime = from / 1000;
    this.video.play().catch(() => {});
  }

  /** @param {number} at */
  jump(at) {
    const from = vtt.millis(this.track.cues[at]?.from ?? "");
    if (this.video && from !== null) this.video.currentTime = from / 1000;
    this.focusOn(at, "text");
  }

  follow() {
    const video = /** @type {HTMLVideoElement} */ (this.video);
    if (this.until !== undefined && video.currentTime >= this.until) {
      this.until = undefined;
      video.pause();
    }
    const now = this.milliseconds();
    this.rows().forEach((row, nth) => {
      const cue = this.track.cues[nth];
      row.classList.toggle("now", (vtt.millis(cue.from) ?? 0) <= now && now < (vtt.millis(cue.to) ?? 0));
    });
  }

  rows() {
    return /** @type {HTMLLIElement[]} */ ([...(this.list?.children ?? [])]);
  }

  /** @param {number} at @param {"from" | "to" | "text"} field */
  field(at, field) {
    return /** @type {HTMLInputElement | HTMLTextAreaElement | null} */ (this.rows()[at]?.querySelector(`[data-field=${field}]`) ?? null);
  }

  /** @param {number} at @param {"from" | "to" | "text"} field */
  focusOn(at, field) {
    const target = this.field(at, field);
    if (target) target.focus();
    else this.toolbar?.buttons()[0].focus();
  }

  render() {
    if (!this.list || !this.empty) return;
    this.list.replaceChildren(...this.track.cues.map((cue, nth) => this.row(cue, nth)));
    this.empty.hidden = this.track.cues.length > 0;
    this.mark();
    this.check();
    this.overlaid();
  }

  /** @param {Cue} cue @param {number} nth */
  row(cue, nth) {
    const words = /** @type {Words} */ (this.words);
    const number = nth + 1;
    const id = `${this.id_}-${number}`;
    const jump = make("button", { type: "button", class: "btn small nth", "aria-label": words.say("jump", number) }, String(number));
    jump.addEventListener("click", () => this.jump(nth));
    /** @param {"from" | "to"} end */
    const time = (end) => {
      const input = make("input", { class: "input cue-time", type: "text", inputmode: "decimal", autocomplete: "off", "data-field": end, "aria-label": words.say(end, number), "aria-describedby": `${id}-fault` });
      input.value = cue[end];
      input.readOnly = Boolean(this.said.readonly);
      return input;
    };
    const text = make("textarea", { class: "input", rows: 2, spellcheck: "true", "data-field": "text", "aria-label": words.say("text", number), "aria-describedby": `${id}-fault` });
    text.value = cue.text;
    text.readOnly = Boolean(this.said.readonly);
    return make("li", { class: "cue" }, make("div", { class: "times" }, jump, time("from"), make("span", { "aria-hidden": "true" }, "→"), time("to")), text, make("p", { class: "error-text", id: `${id}-fault`, hidden: true }));
  }

  /** @param {EventTarget | null} target */
  select(target) {
    const row = target instanceof Element ? target.closest("li") : null;
    const at = row ? this.rows().indexOf(row) : -1;
    if (at === this.at || at < 0) return;
    this.at = at;
    this.mark();
  }

  mark() {
    this.rows().forEach((row, nth) => row.classList.toggle("held", nth === this.at));
    const held = this.at >= 0 && this.at < this.track.cues.length;
    /** @type {Record<string, boolean>} */
    const can = { add: true, play: held && Boolean(this.video), split: held, merge: held && this.at + 1 < this.track.cues.length, begin: held && Boolean(this.video), finish: held && Boolean(this.video), remove: held, undo: this.undone.length > 0, redo: this.redone.length > 0, sort: this.unordered };
    for (const button of this.toolbar?.element.querySelectorAll("button") ?? []) {
      const name = button.dataset.tool ?? "";
      button.setAttribute("aria-disabled", String(!can[name] || Boolean(this.said.readonly && name !== "play")));
      if (name === "sort") button.hidden = !can.sort;
    }
  }

  /** @param {Event} event */
  typed(event) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const cue = this.track.cues[this.at];
    const field = target.dataset.field;
    if (!cue || !field) return;
    this.rememberTyping(`${this.at} ${field}`);
    this.track.cues[this.at] = { ...cue, [field]: target.value };
    this.wrote(true);
  }

  /** @param {Event} event a time is written as it should be once it is complete */
  tidied(event) {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    const row = target.closest("li");
    const at = row ? this.rows().indexOf(row) : -1;
    const cue = this.track.cues[at];
    const field = target.dataset.field;
    if (!cue || !field) return;
    target.value = vtt.tidy(target.value);
    this.track.cues[at] = { ...cue, [field]: target.value };
    this.wrote();
  }

  /** @param {KeyboardEvent} event */
  key(event) {
    const { target } = event;
    if (event.isComposing || this.said.readonly) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.add();
    else if (event.key === "Enter" && event.altKey) this.play();
    else if (target instanceof HTMLInputElement && (event.key === "ArrowUp" || event.key === "ArrowDown") && !event.altKey) {
      const by = (event.shiftKey ? LARGE_STEP : STEP) * (event.key === "ArrowUp" ? 1 : -1);
      target.value = deeds.nudged(target.value, by);
      target.dispatchEvent(new Event("input", { bubbles: true }));
      this.tell(target.value);
    } else return;
    event.preventDefault();
  }

  /** Of the film in milliseconds, once it is known. */
  length() {
    const seconds = this.video?.duration;
    return seconds && Number.isFinite(seconds) ? seconds * 1000 : undefined;
  }

  check() {
    const words = /** @type {Words} */ (this.words);
    if (!words) return;
    const found = vtt.problems(this.track.cues, this.length());
    const rows = this.rows();
    found.forEach((key, nth) => {
      const fault = /** @type {HTMLElement | null} */ (rows[nth]?.querySelector(".error-text"));
      // which of two times cannot be read may change without the words
      if (!fault || (fault.dataset.key === key && key !== "times")) return;
      if (fault.dataset.key !== key) fault.replaceChildren(...(key ? [icon("warn"), make("span", {}, words.say(`problem.${key}`))] : []));
      fault.dataset.key = key;
      fault.hidden = !key;
      const cue = this.track.cues[nth];
      /** @type {Record<string, boolean>} */
      const wrong = {
        from: key === "order" || key === "overlap" || (key === "times" && vtt.millis(cue.from) === null),
        to: key === "backwards" || key === "beyond" || (key === "times" && vtt.millis(cue.to) === null),
        text: key === "silent" || key === "many",
      };
      for (const field of rows[nth].querySelectorAll("[data-field]")) {
        field.setAttribute("aria-invalid", String(wrong[/** @type {HTMLElement} */ (field).dataset.field ?? ""]));
      }
    });
    const unordered = found.includes("order");
    if (unordered !== this.unordered) {
      this.unordered = unordered;
      this.mark();
    }
    this.plainFaults();
    this.describe();
  }

  plainFaults() {
    const words = /** @type {Words} */ (this.words);
    if (!this.plain || !this.faults) return;
    const found = this.text.trim() ? vtt.faults(this.text).slice(0, 20) : [];
    this.faults.replaceChildren(
      ...found.map(({ line, key }) => {
        const go = make("button", { type: "button", class: "link" }, words.say("line", line));
        go.addEventListener("click", () => this.toLine(line));
        return make("li", {}, icon("warn"), make("span", {}, go, ` ${words.say(`problem.${key}`)}`));
      }),
    );
    this.area?.setAttribute("aria-invalid", String(found.length > 0));
  }

  /** @param {number} line from 1 */
  toLine(line) {
    const area = /** @type {HTMLTextAreaElement} */ (this.area);
    const all = area.value.split("\n");
    const from = all.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
    area.focus();
    area.setSelectionRange(from, from + (all[line - 1]?.length ?? 0));
    area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
  }

  typedPlain() {
    const area = /** @type {HTMLTextAreaElement} */ (this.area);
    this.rememberTyping("plain");
    this.text = area.value;
    this.track = vtt.read(area.value);
    this.plainFaults();
    this.overlaid();
    this.post.wrote();
  }

  /** @param {boolean} plain */
  turn(plain) {
    if (plain === this.plain || !this.listed || !this.written) return;
    this.plain = plain;
    this.listed.hidden = plain;
    this.written.hidden = !plain;
    this.modes?.forEach((button, nth) => button.setAttribute("aria-pressed", String((nth === 1) === plain)));
    if (!plain) {
      this.track = vtt.read(this.text);
      this.at = Math.min(this.at, this.track.cues.length - 1);
      this.render();
    } else this.plainFaults();
    this.post.send();
  }

  async take() {
    const words = /** @type {Words} */ (this.words);
    const [file] = this.chooser?.files ?? [];
    if (this.chooser) this.chooser.value = "";
    if (!file || this.said.readonly) return;
    const text = file.size > 2 * 1024 * 1024 ? "" : vtt.decoded(await file.arrayBuffer());
    const captions = /^\uFEFF?WEBVTT/.test(text) ? text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n") : vtt.fromSrt(text);
    const many = vtt.read(captions).cues.length;
    if (!many) return this.inform("error", words.say("import.none", file.name));
    const before = this.text;
    if (this.track.cues.length) this.remember();
    this.text = captions;
    this.track = vtt.read(captions);
    this.at = -1;
    if (this.area) this.area.value = captions;
    this.render();
    this.mark();
    this.post.wrote();
    this.post.send();
    this.inform("success", words.say("import.done", many, file.name), before);
  }

  /** @param {"error" | "success"} kind @param {string} told @param {string} [before] what can be taken back */
  inform(kind, told, before = "") {
    const words = /** @type {Words} */ (this.words);
    const undo = make("button", { type: "button", class: "btn small" }, words.say("import.undo"));
    undo.addEventListener("click", () => {
      this.notice?.replaceChildren();
      this.remember();
      this.show(before);
    });
    this.notice?.replaceChildren(make("div", { class: `notice ${kind}`, role: kind === "error" ? "alert" : "status" }, icon(kind === "error" ? "warn" : "check"), make("div", { class: "grow" }, make("p", {}, told), ...(before ? [make("div", { class: "row acts" }, undo)] : []))));
  }

  /** The film shows what the list says, at once. */
  overlaid() {
    const track = this.overlay;
    if (!track) return;
    for (const cue of [...(track.cues ?? [])]) track.removeCue(cue);
    for (const cue of this.track.cues) {
      const from = vtt.millis(cue.from);
      const to = vtt.millis(cue.to);
      if (from !== null && to !== null && to > from) track.addCue(new VTTCue(from / 1000, to / 1000, cue.text));
    }
  }

  /** @param {string} told */
  tell(told) {
    if (this.voice) this.voice.textContent = told;
  }

  /** @param {import("./written.js").Given} given */
  set given(given) {
    this.said.given = given;
    if (this.words) this.post.given(given);
  }

  /** @param {number} sequence up to which the server has heard */
  set heard(sequence) {
    this.post.hears(sequence);
  }

  get value() {
    return this.text;
  }

  /** What was typed before the session ended comes back as if it were typed now. @param {string} text */
  set value(text) {
    if (text === this.text) return;
    this.open(text);
    this.post.wrote();
  }

  get label() {
    return this.said.label ?? "";
  }

  /** @param {string} text */
  set label(text) {
    this.said.label = text;
    this.describe();
  }

  /** @param {string} text */
  set helperText(text) {
    this.said.help = text;
    this.describe();
  }

  /** @param {string} text */
  set errorMessage(text) {
    this.said.fault = text;
    this.describe();
  }

  /** @param {boolean} invalid */
  set invalid(invalid) {
    this.said.invalid = invalid;
    this.describe();
  }

  /** @param {string} text what the server finds wrong */
  set problem(text) {
    this.said.problem = text;
    this.describe();
  }

  /** @param {boolean} readonly */
  set readonly(readonly) {
    this.said.readonly = readonly;
    if (this.area) this.area.readOnly = readonly;
    if (this.bring) this.bring.hidden = readonly;
    this.render();
  }

  focus() {
    (this.plain ? this.area : (this.field(Math.max(0, this.at), "text") ?? this.toolbar?.buttons()[0]))?.focus();
  }

  describe() {
    const { labelling: name, help, fault, said } = this;
    if (!name || !help || !fault) return;
    name.textContent = said.label ?? "";
    name.hidden = !said.label;
    if (said.label) {
      this.setAttribute("role", "group");
      this.setAttribute("aria-labelledby", name.id);
    }
    help.textContent = said.help ?? "";
    help.hidden = !said.help;
    // what is told at its line need not be told twice
    const own = this.plain ? vtt.faults(this.text).length > 0 : vtt.problems(this.track.cues, this.length()).some((key) => key);
    const told = said.invalid && said.fault ? said.fault : !own && !this.post.unheard ? (said.problem ?? "") : "";
    if (fault.dataset.told === told) return;
    fault.dataset.told = told;
    fault.hidden = !told;
    fault.replaceChildren(...(told ? [icon("warn"), make("span", {}, told)] : []));
  }
}

customElements.define("caption-editor", CaptionEditor);
