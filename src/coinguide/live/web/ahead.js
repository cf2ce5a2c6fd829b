// Answers that were made when the book was built, for calculators whose controls offer few values: no Python is needed.
// Nothing is reckoned here: a table says of which pieces the answer to these values is made (page/made_ahead.py).

import { brought } from "./brought.js";

export class Ahead {
  /** @type {Promise<MadeAhead | null> | null} */
  #coming = null;

  /**
   * `whole`: the answers are whole, and not only the part that helps at once.
   * @param {URL} address
   * @param {boolean} whole
   */
  constructor(address, whole) {
    this.address = address;
    this.whole = whole;
  }

  /**
   * Give what was made ahead for a calculator; null where that is nothing. The page's head names it.
   * @param {HTMLElement | null} meta
   * @param {string} name
   */
  static of(meta, name) {
    for (const one of meta?.dataset.ahead?.split(" ") ?? []) {
      const [calculator, kind, address] = one.split("=");
      if (calculator === name) return new Ahead(new URL(address, document.baseURI), kind === "whole");
    }
    return null;
  }

  /** Let the answers come; what did not arrive is tried again at the next question. */
  bring() {
    this.#coming ??= brought(this.address).catch(() => {
      this.#coming = null;
      return null;
    });
    return this.#coming;
  }

  /**
   * Give the reply to these values; null where none was made for them.
   * @param {Values} values
   * @param {string} sources the folder of the Sources page
   * @returns {Promise<Reply | null>}
   */
  async reply(values, sources) {
    const made = await this.bring();
    return made && replyOf(made, values, sources);
  }
}

/**
 * @param {MadeAhead} made
 * @param {Values} values
 * @param {string} sources
 * @returns {Reply | null}
 */
export function replyOf({ controls, table, pieces, beside }, values, sources) {
  let place = table;
  for (const [name, texts] of controls) {
    const value = values[name];
    const at = typeof value === "string" ? texts.indexOf(value) : -1;
    if (at < 0) return null;
    if (Array.isArray(place)) place = place[at]; // one place stands for all values from here on
  }
  /** @type {(place: number) => string} */
  const text = (place) => {
    const piece = pieces[place];
    return typeof piece === "string" ? piece : piece.map(text).join("");
  };
  return JSON.parse(text(/** @type {number} */ (place)).replaceAll(beside, sources));
}
