// Makes the calculators of a page live: forms on one side, the worker with Python on the other.

import { addAges } from "./ages.js";
import { costsNothing } from "./connection.js";
import { Controls, withNewNames } from "./controls.js";
import { Engine } from "./engine.js";
import { offerFiles, saveFile } from "./files.js";
import { makeQuizzes } from "./quiz.js";

const WORDS = {
  starting: "Loading the calculator. Until it is there, the answer below is the one shown before.",
  busy: "Working it out.",
  ready: "Live. The answer follows what you type; nothing you type leaves your browser.",
  making: "Making the file.",
  made: "The file is made here, in your browser. If it was not saved, press its link.",
  mend: "The answer shown is for the values before.",
};
const BUSY_WORDS_AFTER_MS = 300;
const SHARE_AFTER_MS = 300;
// More than any control takes, so what is longer is answered with a sentence.
const LONGEST_SHARED = 1_999;

class LiveCalculator {
  constructor(form, engine, size) {
    this.form = form;
    this.engine = engine;
    this.name = form.dataset.calculator;
    this.output = form.querySelector("output");
    this.status = form.querySelector("[data-status]");
    this.again = form.querySelector(".cg-again");
    this.saved = [];
    this.controls = new Controls(form, () => this.answer());
    for (const fields of form.querySelectorAll("fieldset:disabled")) fields.disabled = false;
    // On a small screen the settings stay as they were served, mostly folded, so that the answer is near.
    if (matchMedia("(min-width: 48rem)").matches) form.querySelector(".cg-more")?.setAttribute("open", "");
    this.firstWords =
      `Change a value and the answer follows. The first time, this loads the calculator${size}. ` +
      "Nothing you type leaves your browser.";
    this.status.textContent = this.firstWords;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("click", ({ target }) => this.#press(target.closest("button")));
    for (const touch of ["focusin", "pointerdown"]) {
      form.querySelector("fieldset").addEventListener(touch, () => engine.start());
    }
  }

  /** Ask the worker about the values as they are now, but for `others`; the newest question decides what is ready. */
  async answer(others = {}) {
    const question = (this.question = {});
    const values = { ...this.controls.values(), ...others };
    const chosen = this.controls.files();
    if (this.engine.state === "ready") this.#show("busy");
    clearTimeout(this.patience);
    this.patience = setTimeout(() => this.engine.state === "ready" && this.#words("busy"), BUSY_WORDS_AFTER_MS);
    const read = chosen.length ? await readFiles(chosen) : [];
    if (question !== this.question) return;
    const reply = await this.#ask(this.name, { values }, read);
    if (question === this.question && reply) this.#draw(reply, { values, chosen });
    else if (reply?.complete) this.#put(reply, { values, chosen }); // on the way to the newest answer, as a slider moves
  }

  /** Give the reply; none where the engine failed: it has told every form, and the question waits for "Try again". */
  async #ask(key, question, read) {
    const request = { calculator: this.name, ...question, files: read.map(([name]) => name) };
    return this.engine.ask(key, request, read.map(([, bytes]) => bytes)).catch(() => null);
  }

  /** Make a large file of the answer that is shown, and save it. */
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

  /** Hear what became of the engine. */
  hear(state, reason) {
    this.again.hidden = state !== "failed";
    if (state === "failed") {
      clearTimeout(this.patience);
      this.lost = true; // what was asked, here or meanwhile, is asked again when the engine is there
      this.status.textContent =
        `The calculator is not available: ${reason}. The answer shown stays valid for the values it names, ` +
        "and what you typed is kept.";
      this.#show("failed");
    } else {
      this.#words(state);
      this.#show(state === "ready" && this.question ? "busy" : state);
      if (this.lost) this.answer();
      this.lost = false;
    }
  }

  #draw(reply, asked) {
    clearTimeout(this.patience);
    this.question = null;
    const sentences = new Map((reply.mistakes ?? []).map(({ control, sentence }) => [control, [sentence]]));
    if (reply.ask) sentences.set(reply.ask.control, [reply.ask.sentence, reply.ask.choices]);
    for (const { dataset } of this.controls.boxes) {
      this.controls.say(dataset.control, ...(sentences.get(dataset.control) ?? [""]));
    }
    if (reply.complete) {
      this.#put(reply, asked);
      share(this);
    }
    this.#words("ready");
    const [first] = sentences.values();
    if (first) this.status.textContent = `${first[0]} ${WORDS.mend}`;
    this.#show("ready");
  }

