// Makes the calculators of a page live: forms on one side, the worker with Python on the other.

import { addAges } from "./ages.js";
import { Ahead } from "./ahead.js";
import { bringIntoSight, inSight, makeBars } from "./bar.js";
import { Controls } from "./controls.js";
import "./copying.js";
import { ALONE, Engine } from "./engine.js";
import { offerFiles, readFiles, saveFile } from "./files.js";
import { find, findAll } from "./find.js";
import { Loading } from "./loading.js";
import { wakeNearby } from "./nearby.js";
import { makeOffer } from "./offer.js";
import { carryOwnPrices } from "./own-prices.js";
import { makeQuizzes } from "./quiz.js";
import { makeFootnotes } from "./refs.js";
import { Sharing } from "./sharing.js";

const WORDS = {
  starting: "Loading the calculator. What you change meanwhile is kept, and answered as soon as it is here.",
  first: "Loading the calculator. What comes first is shown already; the rest of the answer follows.",
  busy: "Working it out.",
  ready: "Live. The answer follows what you type; nothing you type leaves your browser.",
  making: "Making the file.",
  made: "The file is made here, in your browser. If it was not saved, press its link.",
  mend: "The answer shown is for the values before.",
};
const BUSY_WORDS_AFTER_MS = 300;

/**
 * What an answer answers: the values, and the files that were chosen.
 * @typedef {{ values: Values, chosen: import("./files.js").ChosenFile[] }} Asked
 */

class LiveCalculator {
  /** @type {string[]} the addresses of files that were saved */
  saved = [];
  /** @type {object | null} the newest question on its way */
  question = null;
  /** @type {Asked} */
  asked;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  patience;
  lost = false;
  fell = false; // the newest question has no answer, for a reason of its own
  begun = false; // the first part of the newest answer is shown
  called = "Example. Your answer follows.";
  brought = ""; // a file's name, or the words for a pasted text, until it is answered

  /**
   * @param {HTMLFormElement} form
   * @param {Engine} engine
   * @param {string} size
   * @param {Ahead | null} ahead
   * @param {(calculator: LiveCalculator) => void} share is called when an answer is shown
   */
  constructor(form, engine, size, ahead, share) {
    this.form = form;
    this.engine = engine;
    this.ahead = ahead;
    this.share = share;
    this.loading = new Loading(form);
    this.name = form.dataset.calculator ?? "";
    this.output = find(form, "output", HTMLOutputElement);
    this.details = find(form, "[data-details]");
    this.status = find(form, "[data-status]");
    this.again = find(form, ".cg-again");
    this.controls = new Controls(form, (brought) => {
      this.brought = brought;
      this.answer();
    });
    this.asked = { values: this.controls.values(), chosen: [] };
    for (const fields of findAll(form, "fieldset:disabled", HTMLFieldSetElement)) fields.disabled = false;
    // On a small screen the settings stay as they were served, mostly folded, so that the answer is near.
    if (matchMedia("(min-width: 48rem)").matches) form.querySelector(".cg-more")?.setAttribute("open", "");
    const loads = ahead?.whole ? "" : ` The first time, this loads the calculator${size}.`;
    this.firstWords = `Change a value and the answer follows.${loads} Nothing you type leaves your browser.`;
    this.status.textContent = this.firstWords;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("click", ({ target }) => this.#press(pressedButton(target)));
    for (const touch of ["focusin", "pointerdown"]) {
      find(form, "fieldset").addEventListener(touch, () => this.wake());
    }
  }

  /** Let come what this calculator is going to need. */
  wake() {
    this.ahead?.bring();
    if (this.ahead?.whole) return;
    this.engine.start();
    this.engine.want(this.name);
  }

  /**
   * Ask the worker about the values as they are now, but for `others`; the newest question decides what is ready.
   * @param {Record<string, string>} [others]
   */
  async answer(others = {}) {
    const question = {};
    this.question = question;
    this.fell = false;
    this.again.hidden = this.engine.state !== "failed";
    const asked = { values: { ...this.controls.values(), ...others }, chosen: this.controls.files() };
    this.#beBusy();
    if (this.ahead && (await this.#answerAhead(this.ahead, question, asked))) return;
    this.#wait();
    const read = asked.chosen.length ? await readFiles(asked.chosen) : [];
    if (question !== this.question) return;
    const reply = await this.#ask(this.name, { values: asked.values }, read);
    if (!reply || reply instanceof Uint8Array) return;
    if (question === this.question) this.#draw(reply, asked);
    else if (reply.complete && this.question) this.#put(reply, asked); // on the way to the newest answer, as a slider moves
  }

  /**
   * Show what was answered ahead, all of it or what comes first; says whether nothing is left to ask.
   * @param {Ahead} ahead
   * @param {object} question
   * @param {Asked} asked
   */
  async #answerAhead(ahead, question, asked) {
    const made = await ahead.reply(asked.values);
    if (question !== this.question) return true;
    if (made && ahead.whole) this.#draw(made, asked);
    else if (made?.complete && this.engine.state !== "ready") this.#put(made, asked);
    this.begun = Boolean(made);
    return this.begun && ahead.whole;
  }

  #beBusy() {
    const isHere = () => this.engine.state === "ready" || this.ahead?.whole;
    if (isHere()) this.#show("busy");
    clearTimeout(this.patience);
    this.patience = setTimeout(() => isHere() && this.#words("busy"), BUSY_WORDS_AFTER_MS);
  }

  /** While the calculator is on its way, say what the answer shown is. */
  #wait() {
    if (this.engine.state !== "starting") return;
    this.#words(this.begun ? "first" : "starting");
    this.loading.begin(this.question && !this.begun ? this.called : "");
  }

  /**
   * Give the reply; none where the engine failed: it has told every form, and the question waits for "Try again". None
   * either where this answer alone failed, which is said here alone.
   * @param {string} key
   * @param {Pick<Question, "values" | "file">} question
   * @param {ReadFile[]} read
   */
  async #ask(key, question, read) {
    const request = { calculator: this.name, ...question, files: read.map(([name]) => name) };
    const newest = this.question;
    return this.engine
      .ask(
        key,
        request,
        read.map(([, bytes]) => bytes),
      )
      .catch((reason) => {
        if (reason.cause === ALONE && newest === this.question) this.#fall(reason.message);
        return null;
      });
  }

