// The sections of a page, shown one at a time. Nothing is moved or copied: classes hide what is not the matter now.

import { find } from "../find.js";

const HEADING = ":scope > :is(h1, h2, h3)";
// A part that only the teacher needs: how it goes without a screen, what nobody knows.
const TEACHERS = ".teacher-part";
const root = document.documentElement;
const A_BIT_LESS_THAN_A_SCREEN = 0.8;
const UNDER_THE_HEADER = 120;

export class Steps {
  /** @param {HTMLElement} article */
  constructor(article) {
    this.article = article;
    this.sections = [...article.querySelectorAll("section")].filter(
      (section) => section.querySelector(HEADING) && !section.closest(TEACHERS),
    );
    for (const section of this.sections) section.classList.add("walk-step");
    this.place = 0;
  }

  get count() {
    return this.sections.length;
  }

  get section() {
    return this.sections[this.place];
  }

  /** @param {number} place */
  titleAt(place) {
    const parts = this.sections[place] ? [...headingOf(this.sections[place]).childNodes] : [];
    // Without the theme's link to the place.
    const words = parts.filter((part) => !(part instanceof Element && part.className === "headerlink"));
    return words.map(({ textContent }) => textContent).join("");
  }

  /** The section that is being read: the last one whose heading has come to the top of the window. */
  nearest() {
    /** @param {HTMLElement} section */
    const reached = (section) => headingOf(section).getBoundingClientRect().top < UNDER_THE_HEADER;
    return Math.max(0, this.sections.findLastIndex(reached));
  }

  /**
   * The innermost section with this element in it.
   * @param {Element} element
   */
  holding(element) {
    return this.sections.findLastIndex((section) => section.contains(element));
  }

  /** Hide everything on the page that is not the article. */
  hideTheRest() {
    root.classList.add("walk");
    let part = this.article;
    while (part.parentElement && part !== document.body) {
      part.classList.add("walk-path");
      // A closed dialog is hidden anyway, and one that opens must be seen.
      const others = [...part.parentElement.children].filter((one) => one !== part && one.tagName !== "DIALOG");
      for (const other of others) other.classList.add("walk-away");
      part = part.parentElement;
    }
  }

  /** @param {number} place */
  show(place) {
    this.place = place;
    for (const section of this.sections) {
      section.classList.toggle("walk-now", section === this.section);
      section.classList.toggle("walk-around", section !== this.section && section.contains(this.section));
    }
    this.#focus();
    scrollTo({ top: 0, behavior: "instant" });
  }

  /** Show the whole page again, at the section that was shown last. */
  showAll() {
    root.classList.remove("walk");
    for (const name of ["walk-path", "walk-away", "walk-now", "walk-around"]) {
      for (const part of document.querySelectorAll(`.${name}`)) part.classList.remove(name);
    }
    this.#focus();
    headingOf(this.section).scrollIntoView({ behavior: "instant" });
  }

  /**
   * Scroll by about a screen; false where there is nothing more that way.
   * @param {1 | -1} direction
   */
  scroll(direction) {
    const before = scrollY;
    scrollBy({ top: direction * innerHeight * A_BIT_LESS_THAN_A_SCREEN, behavior: "instant" });
    return Math.abs(scrollY - before) > 1;
  }

  /** A screen reader reads on from the heading. */
  #focus() {
    const heading = headingOf(this.section);
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }
}

/** @param {HTMLElement} section */
function headingOf(section) {
  return find(section, HEADING);
}
