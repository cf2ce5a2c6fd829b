// The index of all sections, made in the reader's browser from the texts that the site brings, and what it finds.

import MiniSearch from "minisearch";
import { snippet } from "./snippet.js";
import { isNumber, said, Vocabulary } from "./words.js";

const FIELDS = ["heading", "other", "title", "text"];
// Words in a heading, in a question or in its other wordings say what a section is about.
const BOOST = { heading: 4, other: 3, title: 1, text: 1 };
// A question that people ask, and the beginning of a page, which says what the page is about.
const QUESTION = 1.15;
const BEGINNING_OF_PAGE = 1.15;
// Of a page that most readers look for, of one for a class, of a list of records: that comes behind all others.
const RANKS = [1, 0.5, 1];
// Where somebody has put it in just these words.
const WORD_FOR_WORD = 1.6;
const NEAR = { fuzzy: 0.25, prefix: 0.4 };
// A page has this many places at most in a list, or the longest page would be all of it.
const OF_A_PAGE = 3;
// A shorter beginning of a word could become anything, and of a short word too many are near.
const BEGINNING = 3;
const LONG = 5;
// So many sections take a slow phone a tenth of a second.
const AT_ONCE = 50;

/** @param {string} term */
const isWord = (term) => !isNumber(term) && !term.startsWith("=");

/** What can be found. */
export class Index {
  #entries;
  #vocabulary;
  #mini;

  /** @param {Searchable} told */
  constructor({ words, pages, tables, sections, questions }) {
    this.#vocabulary = new Vocabulary(words);
    this.#entries = [
      ...questions.map(([page, anchor, heading, text, other]) => ({
        page,
        anchor,
        heading,
        text,
        other,
        question: true,
      })),
      ...sections.map(([page, anchor, heading, text, table]) => ({
        page,
        anchor,
        heading: table === undefined ? heading : `${heading} (${tables[table]})`,
        text,
        other: "",
        question: false,
      })),
    ].map((entry, id) => ({
      ...entry,
      id,
      address: pages[entry.page][0],
      title: pages[entry.page][1],
      rank: pages[entry.page][2],
    }));
    this.#mini = new MiniSearch({
      fields: FIELDS,
      tokenize: (text) => this.#vocabulary.kept(text),
      processTerm: (term) => term,
    });
  }

  /**
   * Make the index in small pieces, between which the page answers its reader.
   * @param {Searchable} told
   */
  static async of(told) {
    const index = new Index(told);
    await index.#mini.addAllAsync(index.#entries, { chunkSize: AT_ONCE });
    return index;
  }

  /**
   * The places that a reader's words lead to, the likeliest first, those on pages of records behind all others.
   * @param {string} query
   * @param {number} most
   * @returns {Found}
   */
  find(query, most) {
    const terms = this.#vocabulary.wanted(query);
    const found = this.#mini.search(query, {
      tokenize: () => terms,
      boost: BOOST,
      weights: NEAR,
      prefix: (term) => isWord(term) && term.length >= BEGINNING,
      fuzzy: (term) => isWord(term) && term.length >= LONG && 0.2,
      boostDocument: (id, term) => this.#weight(id, term),
    });
    const likeliest = found
      .map(({ id, score, terms: matched }) => {
        const entry = this.#entries[id];
        return { ...entry, matched: new Set(matched), score: score * closeness(query, entry) };
      })
      .sort((one, other) => other.score - one.score);
    const isLast = ({ rank = 0 }) => rank === RANKS.length - 1;
    const places = fewOfAPage([...likeliest.filter((one) => !isLast(one)), ...likeliest.filter(isLast)]);
    return { all: places.length, places: places.slice(0, most).map((entry) => this.#place(entry)) };
  }

  /**
   * @param {number} id
   * @param {string} term
   */
  #weight(id, term) {
    const { question, heading, title, rank } = this.#entries[id];
    const begins = heading === title && !isNumber(term);
    return (question ? QUESTION : 1) * (begins ? BEGINNING_OF_PAGE : 1) * RANKS[rank];
  }

  /**
   * @param {{ address: string, anchor: string, title: string, heading: string, text: string, matched: Set<string> }} entry
   * @returns {Place}
   */
  #place({ address, anchor, title, heading, text, matched }) {
    const named = this.#vocabulary.read(heading);
    // What the heading says already needs no proof: then the text begins at its beginning.
    const open = new Set([...matched].filter((term) => !named.some(({ terms }) => terms.includes(term))));
    return {
      address,
      anchor,
      title,
      heading: snippet(heading || title, heading ? named : [], matched, matched, Number.POSITIVE_INFINITY),
      text: snippet(text, this.#vocabulary.read(text), matched, open),
    };
  }
}

/**
 * @param {string} query
 * @param {{ heading: string, other: string }} entry
 */
function closeness(query, { heading, other }) {
  const asked = said(query);
  return [heading, other].some((text) => said(text).includes(asked)) ? WORD_FOR_WORD : 1;
}

/**
 * Each place once, as the likeliest of its names has it, and few of a page.
 * @template {{ page: number, anchor: string }} Entry
 * @param {Entry[]} entries
 */
function fewOfAPage(entries) {
  /** @type {Map<number, Set<string>>} */
  const seen = new Map();
  return entries.filter(({ page, anchor }) => {
    const places = seen.get(page) ?? new Set();
    if (places.size >= OF_A_PAGE || places.has(anchor)) return false;
    seen.set(page, places.add(anchor));
    return true;
  });
}
