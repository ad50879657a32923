// @ts-check
/** @import { Answer, Entry, Saving, Sheet } from "./types.js" */
import { Countdown } from "./countdown.js";
import { Courier } from "./courier.js";
import { icon, make } from "./dom.js";
import { Elsewhere } from "./elsewhere.js";
import { Ending } from "./ending.js";
import { FilePost } from "./file-post.js";
import { Notices } from "./notices.js";
import { Trouble } from "./post.js";
import { QuestionCard, description } from "./question-card.js";
import { Rail } from "./rail.js";
import { review } from "./review.js";
import { Shortcuts } from "./shortcuts.js";
import { Words } from "./words.js";

/** Longer than this nobody waits to read over what she answered, in milliseconds. */
const LONGEST_LOOK = 1_500;

/** What is shown of one attempt, from the loading of its sheet to its result. */
export class AttemptPage {
  /** @param {HTMLElement} host @param {string} attempt @param {string} back @param {Record<string, string>} texts */
  constructor(host, attempt, back, texts) {
    this.host = host;
    this.attempt = attempt;
    this.back = back;
    this.words = new Words(texts);
    this.courier = new Courier(attempt);
    this.elsewhere = new Elsewhere(attempt, () => this.catchUp());
    /** @type {QuestionCard[]} */
    this.cards = [];
    this.wished = false;
    this.gone = false;
    this.submitting = false;
    this.result = `/app/attempt/${attempt}/result`;
    /** @type {Ending | undefined} once the time is over */
    this.ending = undefined;
    /** @type {Set<Entry>} answers that could not be read, and that she was shown before she submitted */
    this.seen = new Set();
    /** @type {QuestionCard | undefined} */
    this.current = undefined;
    /** @type {QuestionCard | undefined} whose file is waited for before the end */
    this.awaited = undefined;
    this.notices = new Notices(this.words);
    this.main = make("main", { id: "contenu", tabindex: -1 });
    this.shortcuts = new Shortcuts(
      () => !!this.form && !this.form.hidden && !this.form.inert,
      () => !!this.rail?.shortcuts.checked,
      (way) => this.move(way),
      (digit) => this.choose(digit),
    );
    this.hurry = () => this.courier.send(0);
    window.addEventListener("pagehide", this.hurry);
    this.courier.addEventListener("saved", (event) => this.saved(/** @type {CustomEvent<Saving>} */ (event).detail));
    this.courier.addEventListener("trouble", (event) => this.trouble(/** @type {CustomEvent<string>} */ (event).detail));
    this.courier.addEventListener("well", (event) => this.well(/** @type {CustomEvent<number>} */ (event).detail));
    this.load();
  }

  leave() {
    this.gone = true;
    this.wished = false;
    clearTimeout(this.again);
    if (!this.courier.journal.safe) this.courier.flush();
    this.shortcuts.stop();
    window.removeEventListener("pagehide", this.hurry);
    this.courier.stop();
    this.elsewhere.stop();
    this.countdown?.stop();
    this.ending?.stop();
    clearTimeout(this.reload);
  }

  async load() {
    clearTimeout(this.reload);
    this.host.replaceChildren(
      this.bar(""),
      make("div", { class: "quiz" }, make("div"), make("main", { id: "contenu" }, this.notices.element)),
    );
    this.notices.say(make("p", { class: "muted" }, this.words.say("loading")));
    try {
      const sheet = await this.courier.post.sheet();
      // the element may have been moved meanwhile: another page shows the attempt, and this one's courier has stopped
      if (this.gone) return;
      this.notices.clear();
      this.open(sheet);
    } catch (fault) {
      if (this.gone) return;
      if (!(fault instanceof Trouble)) console.error(fault);
      this.notOpened(fault instanceof Trouble ? fault.kind : "trouble");
    }
  }

  /** @param {string} kind */
  notOpened(kind) {
    if (kind === "signed-out" || kind === "not-there") {
      this.trouble(kind);
      return;
    }
    const retry = make("button", { type: "button", class: "btn" }, this.words.say("retry"));
    retry.addEventListener("click", () => this.load());
    this.notices.warn("load-failed", "load-failed.more", retry);
    this.reload = window.setTimeout(() => this.load(), 10_000);
  }

