// An answer as it is shown: what changed is replaced, what stays is left alone.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import { Shown } from "../../../src/coinguide/live/web/shown.js";
import { formOf, open } from "./page.js";

const STEPS = "<p>Steps</p>";
const NOTES = '<details class="cg-more-notes"><summary>Sources</summary><time datetime="2020-01">2020</time></details>';

/** @type {Shown} */
let shown;
const put = (/** @type {string} */ details) => shown.put({ html: "<p>Headline</p>", details, figures: { cents: 1 } });
const fold = () => shown.details.querySelector("details");

beforeEach(() => {
  open(["bundle-planner"]);
  shown = new Shown(formOf("bundle-planner"));
});

describe("an answer", () => {
  it("leaves alone what stays as it is, with the age beside its date", () => {
    put(STEPS + NOTES);
    const before = fold();
    put(`<p>Other steps</p>${NOTES}`);
    assert.equal(fold(), before);
    assert.match(shown.details.textContent ?? "", /^Other steps.*ago$/);
  });

  it("keeps a fold open that a reader has opened", () => {
    put(STEPS + NOTES);
    fold()?.setAttribute("open", "");
    put(STEPS + NOTES.replace("Sources", "Sources and details"));
    assert.equal(fold()?.hasAttribute("open"), true);
  });

  it("is replaced where it has other parts", () => {
    put(STEPS + NOTES);
    put(NOTES);
    assert.deepEqual([shown.details.children.length, shown.output.dataset.figures], [1, '{"cents":1}']);
  });
});
