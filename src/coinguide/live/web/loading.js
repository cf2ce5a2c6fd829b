// What a reader sees while the calculator is on its way: how much of it has arrived and about how long the rest takes;
// and that the answer shown meanwhile is an example.

import { find } from "./find.js";

// A calculator that comes at once shows none of this.
const AFTER_MS = 300;
// Before that, how long the rest takes is a guess.
const MEASURED_MS = 2_000;

/**
 * Say how much is here, and about how long the rest takes, as far as that is known: so many bytes came in so long.
 * @param {Progress} progress
 * @param {number} came
 * @param {number} ms
 */
export function progressWords({ arrived, whole }, came, ms) {
  if (arrived >= whole) return "All of it is here and starts now.";
  const said = `${megabytes(arrived)} of about ${megabytes(whole)} MB`;
  const rest = restWords({ arrived, whole }, came, ms);
  return rest ? `${said}; ${rest}.` : `${said}.`;
}

/**
 * Say about how long the rest takes, nothing where that is not known.
 * @param {Progress} progress
 * @param {number} came
 * @param {number} ms
 */
function restWords({ arrived, whole }, came, ms) {
  const known = ms >= MEASURED_MS && came > 0 && arrived < whole;
  return known ? `about ${duration(((whole - arrived) / came) * ms)} more` : "";
}

/** @param {number} bytes */
function megabytes(bytes) {
  return (bytes / 1e6).toFixed(1);
}

/** @param {number} ms */
function duration(ms) {
  const seconds = Math.ceil(ms / 1000);
  if (seconds < 90) return seconds === 1 ? "a second" : `${seconds} seconds`;
  return `${Math.round(seconds / 60)} minutes`;
}

export class Loading {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;
  /** @type {{ at: number, arrived: number }[]} where the bytes of late are counted from, and what follows it */
  #marks = [];

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.answer = find(form, ".cg-answer");
    this.status = /** @type {HTMLElement} */ (find(form, "[data-status]"));
    this.bar = document.createElement("progress");
    this.bar.ariaLabel = "The calculator, as far as it is here";
    this.words = document.createElement("span");
    this.box = document.createElement("p");
    this.box.className = "cg-loading";
    this.box.hidden = true;
    this.box.append(this.bar, " ", this.words);
    this.called = document.createElement("p");
    this.called.className = "cg-called";
    this.called.hidden = true;
    this.answer.prepend(this.box, this.called);
  }

  /**
   * Show that the calculator is on its way; `called` is what the answer below is until then, empty where it is right.
   * @param {string} called
   */
  begin(called) {
    this.called.textContent = called;
    if (this.#shown) this.#call();
    else this.#patience ??= setTimeout(() => this.#show(), AFTER_MS);
  }

  get #shown() {
    return !this.box.hidden;
  }

  #show() {
    this.box.hidden = false;
    this.#call();
  }

  #call() {
    const isCalled = this.called.textContent !== "";
    this.called.hidden = !isCalled;
    if (isCalled) this.answer.dataset.waits = "";
    else delete this.answer.dataset.waits;
  }

  /** @param {Progress} progress */
  progress({ arrived, whole }) {
    const at = performance.now();
    const marks = this.#marks;
    if (at - (marks.at(-1)?.at ?? -Infinity) >= MEASURED_MS) marks.push({ at, arrived });
    if (marks.length > 3) marks.shift();
    const [from] = marks;
    this.bar.max = whole;
    this.bar.value = arrived;
    const came = /** @type {const} */ ([{ arrived, whole }, arrived - from.arrived, at - from.at]);
    this.words.textContent = progressWords(...came);
    if (this.#shown) this.#tellAbove(arrived / whole, restWords(...came));
  }

  /**
   * On a phone the answer lies below the screen: the line that says that we load shows a bar too, and how long it takes.
   * In style alone, so that nobody who listens hears each step.
   * @param {number} here
   * @param {string} rest
   */
  #tellAbove(here, rest) {
    this.status.dataset.soon = rest && ` That takes ${rest}.`;
    this.status.style.setProperty("--cg-here", `${Math.round(100 * Math.min(1, here))}%`);
  }

  end() {
    clearTimeout(this.#patience);
    this.#patience = undefined;
    this.#marks = [];
    this.box.hidden = true;
    this.bar.removeAttribute("value");
    this.words.textContent = "";
    delete this.status.dataset.soon;
    this.called.textContent = "";
    this.#call();
  }
}
