// Answers that were made when the book was built: which pieces make the answer to these values.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { Ahead, replyOf } from "../../../src/coinguide/live/web/ahead.js";
import { open } from "./page.js";

/** @type {MadeAhead} */
const MADE = {
  controls: [
    ["device", ["phone", "tablet"]],
    ["region", ["us", "eu"]],
  ],
  table: [[2, 3], 3],
  pieces: ['{"complete":true,"html":"', '"}', [0, 1], [0, 4, 1], "{beside}EU"],
  beside: "{beside}",
};

describe("a reply that was made ahead", () => {
  it("is put together from its pieces", () => {
    assert.deepEqual(replyOf(MADE, { device: "phone", region: "us" }, ""), { complete: true, html: "" });
    assert.deepEqual(replyOf(MADE, { device: "phone", region: "eu" }, ""), { complete: true, html: "EU" });
  });

  it("stands once for all values that change nothing", () => {
    const replies = ["us", "eu"].map((region) => replyOf(MADE, { device: "tablet", region }, ""));
    assert.deepEqual(replies, Array(2).fill({ complete: true, html: "EU" }));
  });

  it("leads to the Sources page from the page it is on", () => {
    assert.deepEqual(replyOf(MADE, { device: "phone", region: "eu" }, "../"), { complete: true, html: "../EU" });
  });

  it("is none for a value that was not offered", () => {
    assert.equal(replyOf(MADE, { device: "phone", region: "mars" }, ""), null);
    assert.equal(replyOf(MADE, { device: "phone" }, ""), null);
  });
});

describe("the page's head", () => {
  it("names the calculators, whether their answers are whole, and where these lie", () => {
    open([]);
    const meta = document.createElement("meta");
    meta.dataset.ahead = "guide=whole=../a/guide.js?v=1 after=first=../a/after.js?v=2";
    const found = ["guide", "after", "other"].map((name) => Ahead.of(meta, name));
    assert.deepEqual(
      found.map((one) => one && [one.whole, new URL(one.address).pathname]),
      [[true, "/a/guide.js"], [false, "/a/after.js"], null],
    );
  });
});
