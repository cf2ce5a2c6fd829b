/**
 * Take the memory snapshot of a folder that holds the runtime, stdlib.zip and worker.js: `node snapshot.mjs ENGINE_DIR UNUSED.json`,
 * and take what is used no more out of the data of the wasm file that it goes with.
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
import { unusedData, withoutData } from "./smaller/unused_data.mjs";

const MAGIC = 0x53474331;
const WRAPPER_BYTES = 24;
const LONGEST = 0xffff;
// So many equal words between two runs are written too: brotli makes nearly nothing of them, and a run costs more.
const BRIDGED = 16;

/** Zero what malloc holds free: left-overs would be shipped. */
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
  blocks.forEach((block) => module._free(block));
}

/** The strings that Python holds as immortal JavaScript values; nothing else may be held. */
function immortalKeys({ __hiwire_get: held, __hiwire_immortal_get: immortal }) {
  const read = (get, index) => {
    try { return [get(index)]; } catch { return null; }
  };
  for (let index = 3, found; (found = read(held, index)); index += 1) {
    if (found[0] !== null) throw new Error(`Python holds the JavaScript value ${index}, which no snapshot can carry`);
  }
  const keys = [];
  for (let index = 7, found; (found = read(immortal, index)); index += 1) keys.push(found[0]);
  return keys;
}

/** Where memory differs from what it was: gaps, counts and the differing words. */
function difference(memory, pristine) {
  const now = new Uint32Array(memory.buffer, memory.byteOffset, memory.length / 4);
  const before = new Uint32Array(now.length);
  before.set(new Uint32Array(pristine.buffer).subarray(0, now.length));
  const [gaps, counts, words] = [[], [], []];
  let last = 0;
  for (let at = 0; at < now.length; at += 1) {
    if (now[at] === before[at]) continue;
    const start = at;
    let end = at + 1;
    for (at = end; at < now.length && at - end <= BRIDGED && at - start < LONGEST; at += 1) {
      if (now[at] !== before[at]) end = at + 1;
    }
    let gap = start - last;
    for (; gap > LONGEST; gap -= LONGEST) { gaps.push(LONGEST); counts.push(0); }
    gaps.push(gap);
    counts.push(end - start);
    for (at = start; at < end; at += 1) words.push(now[at]);
    last = end;
    at = end - 1;
  }
  return { gaps, counts, words };
}

/** The file: a wasm module whose only section is a custom one that holds the snapshot. */
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
  file.set([0, 7, 14, 21, 28].map((shift, index) => ((size >>> shift) & 127) | (index < 4 ? 128 : 0)), 9);
  file.set([9, ...new TextEncoder().encode("coinguide")], 14);
  return file;
}

const folder = resolve(process.argv[2]);
const { checksum } = await workerModule(folder);
const { module, pristine } = await warmed(folder, join(folder, "lean"));
wipeFreeMemory(module);
const wasm = join(folder, "lean", "pyodide.asm.wasm");
const unused = [...JSON.parse(readFileSync(process.argv[3])), ...unusedData(module, readFileSync(wasm), pristine)];
for (const memory of [module.HEAPU8, pristine]) for (const range of unused) memory.fill(0, ...range);
writeFileSync(wasm, withoutData(readFileSync(wasm), unused));
const header = {
  buildId: module.API.config.BUILD_ID,
  dataBytes: 4 * Math.ceil((pristine.findLastIndex((byte) => byte !== 0) + 1) / 4),
  memoryBytes: module.HEAPU8.length,
  immortalKeys: immortalKeys(module),
};
writeFileSync(join(folder, "snapshot.wasm"), fileOf(header, difference(module.HEAPU8, pristine), checksum));