  /**
   * Say that this question has no answer; other calculators go on.
   * @param {string} reason
   */
  #fall(reason) {
    clearTimeout(this.patience);
    this.loading.end();
    this.question = null;
    this.fell = true;
    this.again.hidden = false;
    this.status.textContent =
      `The calculator is not available for this: ${reason}. The answer shown stays valid for the values it names, ` +
      "and what you typed is kept.";
    this.#show("failed");
  }

  /**
   * Make a large file of the answer that is shown, and save it.
   * @param {HTMLButtonElement} button
   */
  async #save(button) {
    if (button.ariaBusy) return;
    button.ariaBusy = "true";
    this.#words("making");
    const { values, chosen } = this.asked;
    const read = await readFiles(chosen);
    const bytes = await this.#ask(`${this.name} file`, { values, file: Number(button.dataset.file) }, read);
    button.ariaBusy = null;
    if (!bytes) return;
    if (bytes instanceof Uint8Array) {
      this.saved.push(saveFile(button, bytes));
      this.#words("made");
    } else {
      this.#draw(bytes, { values, chosen }); // the file that the answer came from is gone, and Python says so
    }
  }

  /**
   * Hear what became of the engine.
   * @param {EngineState} state
   * @param {string} [reason]
   */
  hear(state, reason) {
    if (state === "off" || (this.ahead?.whole && !this.question)) return; // what was answered ahead needs no engine
    this.again.hidden = state !== "failed" && !this.fell;
    if (state !== "starting") this.loading.end();
    if (state === "failed") this.#fail(reason ?? "");
    else if (!this.fell) this.#go(state);
  }

  /** @param {string} reason */
  #fail(reason) {
    clearTimeout(this.patience);
    this.lost = true; // what was asked, here or meanwhile, is asked again when the engine is there
    this.status.textContent =
      `The calculator is not available: ${reason}. The answer shown stays valid for the values it names, ` +
      "and what you typed is kept.";
    this.#show("failed");
  }

  /** @param {"starting" | "ready"} state */
  #go(state) {
    this.#show(state === "ready" && this.question ? "busy" : state);
    if (state === "ready") this.#words(state);
    else this.#wait();
    if (this.lost) this.answer();
    this.lost = false;
  }

  /**
   * @param {Reply} reply
   * @param {Asked} asked
   */
  #draw(reply, asked) {
    clearTimeout(this.patience);
    this.question = null;
    this.loading.end();
    const refused = reply.complete ? [] : [...reply.mistakes, ...(reply.ask ? [reply.ask] : [])];
    this.controls.sayAll(refused, reply.sheet);
    if (reply.complete) {
      this.#put(reply, asked);
      this.called = "The answer before. Yours follows.";
      this.share(this);
    }
    this.#words("ready");
    if (refused.length > 0) this.#refuse(refused[0].sentence);
    else if (this.brought) this.#lead();
    this.#show("ready");
  }

  /**
   * Say that a value cannot be used: seen at its control alone, heard here; the answer is of before, and looks so.
   * @param {string} sentence
   */
  #refuse(sentence) {
    const heard = document.createElement("span");
    heard.className = "cg-heard";
    heard.textContent = `${sentence} `;
    this.status.replaceChildren(heard, WORDS.mend);
    find(this.form, ".cg-answer").dataset.stale = "";
  }

  /** After a file was chosen or a text pasted: say what was read, and lead to its answer. */
  #lead() {
    this.status.textContent = `Read: ${this.brought}. The answer is shown.`;
    this.brought = "";
    if (!inSight(this.output)) bringIntoSight(this.output);
  }

  /**
   * Show an answer, and keep what it answers.
   * @param {Pick<Reply & { complete: true }, "html" | "details" | "figures">} answer
   * @param {Asked} asked
   */
  #put({ html, details, figures }, asked) {
    this.asked = asked;
    delete find(this.form, ".cg-answer").dataset.stale;
    const unfolded = this.details.querySelector(".cg-more-notes")?.hasAttribute("open");
    // Made by the guide's own Python, which escapes every text. The first part alone is announced: what is new.
    if (this.output.innerHTML !== html) this.output.innerHTML = html;
    // Python does not know how deep in the book this page is.
    this.details.innerHTML = details.replaceAll(
      /class="cg-onward" href="|href="(?=(?:sources|source-list|help-list)\.html#)/g,
      `$&${meta?.dataset.sources ?? ""}`,
    );
    if (unfolded) this.details.querySelector(".cg-more-notes")?.setAttribute("open", "");
    this.output.dataset.figures = JSON.stringify(figures);
    for (const address of this.saved.splice(0)) URL.revokeObjectURL(address);
    offerFiles(this.details);
    addAges(this.details);
  }

  /** @param {HTMLButtonElement | null} button */
  #press(button) {
    if (!button) return;
    const { file, again, preset, share } = button.dataset;
    if (file !== undefined) this.#save(button);
    else if (again !== undefined) this.#tryAgain();
    else if (preset !== undefined) this.#preset(preset);
    else if (share !== undefined) this.#copyLink(button);
  }

  #tryAgain() {
    const { fell } = this;
    this.fell = false; // what the engine says while it starts is said here too
    this.engine.start({ again: true });
    if (fell) this.answer();
  }

  /**
   * Copy the address of these values; where the browser lets no page copy, show it to be copied by hand.
   * @param {HTMLButtonElement} button
   */
  async #copyLink(button) {
    const said = find(button.parentElement ?? button, "[role=status]");
    const address = Sharing.address(this);
    try {
      await navigator.clipboard.writeText(address);
      said.textContent = "Copied. It holds these values, and nothing that you pasted or chose as a file.";
    } catch {
      said.textContent = address;
    }
  }

  /**
   * Show a preset at once: its answer was made when the book was built.
   * @param {string} number
   */
  #preset(number) {
    const example = find(this.form.parentElement ?? this.form, `[data-example="${number}"]`);
    this.controls.set(JSON.parse(example.dataset.values ?? ""));
    this.question = null; // what is under way is not wanted any more
    this.controls.sayAll([]);
    this.#wait();
    if (this.engine.state === "ready") {
      this.#words("ready");
      this.#show("ready");
    } else if (this.engine.state === "off") this.status.textContent = this.firstWords;
    const details = find(example, "[data-details]").innerHTML;
    const answer = {
      html: find(example, "[data-answer]").innerHTML,
      details: details.replaceAll(`${this.name}-example-${number}-`, `${this.name}-`),
      figures: JSON.parse(example.dataset.figures ?? ""),
    };
    this.#put(answer, { values: this.controls.values(), chosen: [] });
    this.share(this);
    if (!inSight(this.output)) bringIntoSight(this.output);
  }

  /** @param {EngineState | "busy"} state */
  #show(state) {
    this.output.dataset.state = state;
  }

  /** @param {keyof typeof WORDS} state */
  #words(state) {
    if (this.status.textContent !== WORDS[state]) this.status.textContent = WORDS[state];
  }
}