  /** Show an answer; `asked` is what it answers: the values, and the files that were chosen. */
  #put({ html, figures }, asked) {
    this.asked = asked;
    const unfolded = this.output.querySelector(".cg-more-notes")?.open;
    // Made by the guide's own Python, which escapes every text. It does not know how deep in the book this page is.
    this.output.innerHTML = html.replaceAll(/href="(source(?:s|-list)\.html#)/g, `href="${meta?.dataset.sources ?? ""}$1`);
    if (unfolded) this.output.querySelector(".cg-more-notes")?.setAttribute("open", "");
    this.output.dataset.figures = JSON.stringify(figures);
    this.saved.splice(0).forEach((address) => URL.revokeObjectURL(address));
    offerFiles(this.output);
    addAges(this.output);
  }

  #press(button) {
    const pressed = button?.dataset ?? {};
    if ("file" in pressed) this.#save(button);
    else if ("again" in pressed) this.engine.start({ again: true });
    else if ("preset" in pressed) this.#preset(pressed.preset);
  }

  /** Show a preset at once: its answer was made when the book was built. */
  #preset(number) {
    const example = this.form.parentElement.querySelector(`[data-example="${number}"]`);
    this.controls.set(JSON.parse(example.dataset.values));
    if (this.engine.state === "starting" || this.output.dataset.state === "busy") {
      this.answer(); // a question is under way: the newest one wins
      return;
    }
    this.question = null;
    for (const { dataset } of this.controls.boxes) this.controls.say(dataset.control, "");
    if (this.engine.state === "ready") this.#words("ready");
    if (this.engine.state === "off") this.status.textContent = this.firstWords;
    const html = example.querySelector("[data-answer]").innerHTML;
    const answer = {
      html: html.replaceAll(`${this.name}-example-${number}-`, `${this.name}-`),
      figures: JSON.parse(example.dataset.figures),
    };
    this.#put(answer, { values: this.controls.values(), chosen: [] });
    share(this);
    if (this.output.getBoundingClientRect().top < 0) this.output.scrollIntoView();
  }

  #show(state) {
    this.output.dataset.state = state;
  }

  #words(state) {
    if (this.status.textContent !== WORDS[state]) this.status.textContent = WORDS[state];
  }
}

/** Read the files here, in the browser; one that cannot be read is left out, and Python says so. */
async function readFiles(chosen) {
  const read = await Promise.all(chosen.map(async ([name, file]) => [name, await file.arrayBuffer().catch(() => null)]));
  return read.filter(([, bytes]) => bytes);
}

const calculators = [];
let sharing = 0;

/**
 * Put the values into the address's fragment: it can be shared and is never sent to a server.
 * Browsers allow few changes a second, so a slider on the move waits until it rests.
 */
function share({ name, controls }) {
  const query = new URLSearchParams(controls.shareable(controls.changes())).toString();
  clearTimeout(sharing);
  const address = query ? `#${name}?${query}` : `#calculator-${name}`;
  // The entry also keeps what every calculator of the page holds, for a reload or for coming back.
  sharing = setTimeout(() => history.replaceState(Object.fromEntries(calculators.map(kept)), "", address), SHARE_AFTER_MS);
}

function kept({ name, controls }) {
  return [name, controls.shareable(controls.changes())];
}

/** Fill in what the reader had typed before a reload or before coming back. */
function restore() {
  for (const calculator of calculators) {
    const values = history.state?.[calculator.name];
    if (!values || Object.keys(values).length === 0) continue;
    calculator.controls.set(calculator.controls.shareable(values));
    calculator.answer();
  }
}

/** Fill in and answer what a shared address asks. */
function openShared() {
  const [name, query] = location.hash.slice(1).split(/\?(.*)/s);
  const calculator = calculators.find((one) => one.name === name);
  if (!calculator || query === undefined) return;
  const asked = [...new URLSearchParams(query)].map(([control, text]) => [control, text.slice(0, LONGEST_SHARED)]);
  // What no list offers is answered too: Python says what is wrong with it.
  const values = withNewNames(calculator.form, Object.fromEntries(asked));
  const refused = calculator.controls.set(calculator.controls.shareable(values));
  calculator.form.scrollIntoView();
  calculator.answer(refused);
}

/** Say whether the engine's files are in the copy that this browser keeps of the guide (service-worker.js). */
async function isKept() {
  try {
    return Boolean(await caches.match(new URL(meta.content, document.baseURI)));
  } catch {
    return false; // no storage, or none for this page
  }
}

/** Start when a calculator comes near the screen. */
function startNearby(forms, engine) {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      engine.start();
    },
    { rootMargin: "400px" },
  );
  forms.forEach((form) => near.observe(form));
}

function makeLive(forms, engine) {
  const megabytes = (Number(meta.dataset.bytes) / 1e6).toFixed(1);
  const size = meta.dataset.bytes ? ` (about ${megabytes} MB)` : "";
  calculators.push(...forms.map((form) => new LiveCalculator(form, engine, size)));
  if (engine.state !== "off") calculators.forEach((calculator) => calculator.hear(engine.state));
  restore();
  openShared();
  addEventListener("hashchange", openShared);
  // On the next page, and on the next day, the files are here: starting early costs no reader anything.
  isKept().then((kept) => (kept || costsNothing()) && startNearby(forms, engine));
}

function keepExamples(forms) {
  for (const form of forms) {
    form.querySelector("[data-status]").textContent =
      "This is a worked example: this browser cannot run the calculator. More examples are below.";
  }
}

// Where the address asks something, the page's head has begun the engine's worker already: early.js.
const meta = document.querySelector('meta[name="coinguide-engine"]');
let engine = null;
if (meta && typeof WebAssembly !== "undefined") {
  const worker = new URL(meta.content, document.baseURI);
  engine = new Engine(worker, (state, reason) => calculators.forEach((one) => one.hear(state, reason)));
  if (location.hash.includes("?")) engine.start();
}

function begin() {
  addAges(document);
  const forms = [...document.querySelectorAll("form[data-calculator]")];
  makeQuizzes();
  if (engine) makeLive(forms, engine);
  else keepExamples(forms);
}

// No await at the top: this file is also made into a classic script.
if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
else begin();
