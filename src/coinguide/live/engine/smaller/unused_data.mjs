/**
 * Find what the wasm file's own data holds for nothing once Python has started and its memory was taken: Python's frozen
 * modules, which are unpacked by then, the texts of help(), and the tables of codes that no page can reach:
 * `node unused_data.mjs ENGINE_DIR OUT.json`. OUT.json lists these runs of memory as [start, end].
 *
 * Where they are is asked of Pyodide as npm ships it, since nothing moves in the smaller runtime; what its functions point
 * to is asked of the smaller one, which has fewer.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { booted, namesOf } from "../boot.mjs";
import { bodiesOf, readsOf, sectionOf } from "./wasm.mjs";

const CODE = 10;
// Where a built-in function's signature ends and its help begins.
const HELP = Buffer.from("\n--\n\n");
const FROZEN = /** @type {const} */ ([
  "__PyImport_FrozenBootstrap",
  "__PyImport_FrozenStdlib",
  "__PyImport_FrozenTest",
]);

/**
 * Each of the three lists holds name, code, size, kind, and ends with a nameless entry.
 * @param {RuntimeModule} module
 */
function frozenModules({ HEAPU32, ...module }) {
  /** @type {MemoryRange[]} */
  const ranges = [];
  for (const list of FROZEN) {
    for (let entry = HEAPU32[module[list] >>> 2] >>> 2; HEAPU32[entry]; entry += 4) {
      const [code, size] = HEAPU32.subarray(entry + 1, entry + 3);
      ranges.push([code, code + size]);
    }
  }
  return ranges;
}

/**
 * The text behind each signature; not where something points into it, as a linker may let two texts share their end.
 * @param {Uint8Array} bytes
 * @param {Uint8Array} pristine
 */
function helpTexts(bytes, pristine) {
  const memory = Buffer.from(pristine.buffer, pristine.byteOffset, pristine.length);
  const used = pointers(bytes, pristine);
  /** @type {MemoryRange[]} */
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

/**
 * Every number in code or data that might be an address.
 * @param {Uint8Array} bytes
 * @param {Uint8Array} pristine
 */
function pointers(bytes, pristine) {
  const used = new Set(new Uint32Array(pristine.buffer, pristine.byteOffset, pristine.length >>> 2));
  for (const body of bodiesOf(sectionOf(bytes, CODE))) {
    for (const address of readsOf(bytes, body).numbers) used.add(address);
  }
  return used;
}

/**
 * The tables of codes.
 * @param {RuntimeModule} module
 */
function codeTables(module) {
  /** @type {number[]} */
  const capsules = JSON.parse(namesOf(module.API, "smaller/code_tables.py").get("found"));
  return capsules.flatMap((capsule) => {
    // Behind the object's head stands the pointer; behind the name of the code stand its two lists, to it and from it.
    const map = module.HEAPU32[(capsule >>> 2) + 2] >>> 2;
    return [...module.HEAPU32.subarray(map + 1, map + 3)].flatMap((list) => tablesIn(module, list));
  });
}

/**
 * The tables of a list by first byte, each with the first and the last second byte behind it.
 * @param {RuntimeModule} module
 * @param {number} list
 */
function tablesIn({ HEAPU32, HEAPU8 }, list) {
  /** @type {MemoryRange[]} */
  const ranges = [];
  for (let entry = list; list && entry < list + 8 * 256; entry += 8) {
    const table = HEAPU32[entry >>> 2];
    if (table) ranges.push([table, table + 2 * (HEAPU8[entry + 5] - HEAPU8[entry + 4] + 1)]);
  }
  return ranges;
}

const [folder, out] = process.argv.slice(2).map((path) => resolve(path));
const smaller = readFileSync(join(folder, "snapshot", "pyodide.asm.wasm"));
const { module, pristine } = await booted(folder, folder);
const ranges = [...frozenModules(module), ...helpTexts(smaller, pristine), ...codeTables(module)];
writeFileSync(out, JSON.stringify(ranges));