/**
 * The button that was pressed, or in which something was.
 * @param {EventTarget | null} target
 */
function pressedButton(target) {
  return target instanceof Element ? target.closest("button") : null;
}

/**
 * @param {HTMLFormElement[]} forms
 * @param {Engine} engine
 */
function makeLive(forms, engine) {
  const sharing = new Sharing(calculators);
  /** @param {LiveCalculator} one */
  const share = (one) => {
    // Prices carried here from another page come into an address only when the reader copies a link.
    if (!one.form.querySelector(".cg-carried")) sharing.share(one);
  };
  for (const form of forms) {
    const name = form.dataset.calculator ?? "";
    calculators.push(new LiveCalculator(form, engine, sizeOf(name), Ahead.of(meta, name), share));
  }
  if (engine.state !== "off") tellAll(engine.state);
  makeBars(forms);
  carryOwnPrices(calculators);
  sharing.restore();
  sharing.open();
  for (const one of calculators) {
    makeOffer(one.form, (values) => {
      one.controls.set({ ...one.controls.values(), ...values });
      one.answer();
    });
  }
  addEventListener("hashchange", () => sharing.open());
  wakeNearby(calculators, new URL(meta?.content ?? "", document.baseURI));
  bringAhead();
}

/** Let the answers that were made ahead come when the page itself is here; they are few bytes. */
function bringAhead() {
  if (navigator.connection?.saveData) return;
  const bring = () => {
    for (const { ahead } of calculators) ahead?.bring();
  };
  if (document.readyState === "complete") bring();
  else addEventListener("load", bring);
}