  /** @param {Sheet} sheet */
  open(sheet) {
    if (sheet.closed) {
      // what waits here is told there
      location.replace(this.result);
      return;
    }
    this.courier.setClock(sheet.now);
    const files = new FilePost(this.attempt);
    /** @type {HTMLElement[]} with texts between the questions, which are no cards */
    const page = [];
    this.cards = [];
    for (const item of sheet.items) {
      if (item.kind === "description") {
        page.push(description(item, this.words));
        continue;
      }
      const card = new QuestionCard(item, this.words, (key, answer, delay) => this.changed(key, answer, delay), { files });
      this.cards.push(card);
      page.push(card.element);
    }
    for (const item of sheet.items) this.courier.know(item.key, item.sequence);
    this.rail = new Rail(this.cards, this.words, !!sheet.closesAt, (card) => this.go(card));
    this.left = make("p", { class: "muted s" });
    this.look = make("button", { type: "button", class: "btn primary" }, this.words.say("review"));
    this.look.addEventListener("click", () => this.review());
    this.form = make(
      "form",
      { novalidate: true },
      ...page,
      make("div", { class: "row between foot" }, this.left, this.look),
    );
    this.form.addEventListener("submit", (event) => event.preventDefault());
    this.form.addEventListener("focusin", (event) => this.focused(event));
    this.main.replaceChildren(
      make("h1", { class: "sr" }, sheet.title),
      this.notices.element,
      ...(sheet.missedOnly ? [make("p", { class: "notice" }, icon("info"), make("span", {}, this.words.count("missed-only", this.cards.length, sheet.questions)))] : []),
      this.form,
    );
    if (sheet.closesAt && sheet.gradedFrom) {
      const gradedFrom = sheet.gradedFrom;
      this.countdown = new Countdown(new Date(sheet.closesAt), () => this.courier.now(), this.words, () => this.timeIsOver(gradedFrom));
    }
    this.host.replaceChildren(this.bar(sheet.title), make("div", { class: "quiz" }, this.rail.element, this.main));
    this.takeOver();
    this.update();
  }

  /** Answers that another page left on this device, or this one before it was killed. */
  takeOver() {
    for (const entry of this.courier.journal.waiting) {
      const card = this.card(entry.question);
      if (!card) this.courier.journal.done(entry.question, Infinity);
      else if (entry.sequence > card.item.sequence) {
        card.show(entry.answer);
      } else card.answer = entry.answer;
    }
    this.courier.send(0);
    this.showWaiting();
  }

  /** @param {string} title */
  bar(title) {
    return make(
      "header",
      { class: "focusbar" },
      make(
        "a",
        // a page of its own: the app around the quiz may have lost its session, and would lead nowhere
        { class: "btn quiet small", href: this.back, "router-ignore": true },
        icon("x"),
        make("span", {}, make("span", { class: "only-narrow" }, this.words.say("quit.short")), make("span", { class: "only-wide" }, this.words.say("quit"))),
      ),
      make("p", { class: "title only-wide" }, title),
      ...(this.countdown ? [this.countdown.element] : []),
    );
  }

  /** @param {string} key */
  card(key) {
    return this.cards.find((card) => card.item.key === key);
  }

  /** @param {string} key @param {Answer} answer @param {number} delay */
  changed(key, answer, delay) {
    this.courier.bring(key, answer, delay);
    this.card(key)?.wait(this.courier.trouble ? "unsent" : delay > 0 ? "typing" : "saving", this.courier.journal.safe);
    this.update();
  }

  /** @param {Saving} saving */
  saved(saving) {
    for (const receipt of saving.receipts) {
      if (!this.courier.journal.get(receipt.question)) this.card(receipt.question)?.keep(receipt);
    }
    for (const stale of saving.stale) this.card(stale.receipt.question)?.conflict(stale);
    for (const question of saving.late) this.card(question)?.late();
    if (saving.receipts.length) this.elsewhere.tell();
    this.update();
    this.ending?.say();
    const [other] = saving.stale;
    if (other && this.panel && !this.wished) this.readOver();
    if (!this.wished || !other || !this.toBeSeen(other.receipt.question)) this.maybeSubmit();
  }

  /** She would submit something else than she answered: she is led there, and submits again. @param {string} question */
  toBeSeen(question) {
    const card = this.card(question);
    if (card) this.go(card);
    return !!card;
  }

