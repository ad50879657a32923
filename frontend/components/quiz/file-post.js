// @ts-check
/** @import { SentFile } from "./types.js" */
import { token } from "./post.js";

/** A file that did not arrive. */
export class FileRefused extends Error {
  /** @param {"offline" | "signed-out" | "closed" | "large" | "trouble"} kind @param {string} said by the server, in words */
  constructor(kind, said = "") {
    super(kind);
    this.kind = kind;
    this.said = said;
  }
}

/** Sends files of an attempt. fetch tells nothing of its way there, so that it is done by the older way. */
export class FilePost {
  /** @param {string} attempt */
  constructor(attempt) {
    this.address = `/api/attempts/${encodeURIComponent(attempt)}/files`;
  }

  /** @param {string} question @param {File} file @param {(part: number) => void} moved @param {AbortSignal} stop @returns {Promise<SentFile>} */
  send(question, file, moved, stop) {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open("POST", `${this.address}?question=${encodeURIComponent(question)}&name=${encodeURIComponent(file.name)}`);
      request.setRequestHeader("Content-Type", "application/octet-stream");
      request.setRequestHeader("X-XSRF-TOKEN", token());
      request.responseType = "json";
      request.upload.addEventListener("progress", (event) => event.lengthComputable && moved(event.loaded / event.total));
      request.addEventListener("load", () => {
        if (request.status === 201 && request.response) done(request.response);
        else failed(new FileRefused(kind(request.status), request.response?.refused ?? ""));
      });
      for (const end of ["error", "timeout", "abort"]) request.addEventListener(end, () => failed(new FileRefused("offline")));
      stop.addEventListener("abort", () => request.abort());
      request.send(file);
    });
  }
}

/** @param {number} status */
function kind(status) {
  if (status === 401) return "signed-out";
  if (status === 410 || status === 404) return "closed";
  return status === 413 ? "large" : "trouble";
}
