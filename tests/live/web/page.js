// A page for the scripts' tests, with forms as the book serves them, and what a browser has and Node has not.

import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { JSDOM, VirtualConsole } from "jsdom";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const PYTHON = process.env.PYTHON ?? `${ROOT}.venv/bin/python`;
const NAMES = [
  ...[
    "document",
    "window",
    "addEventListener",
    "HTMLOptionElement",
    "location",
    "history",
    "Event",
    "MouseEvent",
    "Element",
    "MutationObserver",
    "File",
  ],
  ...["HTMLElement", "HTMLFormElement", "HTMLInputElement", "HTMLSelectElement", "HTMLTextAreaElement"],
  ...["HTMLTableSectionElement", "HTMLTemplateElement", "HTMLFieldSetElement", "HTMLOutputElement"],
  ...["HTMLButtonElement", "HTMLAnchorElement", "HTMLTimeElement", "sessionStorage"],
];

/** @type {Record<string, string>} */
const SERVED = JSON.parse(
  execFileSync(PYTHON, ["-m", "tests.live.web.served"], { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 }),
);

// An error in a listener fails the test, and not only in words on the console.
const virtualConsole = new VirtualConsole();
virtualConsole.on("jsdomError", (error) => {
  throw error;
});
const { window } = new JSDOM("", { url: "https://guide.example/book/page.html", virtualConsole });
for (const name of NAMES) {
  Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: Reflect.get(window, name) });
}
// jsdom has none; what is escaped here stands between quotation marks.
Object.assign(globalThis, { CSS: { escape: (/** @type {string} */ text) => text.replace(/["\\]/g, "\\$&") } });

/**
 * Show a page with these calculators, at an address with this fragment.
 * @param {string[]} names
 */
export function open(names, fragment = "") {
  document.body.innerHTML = names.map((name) => SERVED[name]).join("");
  for (const fields of document.querySelectorAll("fieldset")) fields.disabled = false; // as page.js does
  window.location.hash = fragment;
}

/**
 * The form of a calculator on the page.
 * @param {string} name
 */
export function formOf(name) {
  return /** @type {HTMLFormElement} */ (document.querySelector(`form[data-calculator="${name}"]`));
}

/**
 * Type into a field, or choose in a list, as a reader does.
 * @param {HTMLElement | null} field
 * @param {string} text
 */
export function type(field, text) {
  Object.assign(/** @type {HTMLElement} */ (field), { value: text });
  field?.dispatchEvent(new Event("input", { bubbles: true }));
}

/**
 * Press what this selector finds.
 * @param {ParentNode} root
 * @param {string} selector
 */
export function press(root, selector) {
  const button = /** @type {HTMLElement} */ (root.querySelector(selector));
  button.click();
}
