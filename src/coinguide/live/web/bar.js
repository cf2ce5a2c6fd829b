// The answer in sight while its calculator is used: a slim bar at the edge of what the reader sees, above a phone's
// keyboard, wherever the answer itself is out of sight. It repeats key figure and headline; pressed, it leads there.

import { find } from "./find.js";

// The page's own head stays in sight at the top; what is under it is not seen.
const HEAD = ".bd-header-article";

/** What the reader sees of the page, in the page's own measure from the top of the window. */
function seen() {
  const { offsetTop = 0, height = innerHeight } = window.visualViewport ?? {};
  const head = document.querySelector(HEAD)?.getBoundingClientRect().bottom ?? 0;
  return { top: Math.max(offsetTop, head), bottom: offsetTop + height };
}

/**
 * Say whether all of an element, or with `some` any of it, can be seen.
 * @param {Element} element
 * @param {{ some?: boolean }} [how]
 */
export function inSight(element, { some = false } = {}) {
  const place = element.getBoundingClientRect();
  const { top, bottom } = seen();
  if (place.height === 0) return false;
  return some ? place.top < bottom && place.bottom > top : place.top >= top - 1 && place.bottom <= bottom + 1;
}

/**
 * Bring an element into sight; at once where the reader's device asks for no movement.
 * @param {Element} element
 */
export function bringIntoSight(element) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  element.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
}

class Bar {
  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.fields = find(form, "fieldset");
    this.output = find(form, "output");
    // A quiz is played above its form, which only few use.
    this.isAQuizs = document.querySelector(`[data-quiz="${form.dataset.calculator}"]`) !== null;
    this.button = document.createElement("button");
    this.button.type = "button";
    this.button.className = "cg-bar";
    this.button.hidden = true;
    this.button.dataset.for = form.dataset.calculator;
    this.button.addEventListener("click", () => bringIntoSight(this.output));
    form.after(this.button);
    const watch = new MutationObserver(() => this.draw());
    watch.observe(this.output, { childList: true, subtree: true });
    watch.observe(find(form, ".cg-answer"), { attributeFilter: ["data-waits"] });
    this.draw();
  }

  draw() {
    const called = this.form.querySelector(".cg-called:not([hidden])"); // an example, while the calculator is on its way
    const parts = [called, this.output.querySelector(".cg-key"), this.output.querySelector(".cg-headline")];
    this.button.replaceChildren(...parts.flatMap((part) => (part ? [asSpan(part)] : [])));
  }

  /** How much this calculator is in use: most where the focus is, none where no control can be seen or the answer is. */
  get use() {
    const figure = this.output.querySelector("[data-key-figure]") ?? this.output;
    if (inSight(figure) || !inSight(this.fields, { some: true })) return 0;
    if (this.form.contains(document.activeElement)) return 2;
    const { top, bottom } = seen();
    const begins = this.fields.getBoundingClientRect().top < top + (bottom - top) / 2;
    return begins && !this.isAQuizs ? 1 : 0;
  }
}

/**
 * The same words in a `<span>`, which may stand in a button.
 * @param {Element} part
 */
function asSpan(part) {
  const span = document.createElement("span");
  span.className = part.className;
  if (part instanceof HTMLElement && part.dataset.tone) span.dataset.tone = part.dataset.tone;
  span.append(...[...part.childNodes].map((node) => node.cloneNode(true)));
  return span;
}

/**
 * Give each form a bar, and show at most one.
 * @param {HTMLFormElement[]} forms
 */
export function makeBars(forms) {
  const bars = forms.map((form) => new Bar(form));
  const view = window.visualViewport;
  let waits = false;
  const place = () => {
    waits = false;
    const used = bars.reduce((best, bar) => (bar.use > best.use ? bar : best), bars[0]);
    for (const bar of bars) bar.button.hidden = bar !== used || bar.use === 0;
    // Fixed to the window's edge, of which a keyboard may cover a part.
    const covered = view ? document.documentElement.clientHeight - view.offsetTop - view.height : 0;
    document.documentElement.style.setProperty("--cg-covered", `${Math.max(0, covered)}px`);
  };
  const soon = () => {
    if (!waits) requestAnimationFrame(place);
    waits = true;
  };
  for (const happens of ["scroll", "resize", "focusin", "input"]) addEventListener(happens, soon, { passive: true });
  for (const happens of ["scroll", "resize"]) view?.addEventListener(happens, soon);
  for (const output of bars.map((bar) => bar.output)) new MutationObserver(soon).observe(output, { childList: true });
  // A page that settles above the calculator moves it without a scroll.
  new ResizeObserver(soon).observe(document.body);
  soon();
}
