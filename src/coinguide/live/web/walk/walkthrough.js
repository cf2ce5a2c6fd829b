// Projects the page: one section at a time, in large type, with the page's own elements, so that calculators stay live.

import { findAll } from "../find.js";
import { Bar } from "./bar.js";
import { moveOf } from "./keys.js";
import { Notes } from "./notes.js";
import { Steps } from "./steps.js";

const root = document.documentElement;

class Walkthrough {
  /**
   * @param {HTMLElement} button
   * @param {HTMLElement} article
   */
  constructor(button, article) {
    this.steps = new Steps(article);
    this.bar = new Bar((move) => this.do(move));
    this.notes = new Notes(article, (event) => this.hear(event));
    this.on = false;
    this.began = 0;
    this.opening = 0;
    button.addEventListener("click", () => this.start());
    document.addEventListener("keydown", (event) => this.hear(event), true);
    document.addEventListener("fullscreenchange", () => this.#followScreen());
    addEventListener("hashchange", () => this.#followLink());
    addEventListener("pagehide", () => this.notes.close());
    button.hidden = false;
  }

  start() {
    const place = this.steps.nearest();
    this.on = true;
    root.dataset.projected = "";
    dispatchEvent(new Event("coinguide-projected"));
    this.began = Date.now();
    this.steps.hideTheRest();
    this.bar.show({ notes: this.notes.any, screen: document.fullscreenEnabled });
    this.#fillScreen();
    this.#go(place);
  }

  leave() {
    this.on = false;
    delete root.dataset.projected;
    this.notes.close();
    this.bar.hide();
    root.classList.remove("walk-blank", "walk-notes");
    if (document.fullscreenElement) document.exitFullscreen();
    this.steps.showAll();
  }

  /**
   * Do what a key or a button says.
   * @param {Move} move
   */
  do(move) {
    root.classList.toggle("walk-blank", move === "blank" && !root.classList.contains("walk-blank"));
    this.#moves[move]?.();
  }

  /** @type {Partial<Record<Move, () => void>>} */
  #moves = {
    next: () => this.#go(this.steps.place + 1),
    back: () => this.#go(this.steps.place - 1),
    first: () => this.#go(0),
    last: () => this.#go(this.steps.count - 1),
    on: () => this.steps.scroll(1) || this.#go(this.steps.place + 1),
    before: () => this.steps.scroll(-1) || this.#go(this.steps.place - 1),
    notes: () => this.#notes(),
    screen: () => this.#fillScreen(),
    leave: () => this.leave(),
  };

  /**
   * Hear a key, of the page's window or of the notes'.
   * @param {KeyboardEvent} event
   */
  hear(event) {
    const move = this.on && moveOf(event);
    if (!move) return;
    event.preventDefault();
    event.stopImmediatePropagation(); // the theme's keys would search, unseen
    // A key that is held down scrolls, but turns no page.
    if (!event.repeat) this.do(move);
    else if (move === "on" || move === "before") this.steps.scroll(move === "on" ? 1 : -1);
  }

  /** @param {number} place */
  #go(place) {
    if (place < 0 || place >= this.steps.count) return;
    this.steps.show(place);
    this.bar.tell(place, this.steps.count);
    this.#tellNotes();
  }

  #notes() {
    if (!this.notes.any) return;
    this.opening = Date.now();
    if (this.notes.open(this.began)) this.#tellNotes();
    else {
      root.classList.toggle("walk-notes");
      this.bar.say("The browser opened no window for the notes. N shows and hides them here.");
    }
  }

  #tellNotes() {
    this.notes.tell(this.steps.section, this.steps.titleAt(this.steps.place + 1), this.bar.words);
  }

  /** Fill the screen where the browser allows it; elsewhere the page fills its window. */
  #fillScreen() {
    root.requestFullscreen?.({ navigationUI: "hide" })?.catch(() => {});
  }

  /** Escape ends the full screen without telling a key; a window for the notes ends it too, and is no wish to leave. */
  #followScreen() {
    const forNotes = Date.now() - this.opening < 2000;
    if (this.on && !document.fullscreenElement && !forNotes) this.leave();
  }

  /** A link to a place on this page leads to its section. */
  #followLink() {
    const target = document.querySelector(":target");
    if (this.on && target) this.#go(this.steps.holding(target));
  }
}

const [button] = findAll(document, ".walk-start");
const [article] = findAll(document, "article.bd-article");
if (button && article) new Walkthrough(button, article);
