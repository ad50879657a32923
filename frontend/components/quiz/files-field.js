// @ts-check
/** @import { Answer, Item, Sent, SentFile } from "./types.js" */
/** @import { Changed, Field, Means } from "./fields.js" */
/** @import { Words } from "./words.js" */
import { icon, make, passage } from "./dom.js";
import { QUICK } from "./pace.js";
import { FileRefused } from "./file-post.js";

const MEGA = 1024 * 1024;

/** Names of the files in an answer. @param {Item} item @param {Answer} answer @returns {string[]} */
export function fileNames(item, answer) {
  const known = /** @type {Sent} */ (item.details).files;
  return answer.kind === "files" ? answer.files.map((id) => known.find((file) => file.id === id)?.name ?? id) : [];
}

/** Files that she sends: each at once, then their ids are the answer. Only the sending needs the connection. */
export class FilesField {
  /** @param {Item} item @param {Words} words @param {Changed} changed @param {Means} means */
  constructor(item, words, changed, means) {
    this.item = item;
    this.words = words;
    this.changed = changed;
    this.post = means.files;
    this.details = /** @type {Sent} */ (item.details);
    /** @type {string[]} */
    this.files = [];
    /** @type {AbortController | undefined} */
    this.sending = undefined;
    this.failed = false;
    const { types, most, mostBytes } = this.details;
    const id = item.key;
    this.chooser = make("input", { type: "file", hidden: true, multiple: most > 1, accept: types.map((type) => `.${type}`).join(","), "aria-label": words.count("files.choose", most) });
    this.choose = make("button", { type: "button", class: "btn", "aria-describedby": `${id}-rules ${id}-receipt` }, icon("file"), words.count("files.choose", most));
    this.rules = make("p", { class: "help", id: `${id}-rules` }, [
      words.count("files.most", most),
      types.length ? words.say("files.types", words.choice(types.map((type) => type.toUpperCase()))) : "",
      words.say("files.size", Math.floor(mostBytes / MEGA)),
      words.say("files.online"),
    ].filter(Boolean).join(" "));
    this.zone = make("div", { class: "upload-zone" }, this.chooser, this.choose, this.rules);
    this.list = make("ul", { class: "sent-files" });
    this.bar = make("progress", { class: "bar", max: 1, value: 0 });
    this.name = make("p", { class: "strong" });
    this.stop = make("button", { type: "button", class: "btn small quiet" }, words.say("files.stop"));
    this.row = make("div", { class: "sending", hidden: true }, this.name, this.bar, this.stop);
    this.said = make("div", { role: "alert" });
    this.voice = make("p", { class: "sr", role: "status" });
    this.element = make(
      "div",
      { class: "stack", role: "group", "aria-labelledby": `${id}-text` },
      make("div", { class: "stmt", id: `${id}-text` }, passage(item.text)),
      this.list,
      this.zone,
      this.row,
      this.said,
      this.voice,
    );
    this.choose.addEventListener("click", () => this.chooser.click());
    this.chooser.addEventListener("change", () => this.take([...(this.chooser.files ?? [])]));
    this.stop.addEventListener("click", () => this.sending?.abort());
    this.zone.addEventListener("dragover", (event) => {
      event.preventDefault();
      this.zone.classList.add("over");
    });
    this.zone.addEventListener("dragleave", () => this.zone.classList.remove("over"));
    this.zone.addEventListener("drop", (event) => {
      event.preventDefault();
      this.zone.classList.remove("over");
      if (!this.zone.closest("[inert]")) this.take([...(event.dataTransfer?.files ?? [])]);
    });
    this.draw();
  }

  /** @param {File[]} chosen */
  async take(chosen) {
    this.chooser.value = "";
    this.said.replaceChildren();
    if (!chosen.length || this.sending) return;
    if (!this.post) return this.refuse(this.words.say("files.trial"));
    for (const file of chosen) {
      if (this.files.length >= this.details.most) return this.refuse(this.words.count("files.enough", this.details.most));
      if (file.size > this.details.mostBytes) return this.refuse(this.words.say("files.large", file.name, Math.floor(this.details.mostBytes / MEGA)));
      if (!(await this.send(file))) return;
    }
  }

