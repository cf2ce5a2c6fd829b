// What the calculators of a page hold, in the page's address and in its history entry: so that an answer can be shared
// without telling a server anything, and is there again after a reload or on the way back.

import { withNewNames } from "./earlier.js";
import { find } from "./find.js";

/**
 * What is used of a calculator here.
 * @typedef {object} Shared
 * @property {string} name
 * @property {HTMLElement} form
 * @property {Pick<import("./controls.js").Controls, "changes" | "set" | "shareable">} controls
 * @property {(others?: Record<string, string>) => void} answer
 */

const SHARE_AFTER_MS = 300;
// More than any control takes, so what is longer is answered with a sentence.
const LONGEST_SHARED = 1_999;

export class Sharing {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * `calculators` may grow until the first is shared or asked for.
   * @param {Shared[]} calculators
   */
  constructor(calculators) {
    this.calculators = calculators;
  }

  /**
   * Put the values into the address's fragment: it can be shared and is never sent to a server.
   * Browsers allow few changes a second, so a slider on the move waits until it rests.
   * @param {Shared} calculator
   */
  share(calculator) {
    const address = new URL(Sharing.address(calculator)).hash;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => history.replaceState(this.#kept(), "", address), SHARE_AFTER_MS);
  }

  /**
   * Give the whole address that asks this calculator the same again.
   * @param {Shared} calculator
   */
  static address({ name, controls }) {
    const query = new URLSearchParams(controls.shareable(controls.changes())).toString();
    return new URL(query ? `#${name}?${query}` : `#calculator-${name}`, location.href).href;
  }

  /** What every calculator of the page holds, for a reload or for coming back. */
  #kept() {
    return Object.fromEntries(
      this.calculators.map(({ name, controls }) => [name, controls.shareable(controls.changes())]),
    );
  }

  /** Fill in what the reader had typed before a reload or before coming back. */
  restore() {
    for (const calculator of this.calculators) {
      const values = history.state?.[calculator.name];
      if (!values || Object.keys(values).length === 0) continue;
      calculator.controls.set(calculator.controls.shareable(values));
      calculator.answer();
    }
  }

  /** Fill in and answer what a shared address asks. */
  open() {
    const [name, query] = location.hash.slice(1).split(/\?(.*)/s);
    const calculator = this.calculators.find((one) => one.name === name);
    if (!calculator || query === undefined) return;
    const asked = [...new URLSearchParams(query)].map(([control, text]) => [control, text.slice(0, LONGEST_SHARED)]);
    // What no list offers is answered too: Python says what is wrong with it.
    const values = withNewNames(calculator.form.dataset.earlier, Object.fromEntries(asked));
    const refused = calculator.controls.set(calculator.controls.shareable(values));
    calculator.form.scrollIntoView();
    calculator.answer(refused);
  }
}

/**
 * Copy the address of these values; where the browser lets no page copy, show it to be copied by hand.
 * @param {Shared} calculator
 * @param {HTMLButtonElement} button
 */
export async function copyLink(calculator, button) {
  const said = find(button.parentElement ?? button, "[role=status]");
  const address = Sharing.address(calculator);
  try {
    await navigator.clipboard.writeText(address);
    said.textContent = "Copied. It holds these values, and nothing that you pasted or chose as a file.";
  } catch {
    said.textContent = address;
  }
}
