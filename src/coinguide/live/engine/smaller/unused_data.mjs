/**
 * What the wasm file's own data holds for nothing once Python has started and its memory was taken: Python's frozen modules, which are
 * unpacked by then, and the texts of help(). Left out, they weigh nothing.
 */
import { bodiesOf, dataOf, numberBytes, Reader, readsOf, sectionsOf, signedBytes, withSections } from "./wasm.mjs";

const [CODE, DATA, DATA_COUNT] = [10, 11, 12];
const [I32_CONST, END] = [0x41, 0x0b];
// Fewer zeros weigh less than the head of another piece.
const LONG_ZEROS = Buffer.alloc(256);
// Where a built-in function's signature ends and its help begins.
const HELP = Buffer.from("\n--\n\n");
const FROZEN = ["__PyImport_FrozenBootstrap", "__PyImport_FrozenStdlib", "__PyImport_FrozenTest"];

/** The runs of memory that may be forgotten, as [start, end]. */
export function unusedData(module, bytes, pristine) {
  return [...frozenModules(module), ...helpTexts(bytes, pristine)];
}

/** Each of the three lists holds name, code, size, kind, and ends with a nameless entry. */
function frozenModules({ HEAPU32, ...module }) {
  const ranges = [];
  for (const list of FROZEN) {
    for (let entry = HEAPU32[module[list] >>> 2] >>> 2; HEAPU32[entry]; entry += 4) {
      const [code, size] = HEAPU32.subarray(entry + 1, entry + 3);
      ranges.push([code, code + size]);
    }
  }
  return ranges;
}

/** The text behind each signature; not where something points into it, as a linker may let two texts share their end. */
function helpTexts(bytes, pristine) {
  const memory = Buffer.from(pristine.buffer, pristine.byteOffset, pristine.length);
  const used = pointers(bytes, pristine);
  const ranges = [];
  for (let at = memory.indexOf(HELP); at >= 0; at = memory.indexOf(HELP, at + 1)) {
    const start = at + HELP.length;
    const end = memory.indexOf(0, start);
    let inside = start;
    while (inside < end && !used.has(inside)) inside += 1;
    if (inside === end) ranges.push([start, end]);
  }
  return ranges;
}

/** Every number in code or data that might be an address. */
function pointers(bytes, pristine) {
  const used = new Set(new Uint32Array(pristine.buffer, pristine.byteOffset, pristine.length >>> 2));
  const { start } = sectionsOf(bytes).find(({ id }) => id === CODE);
  for (const body of bodiesOf(new Reader(bytes, start))) {
    for (const address of readsOf(bytes, body).numbers) used.add(address);
  }
  return used;
}

/** The wasm file without the data of these runs of memory, and without any longer run of zeros: memory begins as zeros. */
export function withoutData(bytes, ranges) {
  const blank = Buffer.from(bytes);
  const { start } = sectionsOf(bytes).find(({ id }) => id === DATA);
  const data = dataOf(new Reader(bytes, start));
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

/** A piece of data as the pieces between its zeros. */
function withoutZeros(bytes, { to, length, at }) {
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