  /** @param {File} file @returns {Promise<boolean>} whether it is there */
  async send(file) {
    const post = this.post;
    if (!post) return false;
    this.sending = new AbortController();
    this.failed = false;
    const stay = (/** @type {Event} */ event) => event.preventDefault();
    addEventListener("beforeunload", stay);
    this.name.textContent = file.name;
    this.bar.value = 0;
    this.bar.setAttribute("aria-label", this.words.say("files.sending", file.name));
    this.voice.textContent = this.words.say("files.sending", file.name);
    this.draw();
    try {
      const sent = await post.send(this.item.key, file, (part) => { this.bar.value = part; }, this.sending.signal);
      this.sending = undefined;
      this.know(sent);
      if (!this.files.includes(sent.id)) this.files = [...this.files, sent.id];
      this.voice.textContent = this.words.say("files.there", sent.name);
      this.draw();
      this.changed(this.read(), QUICK);
      return true;
    } catch (fault) {
      const stopped = this.sending?.signal.aborted;
      this.sending = undefined;
      this.failed = !stopped;
      this.draw();
      if (!stopped) this.refuse(fault instanceof FileRefused && fault.said ? fault.said : this.words.say(`files.not-sent.${fault instanceof FileRefused ? fault.kind : "trouble"}`, file.name));
      return false;
    } finally {
      removeEventListener("beforeunload", stay);
    }
  }

  get step() {
    return this.sending ? "sending" : this.failed ? "failed" : "";
  }

  /** @param {string} said */
  refuse(said) {
    this.said.replaceChildren(make("div", { class: "notice error" }, icon("warn"), make("p", {}, said)));
  }

  /** @param {SentFile} file */
  know(file) {
    if (!this.details.files.some((known) => known.id === file.id)) this.details.files.push(file);
  }

  draw() {
    this.row.hidden = !this.sending;
    this.zone.hidden = !!this.sending || this.files.length >= this.details.most;
    this.list.replaceChildren(...this.files.map((id, place) => {
      const file = this.details.files.find((known) => known.id === id);
      const name = file?.name ?? this.words.say("files.elsewhere");
      const remove = make("button", { type: "button", class: "btn icon quiet", "aria-label": this.words.say("files.remove", name) }, icon("trash"));
      remove.addEventListener("click", () => this.remove(id, place));
      return make(
        "li",
        {},
        icon("file"),
        file ? make("a", { href: `${file.address}?download`, class: "grow", target: "_blank", rel: "noopener" }, name) : make("span", { class: "grow" }, name),
        make("span", { class: "muted s num" }, file ? this.size(file.bytes) : ""),
        remove,
      );
    }));
  }

  /** @param {number} bytes */
  size(bytes) {
    return this.words.say(bytes < MEGA ? "files.kilo" : "files.mega", bytes < MEGA ? Math.max(1, Math.round(bytes / 1024)) : this.words.number(bytes / MEGA));
  }

  /** @param {string} id @param {number} place */
  remove(id, place) {
    const name = this.details.files.find((known) => known.id === id)?.name ?? "";
    this.files = this.files.filter((each) => each !== id);
    this.said.replaceChildren();
    this.draw();
    this.voice.textContent = this.words.say("files.removed", name);
    const next = this.list.querySelectorAll("button")[Math.max(0, place - 1)] ?? this.choose;
    next.focus();
    this.changed(this.read(), QUICK);
  }

  /** @returns {Answer} */
  read() {
    return { kind: "files", files: [...this.files] };
  }

  /** @param {Answer | undefined} answer */
  show(answer) {
    this.files = answer?.kind === "files" ? [...answer.files] : [];
    this.draw();
  }

  first() {
    return this.zone.hidden ? this.list.querySelector("button") : this.choose;
  }
}
