// @ts-check
/**
 * Watches what a learner reads and plays, tells the server, and resumes where she was.
 *
 * Reports hold stretches of seconds, so that one sent twice, late or from two devices counts once. What could not be
 * sent is kept in this browser, under the person's id, and sent when the connection is back.
 *
 * @typedef {{
 *   address: string, lesson: string, person: string, film: boolean, resumeAt: number, done: boolean,
 *   texts: { saved: string, kept: string, signIn: string, done: string, resumed: string, restart: string,
 *            transcript: string, search: string, noMatch: string, noteDone: string }
 * }} Settings
 * @typedef {{ at: number, place: number, watched: number[][], reading: number[][] }} Report
 */

const EVERY = 8_000;
const LONGEST_QUEUE = 40;

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
  /** @type {AbortController|undefined} */
  #listening;

  constructor() {
    super();
    this.onScroll = () => this.#scrolled();
    this.onLeave = () => this.#leave();
    this.onVisibility = () => (document.visibilityState === "hidden" ? this.#leave() : this.#tick());
    this.onOnline = () => this.#flush();
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
    this.#listening?.abort();
    window.removeEventListener("scroll", this.onScroll, true);
    window.removeEventListener("pagehide", this.onLeave);
    window.removeEventListener("online", this.onOnline);
    document.removeEventListener("visibilitychange", this.onVisibility);
    this.#started = false;
  }

  #start() {
    const settings = this.#settings;
    if (!settings || this.#started) return;
    this.#started = true;
    this.#place = settings.resumeAt;
    this.#lastTick = now();
    window.addEventListener("scroll", this.onScroll, { capture: true, passive: true });
    window.addEventListener("pagehide", this.onLeave);
    window.addEventListener("online", this.onOnline);
    document.addEventListener("visibilitychange", this.onVisibility);
    this.#timer = window.setInterval(() => this.#tick(), EVERY);
    if (settings.film) this.#film(settings);
    else requestAnimationFrame(() => this.#resumeText(settings));
    this.#flush();
  }

  // --- reading ------------------------------------------------------------------------------------

  /** @param {Settings} settings */
  #resumeText(settings) {
    if (settings.resumeAt > 30 && settings.resumeAt < 950 && !settings.done) {
      const body = this.getBoundingClientRect();
      window.scrollTo({ top: window.scrollY + body.top + (body.height * settings.resumeAt) / 1000 - innerHeight * 0.7 });
      this.#announce(settings, settings.texts.resumed, () => window.scrollTo({ top: 0 }));
    }
    this.#scrolled();
  }

  #scrolled() {
    if (!this.#settings || this.#settings.film) return;
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
    if (track.track.mode === "disabled") track.track.mode = "hidden";
    draw();
  }

  // --- telling the server -------------------------------------------------------------------------

  #tick() {
    const second = now();
    const gap = second - this.#lastTick;
    if (document.visibilityState === "visible" && gap > 0) {
      const from = gap <= 2 * (EVERY / 1000) ? this.#lastTick : second - 1;
      const last = this.#reading.at(-1);
      if (last && last[1] >= from) last[1] = second;
      else this.#reading.push([from, second]);
    }
    this.#lastTick = second;
    this.#flush();
  }

  #leave() {
    if (document.visibilityState === "visible") this.#tick();
    else this.#flush();
  }

  /** @returns {string} */
  get #key() {
    return `ramure-progress:${this.#settings?.person}:${this.#settings?.address}`;
  }

  /** @returns {Report[]} */
  #kept() {
    try {
      return JSON.parse(localStorage.getItem(this.#key) ?? "[]");
    } catch {
      return [];
    }
  }

  async #flush() {
    const settings = this.#settings;
    if (!settings) return;
    const kept = this.#kept();
    if (this.#watched.length || this.#reading.length) {
      kept.push({ at: Date.now(), place: this.#place, watched: this.#watched, reading: this.#reading });
      this.#watched = [];
      this.#reading = [];
      localStorage.setItem(this.#key, JSON.stringify(kept.slice(-LONGEST_QUEUE)));
    }
    for (const report of kept) {
      if (!(await this.#send(settings, report))) return;
      const rest = this.#kept().filter((other) => other.at !== report.at);
      if (rest.length) localStorage.setItem(this.#key, JSON.stringify(rest));
      else localStorage.removeItem(this.#key);
    }
  }

  /** @param {Settings} settings @param {Report} report @returns {Promise<boolean>} */
  async #send(settings, report) {
    try {
      const response = await fetch(settings.address, {
        method: "POST",
        keepalive: true,
        headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": csrf() },
        body: JSON.stringify(report),
      });
      if (response.status === 401 || response.status === 403) {
        this.#tell(settings.texts.signIn, "warning");
        return false;
      }
      if (response.status === 400 || response.status === 404) return true;
      if (!response.ok) {
        this.#tell(settings.texts.kept, "warning");
        return false;
      }
      this.#received(settings, await response.json());
      return true;
    } catch {
      this.#tell(settings.texts.kept, "warning");
      return false;
    }
  }

  /** @param {Settings} settings @param {{ done: boolean, missing: string, share: string }} state */
  #received(settings, state) {
    this.#tell(settings.texts.saved, "success");
    const missing = document.querySelector("[data-missing]");
    if (missing && !settings.done) missing.textContent = state.done ? settings.texts.done : state.missing;
    if (state.share) {
      const share = document.querySelector("[data-share]");
      if (share) share.textContent = state.share;
    }
    if (state.done && !settings.done) {
      settings.done = true;
      document.dispatchEvent(
        new CustomEvent("lesson-done", { detail: { address: settings.lesson, note: settings.texts.noteDone } }),
      );
      for (const button of document.querySelectorAll("[data-declare]")) button.remove();
    }
  }

  /** @param {string} words @param {"success"|"warning"} tone */
  #tell(words, tone) {
    const receipt = document.querySelector("[data-receipt]");
    if (!receipt) return;
    receipt.className = `badge ${tone}`;
    receipt.textContent = words;
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
    this.before(notice);
  }
}

/** @param {string} text */
function fold(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

customElements.define("lesson-progress", LessonProgress);
