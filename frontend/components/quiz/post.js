// @ts-check
/** @import { Entry, Saving, Sheet } from "./types.js" */

/** How a request ended: with a reply of the server, or without one. */
export class Trouble extends Error {
  /** @param {"offline" | "signed-out" | "closed" | "not-there" | "refused" | "trouble"} kind */
  constructor(kind) {
    super(kind);
    this.kind = kind;
  }
}

/** The endpoint of one attempt. */
export class Post {
  /** @param {string} attempt */
  constructor(attempt) {
    this.address = `/api/attempts/${encodeURIComponent(attempt)}`;
  }

  /** @returns {Promise<Sheet>} */
  async sheet() {
    return (await this.send("", {})).json();
  }

  /** @param {Entry[]} entries @returns {Promise<Saving>} */
  async save(entries) {
    const body = JSON.stringify(
      entries.map(({ question, sequence, answer, answeredAt }) => ({ question, sequence, answer, answeredAt })),
    );
    return (await this.proven("/answers", body)).json();
  }

  /** @returns {Promise<{ result?: string, gradedFrom?: string }>} the second once the time is over */
  async submit(atOnce = false) {
    return (await this.proven(atOnce ? "/submit?atOnce=true" : "/submit", "")).json();
  }

  /** A refused token may be an old one: the sheet brings a new one, once. @param {string} path @param {string} body */
  async proven(path, body) {
    const request = () => this.send(path, {
      method: "POST",
      body,
      headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": token() },
    });
    try {
      return await request();
    } catch (fault) {
      if (!(fault instanceof Trouble && fault.kind === "refused" && fault.cause === 403)) throw fault;
      await this.sheet();
      return request().catch((again) => {
        // not the answer is at fault: it waits
        throw again instanceof Trouble && again.cause === 403 ? new Trouble("trouble") : again;
      });
    }
  }

  /** @param {string} path @param {RequestInit} request */
  async send(path, request) {
    let response;
    try {
      response = await fetch(this.address + path, {
        ...request,
        credentials: "same-origin",
        cache: "no-store",
        redirect: "error",
        signal: AbortSignal.timeout(15_000),
      });
    } catch {
      throw new Trouble("offline");
    }
    if (response.ok || response.status === 409) return response;
    throw Object.assign(new Trouble(kind(response.status)), { cause: response.status });
  }
}

/** @param {number} status */
function kind(status) {
  if (status === 401) return "signed-out";
  if (status === 404) return "not-there";
  if (status === 410) return "closed";
  // what the server has read and cannot take; all else may pass, and is sent again
  return [400, 403, 413, 415, 422].includes(status) ? "refused" : "trouble";
}

/** What proves that a request comes from a page of ours. */
export function token() {
  const cookie = document.cookie.split("; ").find((each) => each.startsWith("XSRF-TOKEN="));
  return cookie ? decodeURIComponent(cookie.slice("XSRF-TOKEN=".length)) : "";
}
