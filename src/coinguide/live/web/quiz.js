// Makes the cases of a quiz live: a guess shows its answer, which was made when the book was built, and the right
// ones are summed. Nothing is judged here. The order comes from the form of the same calculator.

import { find, findAll } from "./find.js";

class Quiz {
  /** @param {HTMLElement} section */
  constructor(section) {
    this.section = section;
    this.list = find(section, ".cg-cases");
    this.score = find(section, "[data-score]");
    find(section, "[data-how]").textContent =
      "Guess, and the answer comes at once. The first guess counts; nothing you choose leaves your browser.";
    for (const hidden of findAll(section, ".cg-guesses, [data-more]")) hidden.hidden = false;
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
  }

  /** @param {HTMLButtonElement} button */
  #press(button) {
    const { guess, restart, draw, printResult } = button.dataset;
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
    const box = this.boxes.find((one) => one.contains(button));
    if (!box || box.dataset.right !== undefined) return;
    const answer = find(box, `[data-answer="${CSS.escape(button.dataset.guess ?? "")}"]`);
    const marked = box.querySelector("details .cg-marked");
    if (marked) find(box, "[data-text]").innerHTML = marked.outerHTML;
    find(box, "output").innerHTML = answer.innerHTML; // made by the guide's own Python
    find(box, "[data-why]").innerHTML = answer.nextElementSibling?.innerHTML ?? "";
    box.dataset.right = answer.dataset.right;
    button.ariaPressed = "true";
    for (const other of findAll(box, "[data-guess]")) other.ariaDisabled = "true";
    this.#sum();
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
      button.ariaPressed = "false";
      button.ariaDisabled = null;
    }
    this.#sum();
    find(this.section, ".cg-title").focus();
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

  /** Draw a number for the order and ask the calculator's own form for it. */
  #draw() {
    if (!this.seed) return;
    this.seed.value = String(Math.floor(Math.random() * 1_000_000));
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
    };
    new MutationObserver(follow).observe(output, { attributeFilter: ["data-figures"] });
    follow(); // a shared address may have been answered already
  }
}

export function makeQuizzes() {
  for (const section of findAll(document, "[data-quiz]")) new Quiz(section);
}
