// The teacher's notes in a small window of their own, kept in step with the projected page. Nothing is stored.

const NOTE = ".teacher-note";
const MINUTE_MS = 60_000;

export class Notes {
  /** `hear(event)` is called for keys that are pressed in the notes' window. */
  constructor(article, hear) {
    this.any = Boolean(article.querySelector(NOTE));
    this.hear = hear;
    this.view = null;
  }

  /** Open the window, or bring it to the front; false where the browser allows none. */
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

  /** Show what belongs to a section. */
  tell(section, next, number) {
    if (!this.view || this.view.closed) return;
    const heading = section.querySelector("h1, h2, h3").cloneNode(true);
    heading.querySelector(".headerlink")?.remove();
    const own = [...section.querySelectorAll(NOTE)].filter((note) => note.closest(".walk-step") === section);
    const notes = own.map((note) => note.cloneNode(true));
    this.place.textContent = number;
    this.text.replaceChildren(heading, ...(notes.length ? notes : [words("p", "No notes for this section.")]));
    this.next.textContent = next ? `Next: ${next}` : "This is the last section.";
    this.view.scrollTo(0, 0);
  }

  #furnish(page) {
    page.documentElement.lang = document.documentElement.lang;
    page.documentElement.dataset.theme = document.documentElement.dataset.theme;
    page.title = "Teacher's notes";
    for (const style of document.querySelectorAll("link[rel=stylesheet]")) {
      const copy = style.cloneNode();
      copy.href = style.href; // in full: the new window has no address of its own
      page.head.append(copy);
    }
    page.body.className = "walk-notes-page";
    this.place = words("span", "");
    this.clock = words("span", "");
    this.text = words("div", "");
    this.next = words("p", "");
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
    if (this.view.closed) {
      this.close();
      return;
    }
    const minutes = Math.floor((Date.now() - this.began) / MINUTE_MS);
    const sentence = `${minutes} ${minutes === 1 ? "minute" : "minutes"} since the start`;
    if (this.clock.textContent !== sentence) this.clock.textContent = sentence;
  }
}

function words(kind, text) {
  const element = document.createElement(kind);
  element.textContent = text;
  return element;
}
