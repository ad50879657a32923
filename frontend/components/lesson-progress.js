// @ts-check
import { forget, keep, keysFrom, kept } from "./quiz/storage.js";
import { openAnew } from "./session-over.js";

/**
 * Watches what a learner reads and plays, tells the server, and resumes where she was.
 *
 * Reports hold stretches of seconds, so that one sent twice, late or from two devices counts once. What could not be
 * sent is kept in this browser, under the person's id, or in memory when the browser keeps nothing, and sent when the
 * connection is back.
 *
 * @typedef {{
 *   address: string, lesson: string, person: string, film: boolean, resumeAt: number, done: boolean,
 *   texts: { saved: string, kept: string, over: string, signIn: string, done: string, resumed: string, restart: string,
 *            transcript: string, search: string, noMatch: string, noteDone: string }
 * }} Settings
 * @typedef {{ at: number, place: number, watched: number[][], reading: number[][] }} Report
 */

const EVERY = 4_000;
/** The server refuses reports of more than 500 stretches. */
const MOST_STRETCHES = 400;
/** The Date of an answer counts whole seconds and has travelled: smaller differences say nothing. */
const CLOCK_GRAIN = 2_000;
const SLOW_ANSWER = 10_000;
/** How often a page that is loaded anew is looked at until it rests, in milliseconds, and when it counts as resting. */
const LOOK = 100;
const RESTED = 4;
const MOST_LOOKS = 40;
/** By then the app's buttons listen. */
const SETTLED = 500;

/** How far the server's clock is ahead of this device's, in milliseconds, by its latest answer. */
let ahead = 0;
/** @type {Map<string, Report[]>} by key: what this browser does not keep */
const memory = new Map();
/** @type {Set<string>} the reports under way, by key and time: none leaves twice at once */
const underWay = new Set();

const now = () => Math.floor(Date.now() / 1000);

/** @param {number} seconds */
function clock(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}

