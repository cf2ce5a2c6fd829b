// A copied table in columns; what it looks like on a phone is tested in a browser.

import assert from "node:assert/strict";
import { beforeEach, describe, it } from "node:test";

import "./page.js";
import "../../../src/coinguide/live/web/copying.js";

Object.assign(globalThis, { getSelection: () => document.getSelection() });
// jsdom lays nothing out; here nothing but text is asked for.
Object.defineProperty(HTMLElement.prototype, "innerText", {
  get() {
    return this.textContent;
  },
});

const TABLE = `<article><p>Before</p><table><caption>Prices</caption>
  <thead><tr><th>Coins</th><th>Price</th></tr></thead>
  <tbody><tr><th>70</th><td><p>$1.05</p></td></tr>
  <tr><th>330</th><td>$4.99
    today</td></tr></tbody></table></article>`;

/**
 * What is on the clipboard after this part was selected and copied; null where the browser's own copy is left alone.
 * @param {string} first
 * @param {string} [last]
 */
function copied(first, last = first) {
  const [from, to] = [first, last].map((place) => /** @type {Node} */ (document.querySelector(place)));
  const range = document.createRange();
  range.setStartBefore(from);
  range.setEndAfter(to);
  document.getSelection()?.removeAllRanges();
  document.getSelection()?.addRange(range);
  /** @type {Record<string, string>} */
  const kept = {};
  const clipboardData = { setData: (/** @type {string} */ type, /** @type {string} */ data) => (kept[type] = data) };
  document.dispatchEvent(Object.assign(new Event("copy", { cancelable: true }), { clipboardData }));
  return kept["text/plain"] ?? null;
}

describe("what is copied", () => {
  beforeEach(() => {
    document.body.innerHTML = TABLE;
  });

  it("has a tab between the columns, and a line for each row", () => {
    assert.equal(copied("table"), "Prices\nCoins\tPrice\n70\t$1.05\n330\t$4.99 today");
  });

  it("has them where some rows are selected", () => {
    assert.equal(copied("tbody tr", "tbody tr + tr"), "70\t$1.05\n330\t$4.99 today");
  });

  it("has them where cells of one row are selected", () => {
    assert.equal(copied("tbody th", "tbody td"), "70\t$1.05");
  });

  it("has the words before the table too", () => {
    assert.equal(copied("article > p", "table")?.split("\n")[0], "BeforePrices");
  });

  it("is the browser's own where no row is selected", () => {
    assert.equal(copied("article > p"), null);
  });

  it("leaves the page as it was", () => {
    const before = document.body.innerHTML;
    copied("table");
    assert.equal(document.body.innerHTML, before);
  });
});