  /**
   * What another tab or device saved meanwhile is shown; an answer of here that still waits is left to the server.
   * @returns {Promise<QuestionCard[]>} whose answer is another one now
   */
  async catchUp() {
    if (!this.form || this.gone || this.submitting) return [];
    let sheet;
    try {
      sheet = await this.courier.post.sheet();
    } catch (fault) {
      // told when an answer is on its way; nothing was asked for here
      if (fault instanceof Trouble) return [];
      throw fault;
    }
    if (this.gone || this.submitting) return [];
    if (sheet.closed) {
      this.closed();
      return [];
    }
    const changed = [];
    for (const { key, sequence, answer, receipt, details } of sheet.items) {
      const known = this.courier.numbers.get(key) ?? 0;
      if (!answer || !receipt || sequence <= known || this.courier.journal.get(key)) continue;
      this.courier.know(key, sequence);
      const card = this.card(key);
      // names of files that were sent elsewhere
      if (card?.item.details && details) Object.assign(card.item.details, details);
      card?.superseded(answer, receipt);
      if (card) changed.push(card);
    }
    if (changed.length) this.notices.elsewhere(changed.length);
    this.update();
    if (changed.length && this.panel) this.readOver();
    return changed;
  }

  /** What is on its way, or has to wait. */
  showWaiting() {
    const { entries, safe } = this.courier.journal;
    for (const entry of entries.values()) {
      this.card(entry.question)?.wait(this.courier.trouble || entry.refused ? "unsent" : "saving", safe);
    }
  }

  /** @param {number} sent answers, since the server can be reached again */
  well(sent) {
    this.notices.back(sent);
    this.ending?.say();
    this.showWaiting();
  }

  update() {
    const open = this.cards.filter((card) => !card.complete).length;
    if (this.left) {
      this.left.textContent = `${open ? this.words.count("left", open) : this.words.say("left.none")} ${this.words.say("left.more")}`;
    }
    this.rail?.update(this.current);
    if (this.courier.trouble === "offline") this.trouble("offline");
  }

  // --- What goes wrong, in words -------------------------------------------------------------------------------------

  /** @param {string} kind */
  trouble(kind) {
    const { safe } = this.courier.journal;
    this.showWaiting();
    switch (kind) {
      case "offline":
        this.notices.offline(this.courier.journal.entries.size, !!this.ending, safe);
        break;
      case "signed-out": {
        const here = encodeURIComponent(`${location.pathname}${location.search}`);
        const way = this.notices.link(`${document.documentElement.lang.startsWith("en") ? "/en/sign-in" : "/connexion"}?suite=${here}`, "sign-in");
        // answers that only this page holds would go with it
        if (!safe) way.setAttribute("target", "_blank");
        this.notices.warn("signed-out", safe ? "signed-out.more" : "submit.waiting", way);
        break;
      }
      case "closed":
        this.end();
        for (const entry of this.courier.journal.entries.values()) this.card(entry.question)?.lost("not-kept");
        this.courier.journal.clear();
        this.notices.warn("closed", "closed.more", this.notices.link(this.result, "see-result"));
        break;
      case "not-there":
        this.notices.warn("not-there", "");
        break;
      case "refused":
        for (const entry of this.courier.journal.entries.values()) {
          if (entry.refused) this.card(entry.question)?.tell("refused", this.words.say("refused.more"));
        }
        break;
      default:
        this.notices.warn("trouble", safe ? "trouble.more" : "submit.waiting");
    }
  }

  // --- Before the end ------------------------------------------------------------------------------------------------

  /** What is read over is what counts, whichever device it was answered on. */
  async review() {
    this.courier.send(0);
    if (!this.courier.trouble) await Promise.race([this.catchUp(), new Promise((done) => setTimeout(done, LONGEST_LOOK))]);
    if (!this.gone && !this.form?.inert) this.readOver();
  }

  /** All her answers as they stand; also anew when one was changed elsewhere meanwhile: she submits what she has seen. */
  readOver() {
    this.wished = false;
    this.panel = review(this.cards, this.words, (card) => this.go(card), () => this.go(this.current ?? this.cards[0]), () => this.wish());
    if (this.form) this.form.hidden = true;
    this.main.querySelector(".review")?.remove();
    this.main.append(this.panel.element);
    this.panel.title.focus();
    window.scrollTo({ top: 0 });
  }

  /** @param {QuestionCard} card */
  go(card) {
    this.showForm();
    this.current = card;
    card.focus();
    this.rail?.update(card);
  }

