// What stands in the page's address and its history entry, and what comes back from there.

import assert from "node:assert/strict";
import { beforeEach, it, mock } from "node:test";

import { Controls } from "../../../src/coinguide/live/web/controls.js";
import { Sharing } from "../../../src/coinguide/live/web/sharing.js";
import { formOf, open } from "./page.js";

/** A calculator that notes what it is asked to answer. */
class Calculator {
  /** @type {Record<string, string>[]} */
  answered = [];
  shown = 0;

  /** @param {string} name */
  constructor(name) {
    this.name = name;
    this.form = formOf(name);
    this.form.scrollIntoView = () => {
      this.shown += 1;
    };
    this.controls = new Controls(this.form, () => {});
  }

  answer(refused = {}) {
    this.answered.push(refused);
  }
}

/** @type {Calculator} */
let planner;
/** @type {Calculator} */
let statement;
/** @type {Sharing} */
let sharing;

/** A page with two calculators, at an address with this fragment. */
function at(fragment = "") {
  open(["bundle-planner", "statement-check"], fragment);
  planner = new Calculator("bundle-planner");
  statement = new Calculator("statement-check");
  sharing = new Sharing([planner, statement]);
}

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  at();
  history.replaceState(null, "", "#");
});

it("what differs from the start stands in the address when the slider rests", () => {
  planner.controls.set({ coins: "20000" });
  sharing.share(planner);
  mock.timers.tick(299);
  assert.equal(location.hash, "");
  mock.timers.tick(1);
  assert.equal(location.hash, "#bundle-planner?coins=20000");
});

it("of many changes only the last one is written", () => {
  const written = mock.method(history, "replaceState");
  for (const coins of ["1", "2", "3"]) {
    planner.controls.set({ coins });
    sharing.share(planner);
  }
  mock.timers.tick(1_000);
  assert.deepEqual([written.mock.callCount(), location.hash], [1, "#bundle-planner?coins=3"]);
});

it("the start values have the calculator's own address", () => {
  sharing.share(planner);
  mock.timers.tick(300);
  assert.equal(location.hash, "#calculator-bundle-planner");
});

it("what was pasted stands neither in the address nor in the entry", () => {
  statement.controls.set({ pasted: "card 4111 1111" });
  sharing.share(statement);
  mock.timers.tick(300);
  assert.doesNotMatch(`${location.href} ${JSON.stringify(history.state)}`, /4111/);
});

it("after a reload every calculator of the page holds what it held", () => {
  planner.controls.set({ coins: "20000" });
  sharing.share(planner);
  mock.timers.tick(300);
  at("bundle-planner?coins=20000");
  sharing.restore();
  assert.deepEqual([planner.controls.changes(), planner.answered.length], [{ coins: "20000" }, 1]);
  assert.deepEqual(statement.answered, []);
});

it("a shared address fills in its calculator, shows it and asks", () => {
  at("bundle-planner?coins=20000&where=web");
  sharing.open();
  assert.deepEqual(planner.controls.changes(), { coins: "20000", where: "web" });
  assert.deepEqual([planner.shown, planner.answered, statement.answered], [1, [{}], []]);
});

it("what no list offers is asked all the same, so that Python says what is wrong", () => {
  at("bundle-planner?where=moon");
  sharing.open();
  assert.deepEqual(planner.answered, [{ where: "moon" }]);
});

it("a text that a stranger put into the address fills no private control", () => {
  at("statement-check?pasted=hello");
  sharing.open();
  assert.equal(statement.controls.values().pasted, statement.controls.start.pasted);
});

it("what is longer than any control takes is cut, and refused by Python", () => {
  at(`bundle-planner?coins=${"9".repeat(5_000)}`);
  sharing.open();
  assert.equal(String(planner.controls.values().coins).length, 1_999);
});

it("an address of another kind asks nothing", () => {
  for (const fragment of ["calculator-bundle-planner", "nobody?coins=1", ""]) {
    at(fragment);
    sharing.open();
    assert.deepEqual([planner.answered, statement.answered], [[], []]);
  }
});

it("the whole address can be copied, without what was pasted", () => {
  planner.controls.set({ coins: "20000" });
  statement.controls.set({ pasted: "card 4111 1111", cap: "12" });
  assert.match(Sharing.address(planner), /^https?:.*#bundle-planner\?coins=20000$/);
  assert.match(Sharing.address(statement), /#statement-check\?cap=12$/);
});
