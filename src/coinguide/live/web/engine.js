// The worker's life: started once for a page, asked one thing at a time, started anew when it failed. All that waits
// waits here: the worker has one question at most.

import { causeOf } from "./causes.js";
import { pastCopies } from "./past_copies.js";

// Not of the whole: on a slow line it takes as long as it takes, and says so.
const SILENCE_LIMIT_MS = 60_000;
const ANSWER_LIMIT_MS = 10_000;
const FILE_LIMIT_MS_PER_MB = 3_000;
/** The cause of an error that is one answer's alone. */
export const ALONE = "this answer alone";
const SILENT = "nothing more of it arrived for a minute";

/**
 * A question on its way, and what becomes of it.
 * @typedef {object} Asked
 * @property {Question} question
 * @property {ArrayBuffer[]} files
 * @property {(reply: Reply | Uint8Array<ArrayBuffer> | null) => void} resolve
 * @property {(reason: Error) => void} reject
 */

/** Give, once, the worker that the page's head has begun (early.js), and what it said until now. */
function begunEarly() {
  const begun = globalThis.coinguideEarly;
  delete globalThis.coinguideEarly;
  return begun;
}

export class Engine {
  #url;
  #tell;
  #arriving;
  /** @type {EngineWorker | null} */
  #worker = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {Asked | null} */
  #asked = null;
  /** @type {Map<string, Asked>} */
  #waiting = new Map();
  /** @type {EngineState} */
  state = "off";

  /**
   * `tell` hears every change: starting, ready, failed; `arriving` how much is here meanwhile.
   * @param {URL} url
   * @param {(state: EngineState, reason: string) => void} tell
   * @param {(progress: Progress) => void} [arriving]
   */
  constructor(url, tell, arriving = () => {}) {
    this.#url = url;
    this.#tell = tell;
    this.#arriving = arriving;
  }

  /**
   * Make the worker of this address. The classroom kit, which is read from a folder, puts a way of its own here.
   * @param {URL} url
   * @returns {EngineWorker}
   */
  static open(url) {
    return new Worker(url, { type: "module" });
  }

  /** Start when nothing has been tried yet; after a failure only the reader's own "Try again" starts anew. */
  start({ again = false } = {}) {
    if (this.state !== "off" && !(again && this.state === "failed")) return;
    this.#become("starting");
    this.#limit(SILENCE_LIMIT_MS, SILENT);
    const begun = begunEarly();
    if (begun) this.#listen(begun);
    else if (again) pastCopies(this.#url).then((url) => this.#open(url));
    else this.#open(this.#url);
  }

  /** @param {URL} url */
  #open(url) {
    try {
      this.#listen({ worker: Engine.open(url), said: [] });
    } catch (reason) {
      this.#fail(causeOf(String(reason)));
    }
  }

  /** @param {Begun} begun */
  #listen({ worker, said }) {
    this.#worker = worker;
    /** @param {MessageEvent<FromWorker>} event */
    const onmessage = ({ data }) => this.#hear(data);
    /** @param {ErrorEvent} event */
    const onerror = (event) => {
      event.preventDefault();
      this.#fail(causeOf(event.message));
    };
    Object.assign(worker, { onmessage, onerror });
    for (const event of said) {
      if ("data" in event) onmessage(event);
      else onerror(event);
    }
  }

  /**
   * Give the reply to a question (a file that was asked for as its bytes), or null when a newer question with the same
   * key took its place. `files` are the bytes of the files that the question names; they are copied, the page keeps
   * its own. The promise is rejected when the engine has failed, and with the cause ALONE when this answer has.
   * @param {string} key
   * @param {Question} question
   * @param {ArrayBuffer[]} [files]
   * @returns {Promise<Reply | Uint8Array<ArrayBuffer> | null>}
   */
  ask(key, question, files = []) {
    if (this.state === "failed") return Promise.reject(new Error("the engine has failed"));
    this.#waiting.get(key)?.resolve(null);
    /** @type {ReturnType<Engine["ask"]>} */
    const answer = new Promise((resolve, reject) => {
      this.#waiting.set(key, { question, files, resolve, reject });
    });
    this.start();
    if (this.state === "starting") this.want(question.calculator);
    this.#next();
    return answer;
  }

  /**
   * Let come what this calculator needs beside the others, before it is asked.
   * @param {string} calculator
   */
  want(calculator) {
    this.#worker?.postMessage({ wanted: calculator });
  }

  #next() {
    if (this.state !== "ready" || this.#asked) return;
    for (const [key, asked] of this.#waiting) {
      this.#waiting.delete(key);
      this.#asked = asked;
      this.#limitAnswer(asked);
      this.#worker?.postMessage({ request: JSON.stringify(asked.question), files: asked.files });
      return;
    }
  }

  /** @param {FromWorker} message */
  #hear(message) {
    switch (message.state) {
      case "starting":
        this.#limit(SILENCE_LIMIT_MS, SILENT);
        this.#become("starting");
        break;
      case "arriving":
        if (this.state === "starting") this.#limit(SILENCE_LIMIT_MS, SILENT);
        this.#arriving(message);
        break;
      case "ready":
        clearTimeout(this.#timer);
        if (this.#asked) this.#limitAnswer(this.#asked); // what it started anew for
        this.#become("ready");
        break;
      case "answered":
        clearTimeout(this.#timer);
        this.#answer(message.response);
        break;
      case "broken":
        console.error(message.error); // for who mends it; a reader gets words
        this.#giveUp("something in it went wrong, which is a fault of ours and not of what you typed");
        break;
      case "lost":
        this.#giveUp(causeOf(message.message));
        break;
      case "failed":
        this.#fail(causeOf(message.message));
        break;
    }
    this.#next();
  }

  /** @param {string | Uint8Array<ArrayBuffer>} response */
  #answer(response) {
    const asked = this.#asked;
    this.#asked = null;
    asked?.resolve(typeof response === "string" ? JSON.parse(response) : response);
  }

  /** @param {string} reason */
  #fail(reason) {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#become("failed", reason);
    const lost = [this.#asked, ...this.#waiting.values()];
    this.#asked = null;
    this.#waiting.clear();
    for (const asked of lost) asked?.reject(new Error(reason));
  }

  /**
   * Give up the question that is being answered, and it alone: what waits is asked of a worker that starts anew. Where
   * nothing waits, the next question starts it.
   * @param {string} reason
   */
  #giveUp(reason) {
    clearTimeout(this.#timer);
    this.#worker?.terminate();
    this.#worker = null;
    const lost = this.#asked;
    this.#asked = null;
    this.#become("off");
    if (this.#waiting.size > 0) this.start();
    lost?.reject(new Error(reason, { cause: ALONE }));
  }

  /** @param {Asked} asked */
  #limitAnswer({ files }) {
    const megabytes = files.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6;
    const [ms, reason] =
      megabytes < 1
        ? [ANSWER_LIMIT_MS, "an answer took longer than ten seconds"]
        : [ANSWER_LIMIT_MS + megabytes * FILE_LIMIT_MS_PER_MB, "reading this file took too long"];
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#giveUp(reason), ms);
  }

  /**
   * @param {number} ms
   * @param {string} reason
   */
  #limit(ms, reason) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(reason), ms);
  }

  /**
   * @param {EngineState} state
   * @param {string} [reason]
   */
  #become(state, reason = "") {
    this.state = state;
    this.#tell(state, reason);
  }
}
