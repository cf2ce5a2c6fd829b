// The bar at the foot of a projected page: where we are, and a button for everything that a key does.

import { keysBelongTo } from "./keys.js";

const IN_A_FIELD = "The keys go to the field. Click beside it, and they turn the pages again.";

export class Bar {
  /** @type {AbortController | undefined} */
  watched;
  /** @type {ResizeObserver | undefined} */
  grown;

  /**
   * `press` is called with what a button says.
   * @param {(move: Move) => void} press
   */
  constructor(press) {
    this.buttons = {
      back: made("button", "Back"),
      next: made("button", "Next"),
      notes: made("button", "Notes", "N"),
      screen: made("button", "Full screen", "F"),
      leave: made("button", "Leave", "Esc"),
    };
    for (const [move, button] of Object.entries(this.buttons)) {
      button.type = "button";
      button.addEventListener("click", () => press(/** @type {Move} */ (move)));
    }
    const { back, next, notes, screen, leave } = this.buttons;
    this.number = made("span", "");
    this.number.className = "walk-number";
    this.number.setAttribute("role", "status");
    this.more = made("span", "More below");
    this.more.className = "walk-more";
    this.more.hidden = true;
    this.line = made("p", "");
    this.line.setAttribute("role", "status");
    this.element = made("nav", "");
    this.element.className = "walk-bar d-print-none";
    this.element.ariaLabel = "Projected page";
    this.element.append(this.line, back, this.number, next, this.more, notes, screen, leave);
  }

  get words() {
    return this.number.textContent;
  }

  /**
   * Show the bar; `notes` and `screen` tell whether there are notes, and whether the browser can fill the screen.
   * @param {{ notes: boolean, screen: boolean }} has
   */
  show({ notes, screen }) {
    this.buttons.notes.hidden = !notes;
    this.buttons.screen.hidden = !screen;
    document.body.append(this.element);
    this.watched = new AbortController();
    const { signal } = this.watched;
    document.addEventListener("focusin", ({ target }) => this.say(keysBelongTo(target) ? IN_A_FIELD : ""), { signal });
    document.addEventListener("focusout", ({ relatedTarget }) => relatedTarget || this.say(""), { signal });
    document.addEventListener("fullscreenchange", () => this.#offerScreen(screen), { signal });
    for (const change of ["scroll", "resize"]) addEventListener(change, () => this.#tellMore(), { signal });
    this.grown = new ResizeObserver(() => this.#tellMore());
    this.grown.observe(document.body);
  }

  hide() {
    this.element.remove();
    this.watched?.abort();
    this.grown?.disconnect();
    this.say("");
  }

  /**
   * Tell which section is shown.
   * @param {number} place
   * @param {number} count
   */
  tell(place, count) {
    this.number.textContent = `${place + 1} of ${count}`;
    // Not disabled: a button that loses the focus under a presenter's finger would send the keys elsewhere.
    this.buttons.back.ariaDisabled = String(place === 0);
    this.buttons.next.ariaDisabled = String(place === count - 1);
    this.#tellMore();
  }

  /** @param {string} sentence */
  say(sentence) {
    if (this.line.textContent !== sentence) this.line.textContent = sentence;
  }

  /** @param {boolean} possible */
  #offerScreen(possible) {
    this.buttons.screen.hidden = !possible || Boolean(document.fullscreenElement);
  }

  #tellMore() {
    const { scrollHeight } = document.documentElement;
    this.more.hidden = scrollY + innerHeight >= scrollHeight - 2;
  }
}

/**
 * An element with these words, and with the key that does the same.
 * @template {keyof HTMLElementTagNameMap} Kind
 * @param {Kind} kind
 * @param {string} words
 * @param {string} [key]
 */
function made(kind, words, key) {
  const element = document.createElement(kind);
  element.textContent = words;
  if (key) {
    const told = made("span", ` (${key})`);
    told.className = "walk-key";
    element.append(told);
  }
  return element;
}
