// Reading and writing the controls of a form that Python has drawn.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Controls } from "../../../src/coinguide/live/web/controls.js";
import { formOf, open, press, type } from "./page.js";

let changes = 0;

/** @param {string} name */
function controlsOf(name) {
  open([name]);
  changes = 0;
  return new Controls(formOf(name), () => {
    changes += 1;
  });
}

describe("a form with numbers and lists", () => {
  /** @type {Controls} */
  let controls;
  beforeEach(() => {
    controls = controlsOf("bundle-planner");
  });

  it("gives every control's text as it was served", () => {
    assert.deepEqual(Object.keys(controls.values()), Object.keys(controls.start));
    assert.deepEqual(controls.changes(), {});
  });

  it("gives what differs from the start when something is typed", () => {
    type(controls.field("coins"), "20000");
    assert.deepEqual(controls.changes(), { coins: "20000" });
    assert.equal(changes, 1);
  });

  it("writes texts, and lets what is not named start anew", () => {
    type(controls.field("coins"), "20000");
    assert.deepEqual(controls.set({ where: "web" }), {});
    assert.deepEqual(controls.changes(), { where: "web" });
  });

  it("gives back what a list does not offer, and chooses the start value there", () => {
    assert.deepEqual(controls.set({ where: "the moon" }), { where: "the moon" });
    assert.equal(controls.values().where, controls.start.where);
  });

  it("leaves alone what the form does not have", () => {
    controls.set({ nobody: "1" });
    assert.deepEqual(controls.changes(), {});
  });

  it("shares no value of a control that it does not have, and none that is too long", () => {
    assert.deepEqual(controls.shareable({ coins: "5", nobody: "1", where: "x".repeat(2_000) }), { coins: "5" });
  });

  it("shows a sentence at its control, and marks the field", () => {
    controls.sayAll([{ control: "coins", sentence: "Give a number." }]);
    const box = controls.boxes.get("coins");
    assert.equal(box?.querySelector(".cg-problem")?.textContent, "Give a number.");
    assert.equal(controls.field("coins").getAttribute("aria-invalid"), "true");
  });

  it("takes the sentences away that stood there before", () => {
    controls.sayAll([{ control: "coins", sentence: "Give a number." }]);
    controls.sayAll([]);
    assert.equal(controls.field("coins").getAttribute("aria-invalid"), null);
    assert.equal(controls.boxes.get("coins")?.querySelector(".cg-problem")?.textContent, "");
  });

  it("takes the text that a reader picks where two are meant", () => {
    controls.sayAll([{ control: "coins", sentence: "Which one?", choices: ["1500", "1.5"] }]);
    press(controls.form, '[data-pick="1500"]');
    assert.equal(controls.values().coins, "1500");
    assert.equal(changes, 1);
  });
});

describe("a slider beside a number", () => {
  it("writes its place into the field", () => {
    const controls = controlsOf("bundle-planner");
    type(controls.form.querySelector('[data-slider="coins"]'), "500");
    assert.equal(controls.values().coins, "500");
  });

  it("follows a number that is typed, however its thousands are parted", () => {
    const controls = controlsOf("bundle-planner");
    type(controls.field("coins"), "1,500");
    const slider = /** @type {HTMLInputElement} */ (controls.form.querySelector('[data-slider="coins"]'));
    assert.equal(slider.value, "1500");
  });
});

describe("a table", () => {
  /** @type {Controls} */
  let controls;
  /** @type {HTMLTableSectionElement} */
  let rows;
  /** @type {string} */
  let name;
  beforeEach(() => {
    controls = controlsOf("bundle-planner");
    rows = /** @type {HTMLTableSectionElement} */ (controls.form.querySelector("[data-rows]"));
    name = rows.dataset.rows ?? "";
    controls.set({ [name]: "10=1;20=2" });
  });

  it("draws a row for each of its line", () => {
    assert.deepEqual(
      [...rows.querySelectorAll("input")].map(({ value }) => value),
      ["10", "1", "20", "2"],
    );
  });

  it("writes its fields into the line, without the marks that part them", () => {
    type(rows.querySelector("input"), "1=;0");
    assert.equal(controls.values()[name], "1  0=1;20=2");
  });

  it("adds an empty row, which changes no answer", () => {
    press(controls.form, "[data-add-row]");
    assert.deepEqual([rows.rows.length, changes], [3, 0]);
  });

  it("removes a row, and numbers those that are left", () => {
    press(rows, "[data-remove-row]");
    assert.equal(controls.values()[name], "20=2");
    assert.match(rows.querySelector("input")?.getAttribute("aria-label") ?? "", /row 1$/);
  });

  it("marks the row that a sentence names, and no other", () => {
    controls.sayAll([{ control: name, sentence: "A price is missing.", row: 2 }]);
    const marked = [...rows.querySelectorAll("[aria-invalid]")].map((field) => field.closest("tr"));
    assert.deepEqual(new Set(marked), new Set([rows.rows[1]]));
  });
});

describe("what is private", () => {
  it("never stands in an address: pasted text, a file", () => {
    const controls = controlsOf("statement-check");
    const file = { name: "secret.csv", size: 12 };
    const shared = controls.shareable({ ...controls.values(), statement: file, pasted: "card 4111" });
    assert.deepEqual(
      Object.values(shared).filter((value) => typeof value !== "string" || value.includes("4111")),
      [],
    );
    assert.equal("pasted" in shared, false);
  });
});

describe("a control that counts only at one value of another", () => {
  it("is shown when it does", () => {
    const controls = controlsOf("bundle-planner");
    const box = controls.boxes.get("own_prices");
    assert.deepEqual([box?.dataset.when, box?.hidden], ["where=own", true]);
    type(controls.field("where"), "own");
    assert.equal(box?.hidden, false);
  });
});
