// The cases of a quiz that Python has drawn, as a reader guesses them.

import assert from "node:assert/strict";
import { beforeEach, it } from "node:test";

import { makeQuizzes } from "../../../src/coinguide/live/web/quiz.js";
import { formOf, open, press } from "./page.js";

/** @type {HTMLElement} */
let section;

beforeEach(() => {
  sessionStorage.clear();
  begin();
});

function begin() {
  open(["spot-the-scam"]);
  HTMLElement.prototype.scrollIntoView = () => {};
  makeQuizzes();
  section = /** @type {HTMLElement} */ (document.querySelector("[data-quiz]"));
}

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

const shown = () => cases().filter((box) => !box.classList.contains("cg-later"));
const next = () => /** @type {HTMLButtonElement} */ (section.querySelector("[data-next]"));

it("one case is shown, and the next when it is decided", () => {
  const [first, second] = cases();
  assert.deepEqual([shown(), next().disabled], [[first], true]);
  guess(first, "1");
  press(section, "[data-next]");
  assert.deepEqual([shown(), next().disabled], [[second], true]);
});

it("a decided case can be looked at again", () => {
  const [first] = cases();
  guess(first, "0");
  press(section, "[data-next]");
  press(section, "[data-back]");
  assert.deepEqual([shown(), next().disabled], [[first], false]);
});

it("after the last case all of them are there to look back at", () => {
  for (const box of cases()) {
    guess(box, "1");
    press(section, "[data-next]");
  }
  assert.equal(shown().length, cases().length);
  assert.equal(next().hidden, true);
});

it("says which case it is", () => {
  assert.match(section.querySelector("[data-how]")?.textContent ?? "", new RegExp(`^1 of ${cases().length}\\.`));
});

it("a reload goes on where it stopped", () => {
  guess(cases()[0], "1");
  begin();
  assert.deepEqual([shown(), score()], [[cases()[1]], `1 of 1 right. ${cases().length - 1} to go.`]);
});
