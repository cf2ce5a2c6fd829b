// Makes the calculators of a page live: forms on one side, the worker with Python on the other.

import { addAges } from "./ages.js";
import { Ahead } from "./ahead.js";
import { makeBars } from "./bar.js";
import { LiveCalculator } from "./calculator.js";
import "./copying.js";
import { Engine } from "./engine.js";
import { find, findAll } from "./find.js";
import "./framed.js";
import { wakeNearby } from "./nearby.js";
import { makeOffer } from "./offer.js";
import { carryOwnPrices } from "./own-prices.js";
import { makeQuizzes } from "./quiz.js";
import { makeFootnotes } from "./refs.js";
import { makeReport, shownValues } from "./report.js";
import { Sharing } from "./sharing.js";

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
    const settings = { size: sizeOf(name), ahead: Ahead.of(meta, name), sources: meta?.dataset.sources ?? "" };
    calculators.push(new LiveCalculator(form, engine, settings, share));
  }
  if (engine.state !== "off") tellAll(engine.state);
  makeBars(forms);
  carryOwnPrices(calculators);
  sharing.restore();
  sharing.open();
  for (const one of calculators) {
    const fold = one.form.parentElement?.querySelector(":scope > [data-report]");
    if (fold instanceof HTMLElement) {
      const fill = makeReport(fold, () => shownValues(one.form));
      one.form.addEventListener("input", fill);
    }
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