function csrf() {
  return decodeURIComponent(/(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? "");
}

class LessonProgress extends HTMLElement {
  /** @type {Settings|undefined} */
  #settings;
  /** @type {number[][]} */
  #watched = [];
  /** @type {number[][]} */
  #reading = [];
  #lastSecond = -1;
  #lastTick = 0;
  #place = 0;
  #timer = 0;
  #started = false;
  /** @type {AbortController|undefined} while a text is being brought to the place where she was */
  #resuming;
  /** @type {HTMLElement|undefined} what says that she is resumed; once, though the element may be moved and start again */
  #notice;
  #reported = 0;
  /** Whether the share of the course is asked for: what changed it was no report. */
  #asking = false;
  /** @type {Promise<void>|undefined} */
  #flushing;
  /** @type {AbortController|undefined} */
  #listening;
  /** Vaadin shows a fault: whether it is the session that ended, the next report learns at once. */
  #fault = new MutationObserver(() => document.querySelector("body > .v-system-error") && this.#tick());

  constructor() {
    super();
    this.onScroll = () => this.#scrolled();
    this.onLeave = () => this.#leave();
    this.onVisibility = () => (document.visibilityState === "hidden" ? this.#leave() : this.#tick());
    this.onOnline = () => this.#flush();
    // the app says it to the server; when that has no session any more, it is said again as soon as she is back
    this.onDeclare = (/** @type {MouseEvent} */ event) => {
      const settings = this.#settings;
      if (settings && event.target instanceof Element && event.target.closest("[data-declare]")) {
        keep(declarationOf(settings), "said");
        const missing = document.querySelector("[data-missing]");
        if (missing && !navigator.onLine) say(missing, settings.texts.kept);
      }
    };
    this.addEventListener("click", (event) => this.#toPlace(event));
    // a tool is noted when its bytes are asked for
    this.addEventListener("click", (event) => {
      if (event.target instanceof Element && event.target.closest("a[href$='/tool']")) {
        for (const wait of [500, 1_500]) setTimeout(() => this.#started && this.#again(), wait);
      }
    });
  }

  set settings(/** @type {Settings} */ settings) {
    this.#settings = settings;
    if (this.isConnected) this.#start();
  }

  connectedCallback() {
    this.#start();
  }

  disconnectedCallback() {
    this.#leave();
    clearInterval(this.#timer);
    this.#resuming?.abort();
    this.#fault.disconnect();
    this.#listening?.abort();
    window.removeEventListener("scroll", this.onScroll, true);
    window.removeEventListener("pagehide", this.onLeave);
    window.removeEventListener("online", this.onOnline);
    document.removeEventListener("visibilitychange", this.onVisibility);
    document.removeEventListener("click", openAnew, true);
    document.removeEventListener("click", this.onDeclare, true);
    this.#started = false;
  }

  #start() {
    const settings = this.#settings;
    if (!settings || this.#started) return;
    this.#started = true;
    this.#document();
    this.#place = settings.resumeAt;
    this.#reported = settings.resumeAt;
    this.#lastTick = now();
    window.addEventListener("scroll", this.onScroll, { capture: true, passive: true });
    window.addEventListener("pagehide", this.onLeave);
    window.addEventListener("online", this.onOnline);
    document.addEventListener("visibilitychange", this.onVisibility);
    document.addEventListener("click", this.onDeclare, true);
    this.#fault.observe(document.body, { childList: true });
    this.#declare(settings);
    this.#timer = window.setInterval(() => this.#tick(), EVERY);
    if (settings.film) this.#film(settings);
    else requestAnimationFrame(() => this.#resumeText(settings));
    this.#flush();
    this.#sendLeft(settings);
  }

  /** What other lessons left on this device, read where there was no network. @param {Settings} settings */
  #sendLeft(settings) {
    const prefix = `ramure-progress:${settings.person}:`;
    for (const key of keysFrom(prefix)) {
      const address = key.slice(prefix.length);
      if (address !== settings.address) this.#sendAll({ ...settings, address, done: true });
    }
  }

  /** She said that she had finished, and the server has not heard it. @param {Settings} settings */
  #declare(settings) {
    if (settings.done) forget(declarationOf(settings));
    else if (kept(declarationOf(settings))) {
      setTimeout(() => {
        const button = document.querySelector("[data-declare]");
        if (this.#shows(settings) && button instanceof HTMLElement) button.click();
      }, SETTLED);
    }
  }

  /** A PDF stands in its frame where there is room and a viewer; else only the card that opens it. */
  #document() {
    const frame = this.querySelector("iframe[data-src]");
    if (!(frame instanceof HTMLIFrameElement)) return;
    const shown = navigator.pdfViewerEnabled !== false && matchMedia("(min-width: 48rem)").matches;
    this.classList.toggle("no-pdf", !shown);
    if (shown && !frame.src) frame.src = frame.dataset.src ?? "";
  }

  // --- reading ------------------------------------------------------------------------------------

  /** @param {Settings} settings */
  #resumeText(settings) {
    if (settings.resumeAt > 30 && settings.resumeAt < 950 && !settings.done) {
      this.#resume(settings);
      this.#announce(settings, settings.texts.resumed, () => {
        this.#resuming?.abort();
        window.scrollTo({ top: 0 });
      });
    } else this.#scrolled();
  }

  /**
   * A page that is loaded anew grows, and the app scrolls it to its top, for a while: until it rests at the place, or she
   * scrolls herself, no other place is told.
   * @param {Settings} settings
   */
  #resume(settings) {
    const resuming = new AbortController();
    this.#resuming = resuming;
    for (const hers of ["wheel", "touchmove", "keydown", "pointerdown"]) {
      window.addEventListener(hers, () => resuming.abort(), { passive: true, signal: resuming.signal });
    }
    let rested = 0;
    let looks = 0;
    const look = () => {
      if (resuming.signal.aborted || !this.#shows(settings)) return;
      const box = this.getBoundingClientRect();
      const wanted = window.scrollY + box.top + (box.height * settings.resumeAt) / 1000 - innerHeight * 0.7;
      const top = Math.max(0, Math.min(wanted, document.documentElement.scrollHeight - innerHeight));
      rested = box.height > 0 && Math.abs(window.scrollY - top) < 2 ? rested + 1 : 0;
      if (rested >= RESTED || ++looks > MOST_LOOKS) {
        resuming.abort();
        return;
      }
      if (!rested) window.scrollTo({ top });
      setTimeout(look, LOOK);
    };
    resuming.signal.addEventListener("abort", () => {
      this.#resuming = undefined;
      this.#scrolled();
    });
    look();
  }

  /** To a note and back: the app's own router would stay where it is. @param {MouseEvent} event */
  #toPlace(event) {
    const link = event.target instanceof Element ? event.target.closest("a[href*='#']") : undefined;
    if (!(link instanceof HTMLAnchorElement) || link.pathname !== location.pathname || event.ctrlKey || event.metaKey) return;
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!place || !this.contains(place)) return;
    event.preventDefault();
    place.tabIndex = -1;
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  }

  #scrolled() {
    if (!this.#settings || this.#settings.film || this.#resuming) return;
    const box = this.getBoundingClientRect();
    if (box.height === 0) return;
    this.#place = Math.round(1000 * Math.min(1, Math.max(0, (innerHeight - box.top) / box.height)));
  }

  // --- the film -----------------------------------------------------------------------------------

  /** @param {Settings} settings */
  #film(settings) {
    const film = this.querySelector("video");
    if (!film) return;
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const resume = () => {
      if (settings.resumeAt > 3 && settings.resumeAt < film.duration - 3) {
        film.currentTime = settings.resumeAt;
        this.#announce(settings, settings.texts.resumed.replace("{0}", clock(settings.resumeAt)), () => {
          film.currentTime = 0;
        });
      }
    };
    if (film.readyState >= 1) resume();
    else film.addEventListener("loadedmetadata", resume, { once: true, signal });
    film.addEventListener("timeupdate", () => this.#played(film), { signal });
    film.addEventListener("pause", () => this.#flush(), { signal });
    film.addEventListener("ended", () => this.#flush(), { signal });
    film.addEventListener(
      "seeked",
      () => {
        this.#lastSecond = -1;
        this.#place = Math.floor(film.currentTime);
        this.#flush();
      },
      { signal },
    );
    for (const jump of this.querySelectorAll("[data-seconds]")) {
      jump.addEventListener(
        "click",
        () => {
          film.currentTime = Number(/** @type {HTMLElement} */ (jump).dataset.seconds);
          film.play().catch(() => {});
        },
        { signal },
      );
    }
    const track = film.querySelector("track[kind=captions]");
    if (track instanceof HTMLTrackElement) this.#transcript(settings, film, track, signal);
  }

  /** @param {HTMLVideoElement} film */
  #played(film) {
    const second = Math.floor(film.currentTime);
    if (film.paused || second === this.#lastSecond) return;
    const last = this.#watched.at(-1);
    if (last && (second === last[1] || second === last[1] - 1)) last[1] = second + 1;
    else if (last && this.#lastSecond >= 0 && second > last[1] && second - last[1] <= 2) last[1] = second + 1;
    else this.#watched.push([second, second + 1]);
    this.#lastSecond = second;
    this.#place = second;
    if (this.#watched.length > MOST_STRETCHES / 4) this.#flush();
  }

  /**
   * The captions as text beside the film: each line leads to its second.
   * @param {Settings} settings @param {HTMLVideoElement} film @param {HTMLTrackElement} track
   * @param {AbortSignal} signal
   */
  #transcript(settings, film, track, signal) {
    const holder = this.querySelector("[data-transcript]");
    if (!holder) return;
    holder.replaceChildren();
    const list = document.createElement("ol");
    list.className = "transcript";
    list.tabIndex = 0;
    list.setAttribute("aria-label", settings.texts.transcript);
    const search = Object.assign(document.createElement("input"), { type: "search", className: "input" });
    search.setAttribute("aria-label", settings.texts.search);
    search.placeholder = settings.texts.search;
    const none = Object.assign(document.createElement("p"), { className: "muted", hidden: true });
    none.textContent = settings.texts.noMatch;
    none.setAttribute("role", "status");
    const draw = () => {
      const cues = [...(track.track.cues ?? [])];
      if (cues.length === 0 || list.childElementCount > 0) return;
      for (const cue of cues) {
        const line = document.createElement("li");
        const jump = Object.assign(document.createElement("button"), { type: "button" });
        jump.textContent = clock(cue.startTime);
        jump.addEventListener("click", () => {
          film.currentTime = cue.startTime;
          film.play().catch(() => {});
        });
        const words = document.createElement("p");
        words.textContent = /** @type {VTTCue} */ (cue).text.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
        line.append(jump, words);
        list.append(line);
      }
      holder.append(search, none, list);
      follow();
    };
    search.addEventListener("input", () => {
      const wanted = fold(search.value);
      let found = 0;
      for (const line of list.children) {
        const match = fold(line.textContent ?? "").includes(wanted);
        /** @type {HTMLElement} */ (line).hidden = !match;
        if (match) found++;
      }
      none.hidden = found > 0;
    });
    const follow = () => {
      const cues = track.track.cues;
      if (!cues) return;
      [...list.children].forEach((line, i) => {
        const cue = cues[i];
        const current = cue && film.currentTime >= cue.startTime && film.currentTime < cue.endTime;
        if (current && !line.classList.contains("now")) {
          list.scrollTop = /** @type {HTMLElement} */ (line).offsetTop - list.offsetTop - list.clientHeight / 3;
        }
        line.classList.toggle("now", Boolean(current));
      });
    };
    film.addEventListener("timeupdate", follow, { signal });
    track.addEventListener("load", draw, { signal });
    // a film that came by the app's own way has not looked at its captions yet
    if (track.track.mode === "disabled") track.track.mode = track.default ? "showing" : "hidden";
    draw();
  }

  // --- telling the server -------------------------------------------------------------------------

  #tick() {
    // what fits in the window, or came later than the page, is never scrolled
    this.#scrolled();
    this.#note();
    this.#flush();
  }

  /** Tells the place once more, though nothing has moved: the answer says how things stand. */
  #again() {
    this.#reported = -1;
    this.#asking = true;
    this.#tick();
  }

  #note() {
    const second = now();
    const gap = second - this.#lastTick;
    if (document.visibilityState === "visible" && gap > 0) {
      const from = gap <= 2 * (EVERY / 1000) ? this.#lastTick : second - 1;
      const last = this.#reading.at(-1);
      if (last && last[1] >= from) last[1] = second;
      else this.#reading.push([from, second]);
    }
    this.#lastTick = second;
  }

  #leave() {
    if (document.visibilityState === "visible") this.#note();
    this.#flush();
    // the page may not live to see the flush under way end: what that one has not taken leaves now
    const settings = this.#settings;
    if (settings) this.#sendAll(settings);
  }

  /** One at a time: the one under way also takes what was kept meanwhile. */
  #flush() {
    const settings = this.#settings;
    if (!settings) return;
    this.#keep(settings);
    this.#flushing ??= this.#sendAll(settings).finally(() => {
      this.#flushing = undefined;
    });
  }

  /** @param {Settings} settings */
  #keep(settings) {
    if (!this.#watched.length && !this.#reading.length && this.#place === this.#reported) return;
    const key = keyOf(settings);
    const reports = waiting(key);
    let at = Date.now() + ahead;
    while (reports.some((other) => other.at === at) || underWay.has(`${key} ${at}`)) at++;
    const shift = Math.round(ahead / 1000);
    const reading = this.#reading.map((stretch) => stretch.map((second) => second + shift));
    reports.push({ at, place: this.#place, watched: joined(this.#watched), reading: joined(reading) });
    this.#watched = [];
    this.#reading = [];
    this.#reported = this.#place;
    keepWaiting(key, merged(key, reports));
  }

  /** @param {Settings} settings */
  async #sendAll(settings) {
    const key = keyOf(settings);
    for (;;) {
      const report = waiting(key).find((each) => !underWay.has(`${key} ${each.at}`));
      if (!report) return;
      const name = `${key} ${report.at}`;
      underWay.add(name);
      try {
        if (!(await this.#send(settings, report))) return;
        keepWaiting(key, waiting(key).filter((other) => other.at !== report.at));
      } finally {
        underWay.delete(name);
      }
    }
  }

  /** Whether the page still shows what these settings are for. @param {Settings} settings */
  #shows(settings) {
    return this.isConnected && this.#settings?.address === settings.address;
  }

  /** @param {Settings} settings @param {Report} report @returns {Promise<boolean>} */
  async #send(settings, report) {
    const asked = Date.now();
    try {
      const response = await fetch(settings.address + (this.#asking ? "?share" : ""), {
        method: "POST",
        keepalive: true,
        headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": csrf() },
        body: JSON.stringify(report),
      });
      setClock(response, asked);
      if (response.status === 401 || response.status === 403) {
        this.#over(settings);
        return false;
      }
      if (response.status === 400 || response.status === 404) return true;
      if (!response.ok) {
        this.#tell(settings, settings.texts.kept, "warning");
        return false;
      }
      this.#received(settings, await response.json());
      return true;
    } catch {
      this.#tell(settings, settings.texts.kept, "warning");
      return false;
    }
  }

  /** @param {Settings} settings @param {{ done: boolean, missing: string, share: string, completed: boolean }} state */
  #received(settings, state) {
    this.#asking = false;
    document.querySelector(".session-over")?.remove();
    document.removeEventListener("click", openAnew, true);
    this.#tell(settings, settings.texts.saved, "success");
    const shown = this.#shows(settings);
    const missing = shown && document.querySelector("[data-missing]");
    if (missing && !settings.done) say(missing, state.done ? settings.texts.done : state.missing);
    if (shown && state.share) {
      const share = document.querySelector("[data-share]");
      if (share) share.textContent = state.share;
    }
    if (shown && state.completed) document.querySelector("[data-completed]")?.removeAttribute("hidden");
    if (state.done && !settings.done) {
      settings.done = true;
      forget(declarationOf(settings));
      document.dispatchEvent(
        new CustomEvent("lesson-done", { detail: { address: settings.lesson, note: settings.texts.noteDone } }),
      );
      if (shown) for (const button of document.querySelectorAll("[data-declare]")) button.remove();
    }
  }

  /** @param {Settings} settings @param {string} words @param {"success"|"warning"} tone */
  #tell(settings, words, tone) {
    if (!this.#shows(settings)) return;
    const receipt = document.querySelector("[data-receipt]");
    if (!receipt) return;
    receipt.className = `badge ${tone}`;
    say(receipt, words);
  }

  /**
   * The session has ended: the page says it once, here, and app.css silences the receipt and Vaadin's own message.
   * @param {Settings} settings
   */
  #over(settings) {
    if (!this.#shows(settings) || document.querySelector(".session-over")) return;
    const notice = document.createElement("div");
    notice.className = "notice warning session-over";
    notice.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = `${settings.texts.over} `;
    const way = Object.assign(document.createElement("a"), { href: location.pathname });
    way.setAttribute("router-ignore", "");
    way.textContent = settings.texts.signIn;
    text.append(way);
    notice.append(text);
    this.before(notice);
    document.addEventListener("click", openAnew, true);
  }

  /** @param {Settings} settings @param {string} words @param {() => void} restart */
  #announce(settings, words, restart) {
    const notice = document.createElement("div");
    notice.className = "notice resumed";
    notice.setAttribute("role", "status");
    const text = document.createElement("p");
    text.textContent = `${words} `;
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link" });
    button.textContent = settings.texts.restart;
    button.addEventListener("click", () => {
      restart();
      notice.remove();
    });
    text.append(button);
    notice.append(text);
    this.#notice?.remove();
    this.#notice = notice;
    this.before(notice);
  }
}

