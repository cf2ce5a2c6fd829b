// The table of a file's first rows: its lists write the control's text, and keep the focus as the answer follows.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Controls } from "../../../src/coinguide/live/web/controls.js";
import { formOf, open, type } from "./page.js";

const OPTIONS = ["date", "words", "amount", "leave-out"]
  .map((one) => `<option value="${one}">${one}</option>`)
  .join("");
const LISTS = [0, 1, 2].map((place) => `<th><select data-column="${place}">${OPTIONS}</select></th>`).join("");
const SHEET = {
  control: "columns",
  html: `<table data-width="3" data-depth="1"><thead><tr>${LISTS}</tr></thead><tbody></tbody></table>`,
  chosen: ["words", "date", "leave-out"],
  before: "date,words;",
  after: ";amount",
};
const ASKED = [{ control: "columns", sentence: "What is each column?", choices: [] }];

describe("a table that was read", () => {
  /** @type {HTMLFormElement} */
  let form;
  /** @type {Controls} */
  let controls;
  let heard = "";

  beforeEach(() => {
    open(["statement-check"]);
    form = formOf("statement-check");
    controls = new Controls(form, () => {
      heard = String(controls.values().columns);
    });
  });

  const lists = () => /** @type {HTMLSelectElement[]} */ ([...form.querySelectorAll(".cg-sheet select")]);

  it("is shown at its control, with the lists as they were read, and the fold around it opened", () => {
    controls.sayAll(ASKED, SHEET);
    assert.deepEqual(
      lists().map(({ value }) => value),
      SHEET.chosen,
    );
    assert.ok(controls.boxes.get("columns")?.contains(lists()[0]));
    assert.ok(form.querySelector(".cg-more")?.hasAttribute("open"));
  });

  it("writes what is chosen into the control before the answer is asked for", () => {
    controls.sayAll(ASKED, SHEET);
    type(lists()[2], "amount");
    assert.equal(heard, "date,words;words,date,amount;amount");
  });

  it("stays where it is while the same file is read, so that the list keeps the focus", () => {
    controls.sayAll(ASKED, SHEET);
    lists()[2].focus();
    controls.sayAll([], { ...SHEET, chosen: ["words", "date", "amount"] });
    assert.equal(document.activeElement, lists()[2]);
    assert.equal(lists()[2].value, "amount");
  });

  it("opens no fold where nothing is asked", () => {
    controls.sayAll([], SHEET);
    assert.equal(form.querySelector(".cg-more")?.hasAttribute("open"), false);
  });

  it("goes with the file that it was of", () => {
    controls.sayAll(ASKED, SHEET);
    controls.sayAll([]);
    assert.equal(lists().length, 0);
  });
});
