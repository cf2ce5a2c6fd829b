/**
 * Take the memory snapshot of a folder that holds worker.js, stdlib.zip and, in its folder snapshot, the runtime that the
 * snapshot goes with: `node snapshot.mjs ENGINE_DIR [UNUSED.json]`. What UNUSED.json lists, as [start, end], is forgotten:
 * smaller/cut_data.mjs takes it out of the wasm file too.
 *
 * Written is only what differs from the wasm file's own data segments, as runs of 32-bit words: lengths first, words after,
 * which compresses best. The file is a valid wasm module with one custom section and is called .wasm, because static hosts
 * compress that type whenever they compress the big wasm file (GitHub Pages does), and hardly any compresses .bin.
 * Compressing it here and using DecompressionStream would be larger wherever the host speaks brotli.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { warmed } from "./boot.mjs";
import { workerModule } from "./parts.mjs";

const MAGIC = 0x53474331;
const WRAPPER_BYTES = 24;
const LONGEST = 0xffff;
// So many equal words between two runs are written too: brotli makes nearly nothing of them, and a run costs more.
const BRIDGED = 16;

/**
 * Zero what malloc holds free: left-overs would be shipped.
 * @param {RuntimeModule} module
 */
function wipeFreeMemory(module) {
  const end = () => module.HEAPU32[module._emscripten_get_sbrk_ptr() >>> 2];
  const blocks = [];
  for (let size = 1 << 20; size >= 16; size >>= 1) {
    for (;;) {
      const before = end();
      const block = module._malloc(size);
      module.HEAPU8.fill(0, block, block + size);
      blocks.push(block);
      if (end() !== before) break;
    }
  }
  for (const block of blocks) module._free(block);
}

/**
 * What stands at the places from `first` on, until there is none.
 * @template T
 * @param {number} first
 * @param {(index: number) => T} get
 */
function heldFrom(first, get) {
  const held = [];
  for (let index = first; ; index += 1) {
    try {
      held.push(get(index));
    } catch {
      return held;
    }
  }
}

/**
 * The strings that Python holds as immortal JavaScript values; nothing else may be held.
 * @param {RuntimeModule} module
 */
function immortalKeys({ __hiwire_get: held, __hiwire_immortal_get: immortal }) {
  if (heldFrom(3, held).some((value) => value !== null)) {
    throw new Error("Python holds a JavaScript value, which no snapshot can carry");
  }
  return heldFrom(7, immortal);
}

/**
 * Where the run of differing words that begins here ends.
 * @param {Uint32Array} now
 * @param {Uint32Array} before
 * @param {number} start
 */
function endOfRun(now, before, start) {
  let end = start + 1;
  for (let at = end; at < now.length && at - end <= BRIDGED && at - start < LONGEST; at += 1) {
    if (now[at] !== before[at]) end = at + 1;
  }
  return end;
}

/**
 * Where memory differs from what it was: gaps, counts and the differing words.
 * @param {Uint8Array} memory
 * @param {Uint8Array} pristine
 */
function difference(memory, pristine) {
  const now = new Uint32Array(memory.buffer, memory.byteOffset, memory.length / 4);
  const before = new Uint32Array(now.length);
  before.set(new Uint32Array(pristine.buffer).subarray(0, now.length));
  /** @type {number[][]} */
  const [gaps, counts, words] = [[], [], []];
  let last = 0;
  for (let start = 0; start < now.length; start += 1) {
    if (now[start] === before[start]) continue;
    const end = endOfRun(now, before, start);
    let gap = start - last;
    for (; gap > LONGEST; gap -= LONGEST) {
      gaps.push(LONGEST);
      counts.push(0);
    }
    gaps.push(gap);
    counts.push(end - start);
    for (const word of now.subarray(start, end)) words.push(word);
    last = end;
    start = end - 1;
  }
  return { gaps, counts, words };
}

/**
 * The file: a wasm module whose only section is a custom one that holds the snapshot.
 * @param {object} header
 * @param {{ gaps: number[], counts: number[], words: number[] }} runs
 * @param {WorkerModule["checksum"]} checksum
 */
function fileOf(header, { gaps, counts, words }, checksum) {
  const text = new TextEncoder().encode(JSON.stringify(header));
  const headerBytes = Math.ceil(text.length / 4) * 4;
  const runStart = WRAPPER_BYTES + 20 + headerBytes;
  const file = new Uint8Array(runStart + 4 * gaps.length + 4 * words.length);
  file.fill(32, WRAPPER_BYTES + 20, runStart).set(text, WRAPPER_BYTES + 20);
  new Uint16Array(file.buffer, runStart, 2 * gaps.length).set([...gaps, ...counts]);
  new Uint32Array(file.buffer, runStart + 4 * gaps.length).set(words);
  const sum = checksum(new Uint32Array(file.buffer, WRAPPER_BYTES + 20));
  new Uint32Array(file.buffer, WRAPPER_BYTES, 5).set([MAGIC, headerBytes, gaps.length, words.length, sum]);
  file.set([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0], 0);
  const size = file.length - 14;
  file.set(
    [0, 7, 14, 21, 28].map((shift, index) => ((size >>> shift) & 127) | (index < 4 ? 128 : 0)),
    9,
  );
  file.set([9, ...new TextEncoder().encode("coinguide")], 14);
  return file;
}

const [folder, unused] = process.argv.slice(2).map((path) => resolve(path));
const { checksum } = await workerModule(folder);
const { module, pristine } = await warmed(folder, join(folder, "snapshot"));
wipeFreeMemory(module);
/** @type {MemoryRange[]} */
const forgotten = unused ? JSON.parse(readFileSync(unused, "utf8")) : [];
for (const memory of [module.HEAPU8, pristine]) for (const range of forgotten) memory.fill(0, ...range);
const header = {
  buildId: module.API.config.BUILD_ID,
  dataBytes: 4 * Math.ceil((pristine.findLastIndex((byte) => byte !== 0) + 1) / 4),
  memoryBytes: module.HEAPU8.length,
  immortalKeys: immortalKeys(module),
};
writeFileSync(join(folder, "snapshot.wasm"), fileOf(header, difference(module.HEAPU8, pristine), checksum));