/** What is said already is not said again by a screen reader. @param {Element} place @param {string} words */
function say(place, words) {
  if (place.textContent !== words) place.textContent = words;
}

/** @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** @param {Response} response @param {number} asked when, by this device */
function setClock(response, asked) {
  const answered = Date.now();
  const server = Date.parse(response.headers.get("Date") ?? "");
  // an answer that waited, as when the device slept, does not tell the time
  if (Number.isNaN(server) || Math.abs(answered - asked) > SLOW_ANSWER) return;
  const difference = server - answered;
  if (Math.abs(difference - ahead) > CLOCK_GRAIN) ahead = difference;
}

/** @param {Settings} settings */
function keyOf(settings) {
  return `ramure-progress:${settings.person}:${settings.address}`;
}

/** @param {Settings} settings */
function declarationOf(settings) {
  return `ramure-declared:${settings.person}:${settings.address}`;
}

/** @param {string} key @returns {Report[]} the oldest first */
function waiting(key) {
  const held = memory.get(key);
  if (held) return [...held];
  try {
    return JSON.parse(kept(key) ?? "[]").filter(
      (/** @type {Report} */ each) => each?.at >= 0 && Array.isArray(each.watched) && Array.isArray(each.reading),
    );
  } catch {
    return [];
  }
}

