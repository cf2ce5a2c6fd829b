// Several of a list on the page: boxes, their text, and the names that the list's control had before.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Controls } from "../../../src/coinguide/live/web/controls.js";
import { withNewNames } from "../../../src/coinguide/live/web/earlier.js";
import { formOf, open } from "./page.js";

const NAME = "after-a-scam";
let changes = 0;

/** @param {string} value */
function box(value) {
  return /** @type {HTMLInputElement} */ (formOf(NAME).querySelector(`[data-choices][value="${value}"]`));
}

/** The values of the boxes that are ticked. */
function ticked() {
  return [...formOf(NAME).querySelectorAll("[data-choices]")].flatMap((one) =>
    one instanceof HTMLInputElement && one.checked ? [one.value] : [],
  );
}

/**
 * Tick a box, or take its tick away, as a reader does.
 * @param {string} value
 */
function touch(value) {
  box(value).checked = !box(value).checked;
  box(value).dispatchEvent(new Event("input", { bubbles: true }));
}

describe("several of a list", () => {
  /** @type {Controls} */
  let controls;
  beforeEach(() => {
    open([NAME]);
    changes = 0;
    controls = new Controls(formOf(NAME), () => {
      changes += 1;
    });
  });

  it("is one text with what is ticked, in the list's order", () => {
    touch("told-code");
    touch("gift-card");
    assert.deepEqual(controls.changes(), { happened: "gift-card,told-code" });
    touch("told-code");
    assert.deepEqual([controls.changes(), changes], [{ happened: "gift-card" }, 3]);
  });

  it("is ticked by a text, and what the text does not name is not", () => {
    touch("paypal");
    assert.deepEqual(controls.set({ happened: " told-code, card " }), {});
    assert.deepEqual(ticked(), ["card", "told-code"]);
    assert.deepEqual(controls.set({}), {});
    assert.deepEqual(ticked(), []);
  });

  it("shows what it has of a text that names something else, and gives that text back", () => {
    assert.deepEqual(controls.set({ happened: "card,moon" }), { happened: "card,moon" });
    assert.deepEqual([ticked(), controls.values().happened], [["card"], "card"]);
  });
});

describe("names of before", () => {
  /** @param {Record<string, string>} values */
  function today(values) {
    open([NAME]);
    return withNewNames(formOf(NAME).dataset.earlier, values);
  }

  it("lead to today's control, one left out with its start value", () => {
    assert.deepEqual(today({ paid_with: "card", gave_away: "code" }).happened, "card,told-code");
    assert.deepEqual(today({ paid_with: "gift-card" }).happened, "gift-card,told-password");
    assert.deepEqual(today({ gave_away: "nothing", country: "uk" }), {
      gave_away: "nothing",
      country: "uk",
      happened: "",
    });
  });

  it("count for nothing beside today's name, and without one of them nothing changes", () => {
    assert.deepEqual(today({ happened: "clicked", paid_with: "card" }).happened, "clicked");
    assert.deepEqual(today({ country: "uk" }), { country: "uk" });
  });

  it("hand on what was no value before either", () => {
    assert.equal(today({ gave_away: "constructor" }).happened, "constructor");
    assert.deepEqual(withNewNames(undefined, { coins: "1" }), { coins: "1" });
  });
});
