/**
 * Empty the functions of the smaller runtime that no answer can need: `node unused_code.mjs ENGINE_DIR WORK_DIR`.
 *
 * Python is started here, takes in every part, and is asked all that warm_page.py asks. Then these functions stay: those that ran; those that an
 * object in memory leads to, be it a type or a method that Python code could call; those that JavaScript calls;
 * whatever one of them calls; and what those that ran might call by a number that stands in them. The rest are for
 * modules that were never imported: the parts of Python that bytecode has made needless, tables of codes, sockets. A
 * third of the code and more. Should one be called after all, it is a trap at once and no wrong answer, and the worker
 * starts anew from bytecode, with the whole runtime.
 */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { namesOf, warmed } from "../boot.mjs";
import { Functions } from "./functions.mjs";
import { numberBytes, Reader } from "./wasm.mjs";

const MEMORY = 5;
const PAGE = 65_536;
const LARGEST_MEMORY = 65_536;
// Where the marked runtime notes what ran: far behind the memory that Python uses while it answers.
const MARKS = 64 << 20;
// The words of a type, and of each part that it points to; more than the largest has, since one function too many does no harm.
const [TYPE_WORDS, TYPE_PART_WORDS] = [60, 40];
const [METHOD_WORDS, METHOD_PART_WORDS] = [8, 4];

/**
 * A wasm file that notes which of its functions ran, each in a byte of its own from MARKS on.
 * @param {Functions} functions
 */
function marked(functions) {
  /** @type {import("./functions.mjs").BodyOf} */
  const bodyOf = (body, index) => {
    const locals = localsEnd(body);
    // i32.const 0, i32.const 1, i32.store8 at the function's own place.
    const mark = [0x41, 0, 0x41, 1, 0x3a, 0, ...numberBytes(MARKS + index)];
    return Buffer.concat([body.subarray(0, locals), Buffer.from(mark), body.subarray(locals)]);
  };
  const pages = Math.ceil((MARKS + functions.imported + functions.bodies.length) / PAGE);
  const memory = [1, 1, ...numberBytes(pages), ...numberBytes(LARGEST_MEMORY)];
  return functions.rewritten(bodyOf, { [MEMORY]: [memory] });
}

/**
 * Where a body's list of local variables ends.
 * @param {Uint8Array} body
 */
function localsEnd(body) {
  const reader = new Reader(body);
  reader.list(() => [reader.number(), reader.byte()]);
  return reader.at;
}

/**
 * The functions that ran.
 * @param {Functions} functions
 * @param {RuntimeModule} module
 */
function ran(functions, { HEAPU8, HEAPU32, _emscripten_get_sbrk_ptr }) {
  if (HEAPU32[_emscripten_get_sbrk_ptr() >>> 2] > MARKS)
    throw new Error("Python has used the memory that was for the marks");
  return functions.bodies.map((_, place) => place + functions.imported).filter((index) => HEAPU8[MARKS + index]);
}

/**
 * The functions whose numbers stand in these objects of Python, or in what they point to.
 * @param {Functions} functions
 * @param {RuntimeModule} module
 * @param {number[]} objects
 * @param {number} words
 * @param {number} partWords
 */
function named(functions, { HEAPU32 }, objects, words, partWords) {
  /** @type {Set<number>} */
  const found = new Set();
  /** @type {(start: number, count: number) => void} */
  const look = (start, count) => {
    for (const index of functions.numbered(HEAPU32.subarray(start, start + count))) found.add(index);
  };
  for (const object of objects) {
    look(object >>> 2, words);
    for (const word of HEAPU32.subarray(object >>> 2, (object >>> 2) + words)) {
      if (word % 4 === 0 && word >>> 2 < HEAPU32.length) look(word >>> 2, partWords);
    }
  }
  return found;
}

/**
 * What a function leads to: what it calls; where it ran, also what it might call by a number that stands in it.
 * @param {Functions} functions
 * @param {number} index
 * @param {boolean} hasRun
 */
function leadsTo(functions, index, hasRun) {
  const { calls, numbers } = functions.reads(index);
  return hasRun ? [...calls, ...functions.numbered(numbers)] : calls;
}

const [folder, work] = process.argv.slice(2).map((path) => resolve(path));
const [SCRIPT, WASM] = ["pyodide.asm.js", "pyodide.asm.wasm"];
const fitted = join(folder, "snapshot");
const functions = new Functions(readFileSync(join(fitted, WASM)));
mkdirSync(work, { recursive: true });
copyFileSync(join(fitted, SCRIPT), join(work, SCRIPT));
writeFileSync(join(work, WASM), marked(functions));
const { module } = await warmed(folder, work, { whole: true });
const used = new Set(ran(functions, module));
const { types, methods } = JSON.parse(namesOf(module.API, "smaller/named_functions.py").get("found"));
const roots = [
  ...functions.exported,
  ...used,
  ...named(functions, module, types, TYPE_WORDS, TYPE_PART_WORDS),
  ...named(functions, module, methods, METHOD_WORDS, METHOD_PART_WORDS),
];
const reached = functions.reachable(roots, (index) => leadsTo(functions, index, used.has(index)));
writeFileSync(join(fitted, WASM), functions.emptied(reached));