/** @param {string} key @param {Report[]} reports */
function keepWaiting(key, reports) {
  if (reports.length ? keep(key, JSON.stringify(reports)) : forget(key)) memory.delete(key);
  else memory.set(key, reports);
}

/**
 * The same in fewer reports: each is taken into the one that follows it, whose place is newer. Not while it is under
 * way, nor when it alone tells the furthest place.
 * @param {string} key @param {Report[]} reports @returns {Report[]}
 */
function merged(key, reports) {
  const fewer = [...reports];
  for (let i = fewer.length - 2; i >= 0; i--) {
    const [older, newer] = [fewer[i], fewer[i + 1]];
    if (underWay.has(`${key} ${older.at}`) || underWay.has(`${key} ${newer.at}`)) continue;
    if (!fewer.some((other) => other !== older && other.place >= older.place)) continue;
    const watched = joined([...older.watched, ...newer.watched]);
    const reading = joined([...older.reading, ...newer.reading]);
    if (Math.max(watched.length, reading.length) > MOST_STRETCHES) continue;
    fewer.splice(i, 2, { at: newer.at, place: newer.place, watched, reading });
  }
  return fewer;
}

/** @param {number[][]} stretches @returns {number[][]} in order, those that touch as one */
function joined(stretches) {
  /** @type {number[][]} */
  const whole = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = whole.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else whole.push([from, to]);
  }
  return whole;
}

customElements.define("lesson-progress", LessonProgress);
