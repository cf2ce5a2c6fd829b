// Makes the cases of a quiz live: a guess shows its answer, which was made when the book was built, and the right
// ones are summed. Nothing is judged here. The order comes from the form of the same calculator.

class Quiz {
  constructor(section) {
    this.section = section;
    this.list = section.querySelector(".cg-cases");
    this.score = section.querySelector("[data-score]");
    section.querySelector("[data-how]").textContent =
      "Guess, and the answer comes at once. The first guess counts; nothing you choose leaves your browser.";
    for (const hidden of section.querySelectorAll(".cg-guesses, [data-more]")) hidden.hidden = false;
    for (const folded of section.querySelectorAll("details")) folded.hidden = true;
    for (const form of section.querySelectorAll("form")) {
      form.addEventListener("submit", (event) => event.preventDefault());
    }
    // Kept to start again: each text as it was before its clue was marked.
    this.texts = new Map([...section.querySelectorAll("[data-text]")].map((box) => [box, box.innerHTML]));
    section.addEventListener("click", ({ target }) => this.#press(target.closest("button")));
    this.#followOrder(document.querySelector(`form[data-calculator="${section.dataset.quiz}"]`));
  }

  #press(button) {
    const { guess, restart, draw, printResult } = button?.dataset ?? {};
    if (guess !== undefined) this.#guess(button);
    if (restart !== undefined || draw !== undefined) this.#restart();
    if (draw !== undefined) this.#draw();
    if (printResult !== undefined) this.#print();
  }

  /** Show what this guess is answered, with the clue marked in its place; the focus stays on the button. */
  #guess(button) {
    const box = button.closest("[data-case]");
    if (box.dataset.right !== undefined) return;
    const answer = box.querySelector(`[data-answer="${CSS.escape(button.dataset.guess)}"]`);
    const marked = box.querySelector("details .cg-marked");
    if (marked) box.querySelector("[data-text]").innerHTML = marked.outerHTML;
    box.querySelector("output").innerHTML = answer.innerHTML; // made by the guide's own Python
    box.dataset.right = answer.dataset.right;
    button.ariaPressed = "true";
    for (const other of box.querySelectorAll("[data-guess]")) other.ariaDisabled = "true";
    this.#sum();
  }

  #sum() {
    const guesses = [...this.list.children].map((box) => box.dataset.right);
    const judged = guesses.filter((right) => right !== undefined);
    const right = judged.filter((right) => right === "1");
    const left = guesses.length - judged.length;
    const end = left ? `${left} to go.` : "That was all.";
    this.score.textContent = judged.length ? `${right.length} of ${judged.length} right. ${end}` : "";
    this.section.querySelector("[data-print]").hidden = left > 0;
  }

  /** Forget every guess and go back to the top: the next thing that Tab reaches is the first case. */
  #restart() {
    for (const box of this.list.children) delete box.dataset.right;
    for (const [box, text] of this.texts) box.innerHTML = text;
    for (const output of this.list.querySelectorAll("output")) output.replaceChildren();
    for (const button of this.list.querySelectorAll("[data-guess]")) {
      button.ariaPressed = "false";
      button.ariaDisabled = null;
    }
    this.#sum();
    this.section.querySelector(".cg-title").focus();
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
    this.seed.value = Math.floor(Math.random() * 1_000_000);
    this.seed.dispatchEvent(new Event("input", { bubbles: true }));
  }

  /** Put the cases into the order that the calculator's answer gives, whenever it gives another. */
  #followOrder(form) {
    this.seed = form.elements.namedItem("seed");
    const output = form.querySelector("output");
    const follow = () => {
      const { order } = JSON.parse(output.dataset.figures);
      const boxes = new Map([...this.list.children].map((box) => [box.dataset.case, box]));
      if (order.join() !== [...boxes.keys()].join()) this.list.append(...order.map((name) => boxes.get(name)));
    };
    new MutationObserver(follow).observe(output, { attributeFilter: ["data-figures"] });
    follow(); // a shared address may have been answered already
  }
}

export function makeQuizzes() {
  for (const section of document.querySelectorAll("[data-quiz]")) new Quiz(section);
}