  showForm() {
    this.wished = false;
    this.panel?.element.remove();
    this.panel = undefined;
    if (this.form) this.form.hidden = false;
  }

  /** She wants it sent: as soon as every answer is kept. */
  async wish() {
    this.wished = true;
    if (this.panel) {
      this.panel.sending.disabled = true;
      this.panel.sending.textContent = this.words.say("submitting");
    }
    const [changed] = this.courier.trouble ? [] : await this.catchUp();
    if (changed) this.go(changed);
    else this.maybeSubmit();
  }

  async maybeSubmit() {
    if (!this.wished || this.submitting || this.gone) return;
    if (this.fileUnderWay()) return;
    if (this.courier.journal.waiting.length) {
      this.panel?.state.replaceChildren(this.courier.trouble ? this.words.say("submit.waiting") : "");
      this.courier.send(0);
      return;
    }
    const refused = [...this.courier.journal.entries.values()].find((entry) => entry.refused && !this.seen.has(entry));
    if (refused) {
      this.seen.add(refused);
      this.trouble("refused");
      if (this.toBeSeen(refused.question)) return;
    }
    this.submitting = true;
    try {
      const { result, gradedFrom } = await this.courier.post.submit();
      if (gradedFrom) {
        this.submitting = false;
        this.timeIsOver(gradedFrom);
        return;
      }
      this.courier.stop();
      this.courier.journal.clear();
      this.elsewhere.tell();
      if (!this.gone) location.assign(result ?? this.result);
    } catch (fault) {
      this.submitting = false;
      if (this.gone) return;
      this.trouble(fault instanceof Trouble ? fault.kind : "trouble");
      this.panel?.state.replaceChildren(this.words.say("submit.waiting"));
      clearTimeout(this.again);
      this.again = window.setTimeout(() => this.maybeSubmit(), 3_000);
    }
  }

  /** A file that is still being sent is waited for; one that did not arrive is shown. */
  fileUnderWay() {
    const before = this.awaited;
    this.awaited = this.cards.find((card) => card.field.step === "sending");
    if (this.awaited) {
      this.panel?.state.replaceChildren(this.words.say("submit.file", this.awaited.number));
      clearTimeout(this.again);
      this.again = window.setTimeout(() => this.maybeSubmit(), 500);
      return true;
    }
    if (before?.field.step !== "failed") return false;
    this.go(before);
    return true;
  }

  /** Nothing is submitted now: answers may be on their way from other pages too. @param {string} gradedFrom */
  timeIsOver(gradedFrom) {
    if (this.ending || this.gone) return;
    this.showForm();
    this.end();
    this.ending = new Ending(this.courier, this.notices, new Date(gradedFrom), () => this.closed(), (kind) => this.trouble(kind));
    if (this.courier.trouble) this.trouble(this.courier.trouble);
    window.scrollTo({ top: 0 });
  }

  /** Another page submitted it, or the house graded it after its time. */
  closed() {
    if (this.ending && !this.courier.journal.entries.size) location.replace(this.result);
    else this.trouble("closed");
  }

  /** Nothing can be changed any more. */
  end() {
    this.countdown?.stop();
    this.ending?.stop();
    if (!this.form) return;
    this.form.inert = true;
    const foot = this.form.querySelector(".foot");
    if (foot instanceof HTMLElement) foot.hidden = true;
  }

  // --- By keyboard ---------------------------------------------------------------------------------------------------

  /** @param {FocusEvent} event */
  focused(event) {
    const card = this.cards.find((each) => event.target instanceof Node && each.element.contains(event.target));
    if (card && card !== this.current) {
      this.current = card;
      this.rail?.update(card);
    }
  }

  /** To the next question or the one before; after the last one, to the end of the page. @param {number} way */
  move(way) {
    const place = document.activeElement === this.look ? this.cards.length : this.current ? this.cards.indexOf(this.current) : -1;
    const next = this.cards[Math.max(0, place + way)];
    if (!next) {
      this.look?.focus();
      return;
    }
    this.current = next;
    next.enter();
    this.rail?.update(next);
  }

  /** @param {number} digit of an option, from 1 @returns {boolean} whether the question has options */
  choose(digit) {
    const card = this.current ?? this.cards[0];
    if (!card?.field.digit) return false;
    this.current = card;
    card.field.digit(digit);
    return true;
  }
}
