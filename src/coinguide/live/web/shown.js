// The answer of one form as it is shown, and the words above it that say how it stands.

import { addAges } from "./ages.js";
import { bringIntoSight, inSight } from "./bar.js";
import { offerFiles } from "./files.js";
import { find } from "./find.js";

const WORDS = {
  starting: "Loading the calculator. What you change meanwhile is kept, and answered as soon as it is here.",
  first: "Loading the calculator. What comes first is shown already; the rest of the answer follows.",
  busy: "Working it out.",
  ready: "Live. The answer follows what you type; nothing you type leaves your browser.",
  making: "Making the file.",
  made: "The file is made here, in your browser. If it was not saved, press its link.",
  mend: "The answer shown is for the values before.",
};

export class Shown {
  /** @type {string[]} the addresses of files that were saved */
  saved = [];

  /** @param {HTMLFormElement} form */
  constructor(form) {
    this.form = form;
    this.output = find(form, "output", HTMLOutputElement);
    this.details = find(form, "[data-details]");
    this.status = find(form, "[data-status]");
  }

  /** @param {EngineState | "busy"} state */
  show(state) {
    this.output.dataset.state = state;
  }

  /** @param {keyof typeof WORDS} state */
  words(state) {
    this.say(WORDS[state]);
  }

  /** @param {string} words */
  say(words) {
    if (this.status.textContent !== words) this.status.textContent = words;
  }

  /**
   * Show an answer. It was made by the guide's own Python, which escapes every text.
   * @param {Pick<Reply & { complete: true }, "html" | "details" | "figures">} answer
   */
  put({ html, details, figures }) {
    delete find(this.form, ".cg-answer").dataset.stale;
    // The first part alone is announced: what is new.
    if (this.output.innerHTML !== html) this.output.innerHTML = html;
    const made = document.createElement("template");
    made.innerHTML = details;
    const unfolded = this.details.querySelector(".cg-more-notes")?.hasAttribute("open");
    if (unfolded) made.content.querySelector(".cg-more-notes")?.setAttribute("open", "");
    offerFiles(made.content);
    addAges(made.content);
    replaceChanged(this.details, made.content);
    this.output.dataset.figures = JSON.stringify(figures);
    for (const address of this.saved.splice(0)) URL.revokeObjectURL(address);
  }

  /**
   * Say that a value cannot be used: seen at its control alone, heard here; the answer is of before, and looks so.
   * @param {string} sentence
   */
  refuse(sentence) {
    const heard = document.createElement("span");
    heard.className = "cg-heard";
    heard.textContent = `${sentence} `;
    this.status.replaceChildren(heard, WORDS.mend);
    find(this.form, ".cg-answer").dataset.stale = "";
  }

  /**
   * After a file was chosen or a text pasted: say what was read, and lead to its answer.
   * @param {string} brought
   */
  lead(brought) {
    this.say(`Read: ${brought}. The answer is shown.`);
    this.bringIntoSight();
  }

  bringIntoSight() {
    if (!inSight(this.output)) bringIntoSight(this.output);
  }
}

/**
 * Put the new parts in the place of the old ones, and leave alone what stays as it is.
 * @param {HTMLElement} box
 * @param {DocumentFragment} made
 */
export function replaceChanged(box, made) {
  const [old, fresh] = [[...box.childNodes], [...made.childNodes]];
  if (old.length !== fresh.length) box.replaceChildren(made);
  else
    for (const [place, node] of fresh.entries()) {
      if (!node.isEqualNode(old[place])) old[place].replaceWith(node);
    }
}
