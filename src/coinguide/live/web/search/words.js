// The words of a text as a search compares them: "$4.99" is 4.99, "6,607" is 6607, "didn't arrive" is what "didnt
// arrived" is, and a kid is a child where the guide's own list says so.

import { stemmer } from "stemmer";

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const THOUSANDS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** @param {string} word */
function number(word) {
  const plain = THOUSANDS.test(word) ? word.replaceAll(",", "") : word.replaceAll(",", ".");
  return /^\d+\.\d+$/.test(plain) ? plain.replace(/\.?0+$/, "") : plain;
}

/**
 * Each word once: a guide has a few thousand, many times over.
 * @type {Map<string, string>}
 */
const known = new Map();

/** @param {string} word */
function letters(word) {
  let term = known.get(word);
  if (term === undefined) {
    const plain = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const bare = plain.replace(/['’]s$/, "").replace(/['’]/g, "");
    term = /^[a-z]{3,}$/.test(bare) ? stemmer(bare) : bare;
    known.set(word, term);
  }
  return term;
}

/**
 * Whether a word is a number: it is found as it is, never a part of it, never one that is near.
 * @param {string} term
 */
export function isNumber(term) {
  return /^\d/.test(term);
}

/** Where each word of a text is, and how it is compared.
 * @param {string} text
 * @returns {SearchWord[]}
 */
function wordsIn(text) {
  return [...text.matchAll(WORD)].map((match) => {
    const term = isNumber(match[0]) ? number(match[0]) : letters(match[0]);
    return { start: match.index, end: match.index + match[0].length, terms: [term] };
  });
}

/**
 * All words of a text, one behind the other, as they are compared.
 * @param {string} text
 */
export function said(text) {
  return ` ${wordsIn(text).map(ownTerm).join(" ")} `;
}

/** @param {SearchWord} word */
const ownTerm = ({ terms: [own] }) => own;

/** What the words of one guide mean: which say the same, and which are passed over. */
export class Vocabulary {
  /**
   * By its first word, each run of words that has a sign, the longest first.
   * @type {Map<string, { run: string[], sign: string }[]>}
   */
  #signs = new Map();
  /** @type {Set<string>} */
  #passedOver;

  /** @param {SearchVocabulary} told */
  constructor({ same, over }) {
    same.forEach((group, place) => {
      for (const words of group) this.#learn(wordsIn(words).map(ownTerm), `=${place}`);
    });
    for (const runs of this.#signs.values()) runs.sort((one, other) => other.run.length - one.run.length);
    this.#passedOver = new Set(over.flatMap((word) => wordsIn(word).map(ownTerm)));
  }

  /**
   * @param {string[]} run
   * @param {string} sign
   */
  #learn(run, sign) {
    this.#signs.set(run[0], [...(this.#signs.get(run[0]) ?? []), { run, sign }]);
  }

  /**
   * The longest run of words from this place on that has a sign.
   * @param {SearchWord[]} words
   * @param {number} from
   */
  #sign(words, from) {
    const begun = this.#signs.get(ownTerm(words[from]));
    return begun?.find(({ run }) => run.every((term, step) => words[from + step]?.terms[0] === term));
  }

  /**
   * A text's words; each has, behind how it is compared itself, the sign of what it says alone or with its neighbours.
   * @param {string} text
   */
  read(text) {
    const words = wordsIn(text);
    words.forEach((_, place) => {
      const found = this.#sign(words, place);
      if (!found) return;
      for (const word of words.slice(place, place + found.run.length)) word.terms.push(found.sign);
    });
    return words;
  }

  /**
   * What the index holds of a text.
   * @param {string} text
   */
  kept(text) {
    const words = wordsIn(text);
    return words.flatMap((word, place) => {
      const own = ownTerm(word);
      const sign = this.#sign(words, place)?.sign;
      return [...(this.#passedOver.has(own) ? [] : [own]), ...(sign ? [sign] : [])];
    });
  }

  /**
   * What is looked for: where words have a sign, the sign in their place.
   * @param {string} query
   */
  wanted(query) {
    const words = wordsIn(query);
    /** @type {Set<string>} */
    const terms = new Set();
    for (let place = 0; place < words.length; place += 1) {
      const found = this.#sign(words, place);
      const own = ownTerm(words[place]);
      if (found) place += found.run.length - 1;
      if (found) terms.add(found.sign);
      else if (!this.#passedOver.has(own)) terms.add(own);
    }
    return [...terms];
  }
}
