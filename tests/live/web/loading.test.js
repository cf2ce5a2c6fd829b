// What a reader sees while the calculator is on its way.

import assert from "node:assert/strict";
import { beforeEach, describe, it, mock } from "node:test";

import { Loading, progressWords } from "../../../src/coinguide/live/web/loading.js";
import { formOf, open } from "./page.js";

const WHOLE = 4_400_000;

/** @type {HTMLFormElement} */
let form;
/** @type {Loading} */
let loading;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  open(["bundle-planner"]);
  form = formOf("bundle-planner");
  loading = new Loading(form);
});

describe("the words", () => {
  it("say how much is here of how much", () => {
    assert.equal(progressWords({ arrived: 1_200_000, whole: WHOLE }, 0, 0), "1.2 of about 4.4 MB.");
  });

  it("say about how long the rest takes, once that is known", () => {
    const words = progressWords({ arrived: 2_200_000, whole: WHOLE }, 1_100_000, 6_000);
    assert.equal(words, "2.2 of about 4.4 MB; about 12 seconds more.");
  });

  it("count long waits in minutes", () => {
    assert.match(progressWords({ arrived: 400_000, whole: WHOLE }, 100_000, 4_000), /about 3 minutes more/);
  });

  it("say that all is here", () => {
    assert.equal(progressWords({ arrived: WHOLE, whole: WHOLE }, WHOLE, 9_000), "All of it is here and starts now.");
  });
});

describe("the bar", () => {
  const bar = () => form.querySelector("progress");
  const isShown = () => !form.querySelector(".cg-loading")?.hasAttribute("hidden");
  const called = () => form.querySelector(".cg-called:not([hidden])")?.textContent ?? "";
  const isDimmed = () => form.querySelector(".cg-answer[data-waits]") !== null;

  it("is not shown for a calculator that comes at once", () => {
    loading.begin("Example.");
    mock.timers.tick(299);
    loading.end();
    mock.timers.tick(1_000);
    assert.deepEqual([isShown(), isDimmed()], [false, false]);
  });

  it("shows what is here; the example is dimmed and called so", () => {
    loading.begin("Example.");
    mock.timers.tick(300);
    loading.progress({ arrived: 1_100_000, whole: WHOLE });
    assert.deepEqual([isShown(), bar()?.value, bar()?.max], [true, 1_100_000, WHOLE]);
    assert.deepEqual([called(), isDimmed()], ["Example.", true]);
  });

  it("stands also where the form begins, for a screen that does not reach to the answer", () => {
    const status = /** @type {HTMLElement} */ (form.querySelector("[data-status]"));
    const here = () => [status.dataset.soon, status.style.getPropertyValue("--cg-here")];
    loading.progress({ arrived: 100_000, whole: WHOLE });
    assert.deepEqual(here(), [undefined, ""]);
    loading.begin("Example.");
    mock.timers.tick(300);
    loading.progress({ arrived: 1_100_000, whole: WHOLE });
    assert.deepEqual(here(), ["", "25%"]);
    loading.end();
    assert.equal(status.dataset.soon, undefined);
  });

  it("leaves an answer that is right as it is", () => {
    loading.begin("");
    mock.timers.tick(300);
    assert.deepEqual([isShown(), called(), isDimmed()], [true, "", false]);
  });

  it("goes when the calculator is here", () => {
    loading.begin("Example.");
    mock.timers.tick(300);
    loading.end();
    assert.deepEqual([isShown(), called(), isDimmed()], [false, "", false]);
  });
});
