// The line that offers a reader's own currency, and the reader's own prices on their way through a tab.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Controls } from "../../../src/coinguide/live/web/controls.js";
import { fittingOption, makeOffer } from "../../../src/coinguide/live/web/offer.js";
import { carryOwnPrices } from "../../../src/coinguide/live/web/own-prices.js";
import { formOf, open, type } from "./page.js";

const OWN = "100=160;1000=1500";

/** @param {string} name */
function calculatorOf(name) {
  const form = formOf(name);
  return { form, controls: new Controls(form, () => {}), answer: () => {} };
}

/** @param {string[]} languages */
function offered(languages) {
  open(["bundle-planner"]);
  return fittingOption(formOf("bundle-planner"), languages)?.option.value;
}

describe("the offer", () => {
  it("finds the currency of the country that a language names", () => {
    assert.equal(offered(["pt-BR", "en-US"]), "BRL");
    assert.equal(offered(["tr-TR"]), "TRY");
    assert.equal(offered(["zh-Hant-TW"]), "TWD");
  });

  it("guesses nothing from a language alone, and offers nothing that is chosen already", () => {
    assert.equal(offered(["pt"]), undefined);
    assert.equal(offered(["en-US", "pt-BR"]), undefined);
    assert.equal(offered(["not a tag"]), undefined);
  });

  it("switches nothing until it is tapped, then sets all that belongs to it", () => {
    open(["bundle-planner"]);
    const languages = ["ja-JP"];
    Object.defineProperty(globalThis, "navigator", { configurable: true, value: { languages } });
    const { form, controls } = calculatorOf("bundle-planner");
    makeOffer(form, (values) => controls.set(values));
    assert.equal(controls.values().currency, "USD");
    assert.match(form.querySelector(".cg-offer")?.textContent ?? "", /^In Japan\? .*Type what your screen shows$/);
    form.querySelector(".cg-offer button")?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    assert.deepEqual(controls.changes(), { currency: "JPY", where: "own" });
    assert.equal(form.querySelector(".cg-offer"), null);
  });
});

describe("own prices", () => {
  beforeEach(() => sessionStorage.clear());

  function typeOwn() {
    open(["bundle-planner"]);
    const planner = calculatorOf("bundle-planner");
    carryOwnPrices([planner]);
    planner.controls.set({ currency: "JPY", where: "own" });
    type(planner.controls.field("own_prices"), OWN);
  }

  it("go with the reader to the next page's calculators, and say so", () => {
    typeOwn();
    open(["budget-plan"]);
    const budget = calculatorOf("budget-plan");
    carryOwnPrices([budget]);
    assert.deepEqual(budget.controls.changes(), { currency: "JPY", where: "own", own_prices: OWN });
    assert.match(
      budget.form.querySelector(".cg-carried")?.textContent ?? "",
      /Using your prices \(2 in JPY\) · forget/,
    );
  });

  it("are gone at forget", () => {
    typeOwn();
    open(["budget-plan"]);
    const budget = calculatorOf("budget-plan");
    carryOwnPrices([budget]);
    budget.form.querySelector(".cg-carried button")?.dispatchEvent(new MouseEvent("click", { bubbles: true }));
    assert.deepEqual(budget.controls.changes(), {});
    assert.equal(sessionStorage.length, 0);
  });

  it("are put back when the page is projected", () => {
    typeOwn();
    open(["budget-plan"]);
    const budget = calculatorOf("budget-plan");
    carryOwnPrices([budget]);
    window.dispatchEvent(new Event("coinguide-projected"));
    assert.deepEqual(budget.controls.changes(), {});
  });
});
