// Makes the cases of a quiz live, one at a time: a guess shows its answer, which was made when the book was built, and
// the right ones are summed. Nothing is judged here. The order comes from the form of the same calculator. At the end
// all cases stand there for a look back. What was guessed is kept in this tab.

import { find, findAll } from "./find.js";

const LATER = "cg-later";

class Quiz {
  place = 0;

  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.list = find(section, ".cg-cases");
    this.score = find(section, "[data-score]");
    this.noun = section.dataset.noun ?? "";
    for (const hidden of findAll(section, ".cg-guesses, [data-more], [data-walk]")) hidden.hidden = false;
    for (const folded of section.querySelectorAll("details")) folded.hidden = true;
    section.addEventListener("submit", (event) => event.preventDefault());
    // Kept to start again: each text as it was before its clue was marked.
    this.texts = new Map([...section.querySelectorAll("[data-text]")].map((box) => [box, box.innerHTML]));
    section.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button) this.#press(button);
    });
    const form = find(document, `form[data-calculator="${section.dataset.quiz}"]`, HTMLFormElement);
    this.seed = /** @type {HTMLInputElement | null} */ (form.elements.namedItem("seed"));
    this.#followOrder(find(form, "output"));
    this.#takeUp();
  }

  /** Show what was guessed in this tab before, and go on where that ended. */
  #takeUp() {
    for (const [name, guess] of Object.entries(this.#kept())) {
      const button = this.list.querySelector(`[data-case="${CSS.escape(name)}"] [data-guess="${CSS.escape(guess)}"]`);
      if (button instanceof HTMLButtonElement) this.#decide(button);
    }
    this.#sum();
    this.#go(this.#firstOpen());
  }

  /** @returns {Record<string, string>} */
  #kept() {
    try {
      return JSON.parse(sessionStorage.getItem(this.#key) ?? "{}");
    } catch {
      return {}; // no storage, or not ours
    }
  }

  get #key() {
    return `quiz ${this.section.dataset.quiz}`;
  }

  /** Keep every guess for a reload in this tab. */
  #keep() {
    const chosen = findAll(this.list, "[data-guess][aria-pressed=true]");
    const named = chosen.map((button) => [
      /** @type {HTMLElement | null} */ (button.closest("[data-case]"))?.dataset.case,
      button.dataset.guess,
    ]);
    try {
      sessionStorage.setItem(this.#key, JSON.stringify(Object.fromEntries(named)));
    } catch {
      // without storage a reload begins anew
    }
  }

  #firstOpen() {
    const open = this.boxes.findIndex((box) => box.dataset.right === undefined);
    return open < 0 ? this.boxes.length : open;
  }

  /**
   * Show the case at this place alone; behind the last one, all of them for a look back.
   * @param {number} place
   */
  #go(place) {
    const { boxes } = this;
    const count = boxes.length;
    this.place = Math.max(0, Math.min(place, count));
    const isReview = this.place === count;
    for (const [at, box] of boxes.entries()) box.classList.toggle(LATER, !isReview && at !== this.place);
    const said = isReview ? `All ${count} ${this.noun}s, with your guesses.` : `${this.place + 1} of ${count}.`;
    find(this.section, "[data-how]").textContent =
      `${said} ${isReview ? "" : "The first guess counts; nothing you choose leaves your browser."}`;
    find(this.section, "[data-back]", HTMLButtonElement).disabled = this.place === 0;
    this.#offerNext();
  }

  /** Go on when the case is decided. */
  #offerNext() {
    const next = find(this.section, "[data-next]", HTMLButtonElement);
    next.hidden = this.place === this.boxes.length;
    next.disabled = this.boxes[this.place]?.dataset.right === undefined;
    next.textContent = this.place + 1 === this.boxes.length ? "Look back at all" : "Next";
  }

  /**
   * Turn to another case, and lead there.
   * @param {number} place
   */
  #turn(place) {
    this.#go(place);
    const title = find(this.section, ".cg-title");
    title.focus({ preventScroll: true });
    title.scrollIntoView();
  }

  /** @param {HTMLButtonElement} button */
  #press(button) {
    const { guess, restart, draw, printResult, back, next } = button.dataset;
    if (back !== undefined) this.#turn(this.place - 1);
    if (next !== undefined) this.#turn(this.place + 1);
    if (guess !== undefined) this.#guess(button);
    if (restart !== undefined || draw !== undefined) this.#restart();
    if (draw !== undefined) this.#draw();
    if (printResult !== undefined) this.#print();
  }

  /** @returns {HTMLElement[]} */
  get boxes() {
    return findAll(this.list, "[data-case]");
  }

  /**
   * Show what this guess is answered, with the clue marked in its place; the focus stays on the button.
   * @param {HTMLButtonElement} button
   */
  #guess(button) {
    if (!this.#decide(button)) return;
    this.#sum();
    this.#keep();
    this.#offerNext();
  }

  /**
   * Write the answer to this guess into its case; says whether it was the first.
   * @param {HTMLButtonElement} button
   */
  #decide(button) {
    const box = this.boxes.find((one) => one.contains(button));
    if (!box || box.dataset.right !== undefined) return false;
    const answer = find(box, `[data-answer="${CSS.escape(button.dataset.guess ?? "")}"]`);
    const marked = box.querySelector("details .cg-marked");
    if (marked) find(box, "[data-text]").innerHTML = marked.outerHTML;
    find(box, "output").innerHTML = answer.innerHTML; // made by the guide's own Python
    const why = answer.nextElementSibling?.innerHTML ?? "";
    find(box, "[data-why]").innerHTML = why.replaceAll(/ id="[^"]*-source-\d+"/g, ""); // those stay with the first copy
    box.dataset.right = answer.dataset.right;
    button.setAttribute("aria-pressed", "true");
    for (const other of findAll(box, "[data-guess]")) other.ariaDisabled = "true";
    return true;
  }

  #sum() {
    const guesses = this.boxes.map((box) => box.dataset.right);
    const judged = guesses.filter((right) => right !== undefined);
    const right = judged.filter((right) => right === "1");
    const left = guesses.length - judged.length;
    const end = left ? `${left} to go.` : "That was all.";
    this.score.textContent = judged.length ? `${right.length} of ${judged.length} right. ${end}` : "";
    find(this.section, "[data-print]").hidden = left > 0;
  }

  /** Forget every guess and go back to the top: the next thing that Tab reaches is the first case. */
  #restart() {
    for (const box of this.boxes) delete box.dataset.right;
    for (const [box, text] of this.texts) box.innerHTML = text;
    for (const said of this.list.querySelectorAll("output, [data-why]")) said.replaceChildren();
    for (const button of findAll(this.list, "[data-guess]")) {
      button.setAttribute("aria-pressed", "false");
      button.ariaDisabled = null;
    }
    this.#sum();
    this.#keep();
    this.#turn(0);
  }

  /** Print the cases with what was guessed, and nothing else of the page; a name is written on the paper. */
  #print() {
    this.section.classList.add("cg-printed");
    document.documentElement.classList.add("cg-prints-one");
    const after = () => {
      this.section.classList.remove("cg-printed");
      document.documentElement.classList.remove("cg-prints-one");
    };
    addEventListener("afterprint", after, { once: true });
    print();
  }

  /** Draw another number for the order, one whose answer was made ahead, and ask the calculator's own form for it. */
  #draw() {
    if (!this.seed) return;
    const { value } = this.seed;
    const seeds = Array.from({ length: Number(this.section.dataset.orders) }, (_, place) => String(place + 1));
    const others = seeds.filter((seed) => seed !== value);
    this.seed.value = others[Math.floor(Math.random() * others.length)];
    this.seed.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /**
   * Put the cases into the order that the calculator's answer gives, whenever it gives another.
   * @param {HTMLElement} output
   */
  #followOrder(output) {
    const follow = () => {
      /** @type {string[]} */
      const order = JSON.parse(output.dataset.figures ?? "").order;
      if (order.join() === this.boxes.map((box) => box.dataset.case).join()) return;
      this.list.append(...order.map((name) => find(this.list, `[data-case="${CSS.escape(name)}"]`)));
      this.#go(this.#firstOpen());
    };
    new MutationObserver(follow).observe(output, { attributeFilter: ["data-figures"] });
    follow(); // a shared address may have been answered already
  }
}

export function makeQuizzes() {
  for (const section of findAll(document, "[data-quiz]")) new Quiz(section);
}
