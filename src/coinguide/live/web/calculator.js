// One calculator of a page: a form on one side, on the other the engine, and answers that were made ahead.

import { Controls } from "./controls.js";
import { ALONE } from "./engine.js";
import { readFiles, saveFile } from "./files.js";
import { find, findAll, pressedButton } from "./find.js";
import { Loading } from "./loading.js";
import { copyLink } from "./sharing.js";
import { Shown } from "./shown.js";

const BUSY_WORDS_AFTER_MS = 300;

/**
 * What an answer answers: the values, and the files that were chosen.
 * @typedef {{ values: Values, chosen: import("./files.js").ChosenFile[] }} Asked
 */

/**
 * What a page tells a calculator: how much it loads, in words; what was answered ahead; the folder of the Sources page.
 * @typedef {{ size: string, ahead: import("./ahead.js").Ahead | null, sources: string }} Settings
 */

export class LiveCalculator {
  /** @type {object | null} the newest question on its way */
  question = null;
  /** @type {Asked} */
  asked;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  patience;
  lost = false;
  fell = false; // the newest question has no answer, for a reason of its own
  answered = false; // by Python, so that all it needs is here
  begun = false; // the first part of the newest answer is shown
  called = "Example. Your answer follows.";
  brought = ""; // a file's name, or the words for a pasted text, until it is answered

  /**
   * @param {HTMLFormElement} form
   * @param {import("./engine.js").Engine} engine
   * @param {Settings} settings
   * @param {(calculator: LiveCalculator) => void} share is called when an answer is shown
   */
  constructor(form, engine, { size, ahead, sources }, share) {
    this.form = form;
    this.engine = engine;
    this.ahead = ahead;
    this.sources = sources;
    this.share = share;
    this.loading = new Loading(form);
    this.name = form.dataset.calculator ?? "";
    this.shown = new Shown(form);
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
    this.shown.say(this.firstWords);
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
    this.answered = true;
    if (question === this.question) this.#draw(reply, asked);
    else if (reply.complete && this.question) this.#put(reply, asked); // on the way to the newest answer, as a slider moves
  }

  /**
   * Show what was answered ahead, all of it or what comes first; says whether nothing is left to ask.
   * @param {import("./ahead.js").Ahead} ahead
   * @param {object} question
   * @param {Asked} asked
   */
  async #answerAhead(ahead, question, asked) {
    const made = await ahead.reply(asked.values, this.sources);
    if (question !== this.question) return true;
    if (made && ahead.whole) this.#draw(made, asked);
    else if (made?.complete && !(this.answered && this.engine.state === "ready")) this.#put(made, asked);
    this.begun = Boolean(made);
    return this.begun && ahead.whole;
  }

  #beBusy() {
    const isHere = () => this.engine.state === "ready" || this.ahead?.whole;
    if (isHere()) this.shown.show("busy");
    clearTimeout(this.patience);
    this.patience = setTimeout(() => isHere() && this.shown.words("busy"), BUSY_WORDS_AFTER_MS);
  }

  /** While the calculator is on its way, say what the answer shown is. */
  #wait() {
    if (this.engine.state !== "starting") return;
    this.shown.words(this.begun ? "first" : "starting");
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
    const request = { calculator: this.name, sources: this.sources, ...question, files: read.map(([name]) => name) };
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
    this.loading.end();
    this.question = null;
    this.fell = true;
    this.again.hidden = false;
    this.#sayNot(` for this: ${reason}`);
  }

  /**
   * Make a large file of the answer that is shown, and save it.
   * @param {HTMLButtonElement} button
   */
  async #save(button) {
    if (button.ariaBusy) return;
    button.ariaBusy = "true";
    this.shown.words("making");
    const { values, chosen } = this.asked;
    const read = await readFiles(chosen);
    const bytes = await this.#ask(`${this.name} file`, { values, file: Number(button.dataset.file) }, read);
    button.ariaBusy = null;
    if (!bytes) return;
    if (bytes instanceof Uint8Array) {
      this.shown.saved.push(saveFile(button, bytes));
      this.shown.words("made");
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
    this.lost = true; // what was asked, here or meanwhile, is asked again when the engine is there
    this.#sayNot(`: ${reason}`);
  }

  /** @param {string} why */
  #sayNot(why) {
    clearTimeout(this.patience);
    const isWhole = "The answer shown stays valid for the values it names, and what you typed is kept.";
    const isBegun = "What comes first is shown; the rest of the answer is missing, and what you chose is kept.";
    this.shown.say(`The calculator is not available${why}. ${this.begun ? isBegun : isWhole}`);
    this.shown.show("failed");
  }

  /** @param {"starting" | "ready"} state */
  #go(state) {
    this.shown.show(state === "ready" && this.question ? "busy" : state);
    if (state === "ready") this.shown.words(state);
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
    this.shown.words("ready");
    if (refused.length > 0) this.shown.refuse(refused[0].sentence);
    else if (this.brought) this.shown.lead(this.brought);
    if (refused.length === 0) this.brought = "";
    this.shown.show("ready");
  }

  /**
   * Show an answer, and keep what it answers.
   * @param {Reply & { complete: true }} answer
   * @param {Asked} asked
   */
  #put(answer, asked) {
    this.asked = asked;
    this.shown.put(answer);
  }

  /** @param {HTMLButtonElement | null} button */
  #press(button) {
    if (!button) return;
    const { file, again, preset, share } = button.dataset;
    if (file !== undefined) this.#save(button);
    else if (again !== undefined) this.#tryAgain();
    else if (preset !== undefined) this.#preset(preset);
    else if (share !== undefined) copyLink(this, button);
  }

  #tryAgain() {
    const { fell } = this;
    this.fell = false; // what the engine says while it starts is said here too
    this.engine.start({ again: true });
    if (fell) this.answer();
  }

  /**
   * Show a preset at once: its answer was made when the book was built.
   * @param {string} number
   */
  #preset(number) {
    const example = find(this.form.parentElement ?? this.form, `[data-example="${number}"]`);
    this.controls.set(JSON.parse(example.dataset.values ?? ""));
    this.question = null; // what is under way is not wanted any more
    this.begun = false;
    this.controls.sayAll([]);
    this.#wait();
    if (this.engine.state === "ready") {
      this.shown.words("ready");
      this.shown.show("ready");
    } else if (this.engine.state === "off") this.shown.say(this.firstWords);
    const details = find(example, "[data-details]").innerHTML;
    /** @type {Reply & { complete: true }} */
    const answer = {
      complete: true,
      html: find(example, "[data-answer]").innerHTML,
      details: details.replaceAll(`${this.name}-example-${number}-`, `${this.name}-`),
      figures: JSON.parse(example.dataset.figures ?? ""),
    };
    this.#put(answer, { values: this.controls.values(), chosen: [] });
    this.share(this);
    this.shown.bringIntoSight();
  }
}
