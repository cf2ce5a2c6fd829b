/**
 * Take runs of memory out of the data of a wasm file, so that they weigh nothing: `node cut_data.mjs WASM UNUSED.json`.
 */
import { readFileSync, writeFileSync } from "node:fs";

import { dataOf, numberBytes, sectionOf, signedBytes, withSections } from "./wasm.mjs";

const [DATA, DATA_COUNT] = [11, 12];
const [I32_CONST, END] = [0x41, 0x0b];
// Fewer zeros weigh less than the head of another piece.
const LONG_ZEROS = Buffer.alloc(256);

/**
 * The wasm file without the data of these runs of memory, and without any longer run of zeros: memory begins as zeros.
 * @param {Buffer} bytes
 * @param {MemoryRange[]} ranges
 */
function withoutData(bytes, ranges) {
  const blank = Buffer.from(bytes);
  const data = dataOf(sectionOf(bytes, DATA));
  for (const { to, length, at } of data) {
    for (const [first, end] of ranges) {
      const [from, until] = [Math.max(first, to), Math.min(end, to + length)];
      if (from < until) blank.fill(0, at + from - to, at + until - to);
    }
  }
  const pieces = data.flatMap((piece) => withoutZeros(blank, piece));
  const written = pieces.flatMap(({ to, length, at }) => [
    [0, I32_CONST, ...signedBytes(to), END, ...numberBytes(length)],
    blank.subarray(at, at + length),
  ]);
  const count = numberBytes(pieces.length);
  return withSections(blank, { [DATA_COUNT]: [count], [DATA]: [count, ...written] });
}

/**
 * A piece of data as the pieces between its zeros.
 * @param {Buffer} bytes
 * @param {DataPiece} piece
 */
function withoutZeros(bytes, { to, length, at }) {
  /** @type {DataPiece[]} */
  const pieces = [];
  const end = at + length;
  for (let from = at; from < end; ) {
    const zeros = bytes.indexOf(LONG_ZEROS, from);
    const until = zeros < 0 || zeros >= end ? end : zeros;
    if (until > from) pieces.push({ to: to + from - at, length: until - from, at: from });
    for (from = until; from < end && bytes[from] === 0; ) from += 1;
  }
  return pieces;
}

const [wasm, unused] = process.argv.slice(2);
writeFileSync(wasm, withoutData(readFileSync(wasm), JSON.parse(readFileSync(unused, "utf8"))));