/**
 * Say how much the first answer of this calculator fetches, in words; empty where nothing comes over a network.
 * @param {string} name
 */
function sizeOf(name) {
  const { bytes, more = "" } = meta?.dataset ?? {};
  const beside = more.split(" ").find((one) => one.startsWith(`${name}=`));
  const size = Number(bytes) + Number(beside?.split("=")[1] ?? 0);
  return bytes ? ` (about ${(size / 1e6).toFixed(1)} MB)` : "";
}

/**
 * @param {EngineState} state
 * @param {string} [reason]
 */
function tellAll(state, reason) {
  if (meta) meta.dataset.engine = state;
  for (const calculator of calculators) calculator.hear(state, reason);
}

/** @param {HTMLFormElement[]} forms */
function keepExamples(forms) {
  for (const form of forms) {
    find(form, "[data-status]").textContent =
      "This is a worked example: this browser cannot run the calculator. More examples are below.";
  }
}

/** @type {LiveCalculator[]} */
const calculators = [];
// Where the address asks something, the page's head has begun the engine's worker already: early.js.
const meta = /** @type {HTMLMetaElement | null} */ (document.querySelector('meta[name="coinguide-engine"]'));
/** @type {Engine | null} */
let engine = null;
if (meta && typeof WebAssembly !== "undefined") {
  engine = new Engine(new URL(meta.content, document.baseURI), tellAll, (progress) => {
    for (const { loading } of calculators) loading.progress(progress);
  });
  const [asked, query] = location.hash.slice(1).split("?");
  if (query !== undefined && !Ahead.of(meta, asked)?.whole) engine.start();
}

function begin() {
  addAges(document);
  const forms = findAll(document, "form[data-calculator]", HTMLFormElement);
  makeQuizzes();
  makeFootnotes();
  if (engine) makeLive(forms, engine);
  else keepExamples(forms);
}

// No await at the top: this file is also made into a classic script.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();
