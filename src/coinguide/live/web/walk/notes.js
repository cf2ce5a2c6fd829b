// The teacher's notes in a small window of their own, kept in step with the projected page. Nothing is stored.

import { find, findAll } from "../find.js";

const NOTE = ".teacher-note";
// What a note belongs to: a section that is shown, or a part that is the teacher's and no slide.
const WITHIN = ".walk-step, .teacher-part";
const MINUTE_MS = 60_000;

export class Notes {
  /** @type {Window | null} */
  view = null;
  /** @type {ReturnType<typeof setInterval> | undefined} */
  ticking;
  began = 0;
  place = words("span", "");
  clock = words("span", "");
  text = words("div", "");
  next = words("p", "");

  /**
   * `hear` is called for keys that are pressed in the notes' window.
   * @param {HTMLElement} article
   * @param {(event: KeyboardEvent) => void} hear
   */
  constructor(article, hear) {
    this.any = Boolean(article.querySelector(NOTE));
    this.hear = hear;
  }

  /**
   * Open the window, or bring it to the front; false where the browser allows none.
   * @param {number} began when the walk through the page began
   */
  open(began) {
    this.began = began;
    if (this.view && !this.view.closed) {
      this.view.focus();
      return true;
    }
    this.view = window.open("", "", "popup,width=520,height=680");
    if (!this.view) return false;
    this.#furnish(this.view.document);
    this.view.addEventListener("keydown", (event) => (event.key === "Escape" ? this.close() : this.hear(event)));
    this.ticking = setInterval(() => this.#tick(), 1000);
    this.#tick();
    return true;
  }

  close() {
    clearInterval(this.ticking);
    this.view?.close();
    this.view = null;
  }

  /**
   * Show what belongs to a section.
   * @param {HTMLElement} section
   * @param {string} next the title of the one behind it, empty for the last
   * @param {string} number
   */
  tell(section, next, number) {
    if (!this.view || this.view.closed) return;
    const heading = /** @type {HTMLElement} */ (find(section, "h1, h2, h3").cloneNode(true));
    heading.querySelector(".headerlink")?.remove();
    const own = [...section.querySelectorAll(NOTE)].filter((note) => note.closest(WITHIN) === section);
    const notes = own.map((note) => note.cloneNode(true));
    this.place.textContent = number;
    this.text.replaceChildren(heading, ...(notes.length ? notes : [words("p", "No notes for this section.")]));
    this.next.textContent = next ? `Next: ${next}` : "This is the last section.";
    this.view.scrollTo(0, 0);
  }

  /** @param {Document} page */
  #furnish(page) {
    page.documentElement.lang = document.documentElement.lang;
    page.documentElement.dataset.theme = document.documentElement.dataset.theme;
    page.title = "Teacher's notes";
    for (const style of findAll(document, "link[rel=stylesheet]", HTMLLinkElement)) {
      const copy = /** @type {HTMLLinkElement} */ (style.cloneNode());
      copy.href = style.href; // in full: the new window has no address of its own
      page.head.append(copy);
    }
    page.body.className = "walk-notes-page";
    const head = words("p", "");
    head.append(this.place, " · ", this.clock);
    page.body.append(
      head,
      this.text,
      this.next,
      words("p", "The arrow keys turn the pages from here too. Escape closes the notes."),
    );
  }

  #tick() {
    if (this.view?.closed) {
      this.close();
      return;
    }
    const minutes = Math.floor((Date.now() - this.began) / MINUTE_MS);
    const sentence = `${minutes} ${minutes === 1 ? "minute" : "minutes"} since the start`;
    if (this.clock.textContent !== sentence) this.clock.textContent = sentence;
  }
}

/**
 * @param {string} kind
 * @param {string} text
 */
function words(kind, text) {
  const element = document.createElement(kind);
  element.textContent = text;
  return element;
}
