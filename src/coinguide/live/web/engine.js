// The worker's life: started once for a page, asked one thing at a time, started anew when it failed.

const START_LIMIT_MS = 120_000;
const ANSWER_LIMIT_MS = 10_000;
const FILE_LIMIT_MS_PER_MB = 3_000;

/** Give, once, the worker that the page's head has begun (early.js), and what it said until now. */
function begunEarly() {
  const begun = globalThis.coinguideEarly;
  delete globalThis.coinguideEarly;
  return begun;
}

export class Engine {
  #url;
  #tell;
  #worker = null;
  #timer = 0;
  #asked = null;
  #waiting = new Map();
  state = "off";

  /** `tell(state, reason)` hears every change: starting, ready, failed. */
  constructor(url, tell) {
    this.#url = url;
    this.#tell = tell;
  }

  /** Make the worker of this address. The classroom kit, which is read from a folder, puts a way of its own here. */
  static open(url) {
    return new Worker(url, { type: "module" });
  }

  /** Start when nothing has been tried yet; after a failure only the reader's own "Try again" starts anew. */
  start({ again = false } = {}) {
    if (this.state !== "off" && !(again && this.state === "failed")) return;
    this.#become("starting");
    this.#limit(START_LIMIT_MS, "it took longer than two minutes to load");
    const { worker, said } = begunEarly() ?? { worker: Engine.open(this.#url), said: [] };
    this.#worker = worker;
    worker.onmessage = ({ data }) => this.#hear(data);
    worker.onerror = (event) => {
      event.preventDefault();
      this.#fail("a file did not arrive: it is missing or damaged, or there is no connection");
    };
    for (const event of said) worker[`on${event.type}`](event);
  }

  /**
   * Give the reply to a request (a file that was asked for as its bytes), or null when a newer request with the same key took its place.
   * `files` are the bytes of the files that the request names; they are copied, the page keeps its own.
   * The promise is rejected when the engine has failed.
   */
  ask(key, request, files = []) {
    if (this.state === "failed") return Promise.reject(new Error("the engine has failed"));
    this.#waiting.get(key)?.resolve(null);
    const answer = new Promise((resolve, reject) => this.#waiting.set(key, { request, files, resolve, reject }));
    this.start();
    this.#next();
    return answer;
  }

  #next() {
    if (this.state !== "ready" || this.#asked || this.#waiting.size === 0) return;
    const [key, asked] = this.#waiting.entries().next().value;
    this.#waiting.delete(key);
    this.#asked = asked;
    const megabytes = asked.files.reduce((sum, { byteLength }) => sum + byteLength, 0) / 1e6;
    if (megabytes < 1) this.#limit(ANSWER_LIMIT_MS, "an answer took longer than ten seconds");
    else this.#limit(ANSWER_LIMIT_MS + megabytes * FILE_LIMIT_MS_PER_MB, "reading this file took too long");
    this.#worker.postMessage({ id: 0, request: JSON.stringify(asked.request), files: asked.files });
  }

  #hear(data) {
    if (data.state === "ready") {
      clearTimeout(this.#timer);
      this.#become("ready");
    } else if (data.error) {
      console.error(data.error); // for who mends it; a reader gets words
      this.#fail("something in it went wrong, which is a fault of ours and not of what you typed");
    } else if (data.state === "failed") {
      this.#fail(data.message);
    } else {
      clearTimeout(this.#timer);
      const { response } = data;
      this.#asked?.resolve(typeof response === "string" ? JSON.parse(response) : response);
      this.#asked = null;
    }
    this.#next();
  }

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

  #limit(ms, reason) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#fail(reason), ms);
  }

  #become(state, reason = "") {
    this.state = state;
    this.#tell(state, reason);
  }
}
