// The cases of a quiz that Python has drawn, as a reader guesses them.

import assert from "node:assert/strict";
import { beforeEach, it } from "node:test";

import { makeQuizzes } from "../../../src/coinguide/live/web/quiz.js";
import { formOf, open, press } from "./page.js";

/** @type {HTMLElement} */
let section;

beforeEach(() => {
  open(["spot-the-scam"]);
  makeQuizzes();
  section = /** @type {HTMLElement} */ (document.querySelector("[data-quiz]"));
});

const cases = () => /** @type {HTMLElement[]} */ ([...section.querySelectorAll("[data-case]")]);
const score = () => section.querySelector("[data-score]")?.textContent;

/**
 * Guess right or wrong at a case.
 * @param {HTMLElement} box
 * @param {"1" | "0"} right
 */
function guess(box, right) {
  const answer = /** @type {HTMLElement} */ (box.querySelector(`[data-answer][data-right="${right}"]`));
  press(box, `[data-guess="${answer.dataset.answer}"]`);
}

it("the buttons come, and the folded answers go", () => {
  assert.equal(/** @type {HTMLElement} */ (section.querySelector(".cg-guesses")).hidden, false);
  assert.equal(section.querySelector("details")?.hidden, true);
});

it("a guess shows its answer and is counted", () => {
  guess(cases()[0], "1");
  assert.notEqual(cases()[0].querySelector("output")?.textContent, "");
  assert.equal(score(), `1 of 1 right. ${cases().length - 1} to go.`);
});

it("the first guess counts", () => {
  guess(cases()[0], "0");
  guess(cases()[0], "1");
  assert.match(score() ?? "", /^0 of 1 right\./);
});

it("the clue is marked in the text once the case is decided", () => {
  const box = /** @type {HTMLElement} */ (cases().find((one) => one.querySelector("details .cg-marked mark")));
  assert.equal(box.querySelector("[data-text] mark"), null);
  guess(box, "1");
  assert.notEqual(box.querySelector("[data-text] mark"), null);
});

it("after the last case the result can be printed", () => {
  for (const box of cases()) guess(box, "1");
  assert.equal(score(), `${cases().length} of ${cases().length} right. That was all.`);
  assert.equal(/** @type {HTMLElement} */ (section.querySelector("[data-print]")).hidden, false);
});

it("starting again forgets every guess", () => {
  const before = cases().map((box) => box.querySelector("[data-text]")?.innerHTML);
  for (const box of cases()) guess(box, "1");
  press(section, "[data-restart]");
  assert.equal(score(), "");
  assert.deepEqual(
    cases().map((box) => box.querySelector("[data-text]")?.innerHTML),
    before,
  );
  assert.deepEqual(
    cases().map((box) => box.querySelector("output")?.textContent),
    cases().map(() => ""),
  );
});

it("another order is asked of the calculator's own form", () => {
  const seed = /** @type {HTMLInputElement} */ (formOf("spot-the-scam").elements.namedItem("seed"));
  let asked = 0;
  seed.addEventListener("input", () => {
    asked += 1;
  });
  press(section, "[data-draw]");
  assert.deepEqual([asked, /^\d+$/.test(seed.value)], [1, true]);
});

it("the cases follow the order that the answer gives", async () => {
  const output = /** @type {HTMLElement} */ (formOf("spot-the-scam").querySelector("output"));
  const order = cases()
    .map((box) => box.dataset.case)
    .reverse();
  output.dataset.figures = JSON.stringify({ order });
  await new Promise((go) => setTimeout(go, 0));
  assert.deepEqual(
    cases().map((box) => box.dataset.case),
    order,
  );
});
