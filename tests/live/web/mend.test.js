// What is mended of the theme's scripts, in a browser that lets no site store anything.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { runInNewContext } from "node:vm";

const SCRIPT = readFileSync(new URL("../../../src/coinguide/site/page/mend.js", import.meta.url), "utf8");

/**
 * Run the script where `localStorage` is what this gives.
 * @param {() => unknown} get
 */
function after(get) {
  const window = { addEventListener: () => {} };
  for (const name of ["localStorage", "sessionStorage"])
    Object.defineProperty(window, name, { get, configurable: true });
  runInNewContext(SCRIPT, { self: window, addEventListener: () => {} });
  return /** @type {{ localStorage: Storage }} */ (/** @type {unknown} */ (window));
}

describe("a store", () => {
  it("that may not be asked for is replaced by one that lasts as long as the page", () => {
    const { localStorage } = after(() => {
      throw new DOMException("The operation is insecure.", "SecurityError");
    });
    localStorage.setItem("mode", "dark");
    assert.deepEqual([localStorage.getItem("mode"), localStorage.getItem("theme")], ["dark", null]);
    localStorage.removeItem("mode");
    assert.equal(localStorage.getItem("mode"), null);
  });

  it("that there is stays", () => {
    const own = { length: 0 };
    assert.equal(after(() => own).localStorage, own);
  });
});
