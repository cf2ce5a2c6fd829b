// The part of a text that shows why it was found, in pieces: the words that were looked for are marked.

const LENGTH = 180;
const BEFORE = 40;

/**
 * Give the stretch of the text in which most of what is still `open` stands, else its beginning; all that `matched` is
 * marked in it.
 * @param {string} text
 * @param {SearchWord[]} words
 * @param {Set<string>} matched
 * @param {Set<string>} open
 * @param {number} [length]
 * @returns {Piece[]}
 */
export function snippet(text, words, matched, open, length = LENGTH) {
  const hits = words.filter(({ terms }) => terms.some((term) => matched.has(term)));
  const telling = hits.filter(({ terms }) => terms.some((term) => open.has(term)));
  const from = text.length <= length ? 0 : begin(text, words, best(telling, length));
  const to = text.length - from <= length ? text.length : end(words, from + length);
  /** @type {Piece[]} */
  const pieces = [];
  let done = from;
  for (const hit of hits.filter(({ start, end }) => start >= from && end <= to)) {
    pieces.push(
      { text: text.slice(done, hit.start), marked: false },
      { text: text.slice(hit.start, hit.end), marked: true },
    );
    done = hit.end;
  }
  pieces.push({ text: text.slice(done, to), marked: false });
  if (from > 0) pieces.unshift({ text: "… ", marked: false });
  if (to < text.length) pieces.push({ text: " …", marked: false });
  return pieces.filter((piece) => piece.text);
}

/**
 * Where the stretch begins that has the most different words.
 * @param {SearchWord[]} hits
 * @param {number} length
 */
function best(hits, length) {
  let [most, place] = [0, 0];
  for (const { start } of hits) {
    const inside = hits.filter((hit) => hit.start >= start && hit.end <= start + length - BEFORE);
    const different = new Set(inside.map(({ terms }) => terms.at(-1))).size;
    if (different > most) [most, place] = [different, start];
  }
  return place;
}

/**
 * The beginning of a word, some way before this place.
 * @param {string} text
 * @param {SearchWord[]} words
 * @param {number} place
 */
function begin(text, words, place) {
  const sentence = text.slice(0, place).search(/[.?!:]\s+[^.?!:]*$/);
  if (sentence >= 0 && place - sentence <= 2 * BEFORE) return words.find(({ start }) => start > sentence)?.start ?? 0;
  return place <= 2 * BEFORE ? 0 : (words.find(({ start }) => start >= place - BEFORE)?.start ?? 0);
}

/**
 * The end of the last whole word before this place.
 * @param {SearchWord[]} words
 * @param {number} place
 */
function end(words, place) {
  return words.findLast((word) => word.end <= place)?.end ?? place;
}
