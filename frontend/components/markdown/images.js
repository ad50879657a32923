// @ts-check
// Images on their way into a text: each is sent while the person says what it shows, and stands in the text after both.
/** @import { Words } from "../quiz/words.js" */
import { icon, make } from "../quiz/dom.js";
import { Ask, Field } from "./ask.js";

/** @typedef {{ address?: string, refused?: string }} Reply */

const KINDS = "image/png,image/jpeg,image/webp,image/gif";

/** @param {DataTransfer | null} given @returns {File[]} the images that were pasted or dropped */
export function images(given) {
  return [...(given?.files ?? [])].filter((file) => file.type.startsWith("image/"));
}

export class Images {
  /**
   * @param {Words} words @param {() => string} address where they are sent
   * @param {(words: string, at: string) => void} insert @param {() => void} leave gives the focus back
   */
  constructor(words, address, insert, leave) {
    this.words = words;
    this.address = address;
    this.insert = insert;
    this.leave = leave;
    this.element = make("div", { class: "md-images" });
    this.voice = make("p", { class: "sr", role: "status" });
    this.chooser = make("input", { type: "file", accept: KINDS, multiple: true, hidden: true, "aria-label": words.say("image.choose") });
    this.chooser.addEventListener("change", () => {
      this.take([...(this.chooser.files ?? [])]);
      this.chooser.value = "";
    });
    this.element.append(this.chooser, this.voice);
  }

  choose() {
    this.chooser.click();
  }

  busy() {
    return this.element.querySelector(".md-image") !== null;
  }

  /** @param {File[]} files */
  take(files) {
    const rows = files.map((file) => new Sending(this, file));
    rows[0]?.field.input.focus();
  }

  /** @param {string} words */
  say(words) {
    this.voice.textContent = words;
  }
}

/** One image: its progress, its words, and what went wrong. */
class Sending {
  /** @param {Images} images @param {File} file */
  constructor(images, file) {
    this.images = images;
    this.words = images.words;
    this.file = file;
    this.kept = "";
    this.wanted = false;
    this.picture = URL.createObjectURL(file);
    this.field = new Field(this.words.say("image.alt"), this.words.say("image.alt.help"));
    this.state = make("p", { class: "help" });
    this.bar = make("progress", { class: "bar", max: 1, value: 0, "aria-label": this.words.say("image.progress", file.name) });
    this.trouble = make("div", { role: "alert" });
    this.ask = new Ask(this.words, this.words.say("image.of", file.name), [this.field], this.words.say("image.insert"), () => this.want(), () => this.end());
    this.ask.element.classList.add("md-image");
    this.ask.element.prepend(
      make("div", { class: "row" }, make("img", { src: this.picture, alt: "", width: 64 }), make("div", { class: "grow" }, make("p", { class: "name" }, file.name), this.bar, this.state)),
      this.trouble,
    );
    images.element.append(this.ask.element);
    this.send();
  }

  send() {
    this.trouble.replaceChildren();
    this.bar.hidden = false;
    const request = new XMLHttpRequest();
    this.request = request;
    request.upload.addEventListener("progress", ({ loaded, total }) => this.show(total ? loaded / total : 0));
    request.addEventListener("load", () => this.replied(request));
    request.addEventListener("error", () => this.fail(this.words.say("image.cut"), true));
    request.open("POST", this.images.address());
    request.setRequestHeader("X-Filename", encodeURIComponent(this.file.name));
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.send(this.file);
  }

  /** @param {number} share */
  show(share) {
    this.bar.value = share;
    this.state.textContent = this.words.say("image.sending", Math.floor(share * 100));
  }

  /** @param {XMLHttpRequest} request */
  replied(request) {
    /** @type {Reply} */
    let reply = {};
    try {
      reply = JSON.parse(request.responseText);
    } catch {
      // a page instead of a reply: the session is over, or the server is in trouble
    }
    if (reply.address) {
      this.kept = reply.address;
      this.bar.hidden = true;
      this.state.textContent = this.words.say("image.kept");
      if (this.wanted) this.want();
      else this.images.say(this.words.say("image.kept"));
    } else {
      this.fail(reply.refused ?? this.words.say("image.cut"), !reply.refused);
    }
  }

  /** @param {string} why @param {boolean} again whether it may be tried again */
  fail(why, again) {
    this.wanted = false;
    this.bar.hidden = true;
    this.state.textContent = "";
    const retry = make("button", { type: "button", class: "btn small" }, this.words.say("image.retry"));
    retry.addEventListener("click", () => this.send());
    this.trouble.replaceChildren(make("div", { class: "notice error" }, icon("warn"), make("div", { class: "grow" }, make("p", {}, why), ...(again ? [retry] : []))));
    if (again) return;
    this.field.element.hidden = true;
    this.ask.deed.hidden = true;
  }

  want() {
    const words = this.field.input.value.trim();
    this.field.tell(words ? "" : this.words.say("image.alt.missing"));
    if (!words) return false;
    if (!this.kept) {
      this.wanted = true;
      this.state.textContent = this.words.say("image.soon");
      return true;
    }
    const at = this.kept;
    const next = this.done();
    this.images.insert(words, at);
    this.images.say(this.words.say("image.inserted"));
    next?.focus();
    return true;
  }

  end() {
    this.request?.abort();
    (this.done() ?? { focus: this.images.leave }).focus();
  }

  /** @returns {HTMLInputElement | null} the field of the next image */
  done() {
    this.ask.element.remove();
    URL.revokeObjectURL(this.picture);
    return this.images.element.querySelector(".md-image input[type=text]");
  }
}
