/** Reads a WebAssembly file as far as making it smaller needs: sections, names, and which function calls which. */

/** Reads numbers and names from bytes, one after the other. */
export class Reader {
  /** @param {Uint8Array} bytes */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** An unsigned number; the low 32 bits of a signed one. */
  number() {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.byte();
      if (shift < 32) value |= (byte & 127) << shift;
      if (byte < 128) return value >>> 0;
    }
  }

  name() {
    const length = this.number();
    this.at += length;
    return new TextDecoder().decode(this.bytes.subarray(this.at - length, this.at));
  }

  /**
   * @template T
   * @param {() => T} read
   */
  list(read) {
    return Array.from({ length: this.number() }, read);
  }
}

/**
 * A number as WebAssembly writes it.
 * @param {number} value
 */
export function numberBytes(value) {
  /** @type {number[]} */
  const bytes = [];
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  return [...bytes, rest];
}

/**
 * A number from 0 to 2³¹ − 1 as WebAssembly writes one that has a sign.
 * @param {number} value
 */
export function signedBytes(value) {
  const bytes = numberBytes(value);
  // The last byte's second bit is the sign: one more byte keeps it zero.
  const last = bytes[bytes.length - 1];
  return last & 0x40 ? [...bytes.slice(0, -1), last | 128, 0] : bytes;
}

/**
 * The sections in order, as {id, start, end}.
 * @param {Uint8Array} bytes
 */
export function sectionsOf(bytes) {
  /** @type {Section[]} */
  const sections = [];
  for (const reader = new Reader(bytes, 8); reader.at < bytes.length; ) {
    const id = reader.byte();
    const size = reader.number();
    sections.push({ id, start: reader.at, end: reader.at + size });
    reader.at += size;
  }
  return sections;
}

/**
 * A reader at the start of the first section of this kind.
 * @param {Uint8Array} bytes
 * @param {number} id
 */
export function sectionOf(bytes, id) {
  const section = sectionsOf(bytes).find((one) => one.id === id);
  if (!section) throw new Error(`the wasm file has no section ${id}`);
  return new Reader(bytes, section.start);
}

/**
 * The same file with other bytes in some of its sections: `made` maps their numbers to pieces.
 * @param {Uint8Array} bytes
 * @param {Record<number, Bytes[]>} made
 */
export function withSections(bytes, made) {
  const files = sectionsOf(bytes).map(({ id, start, end }) => {
    const body = id in made ? Buffer.concat(made[id].map((part) => Buffer.from(part))) : bytes.subarray(start, end);
    return Buffer.concat([Buffer.from([id, ...numberBytes(body.length)]), body]);
  });
  return Buffer.concat([bytes.subarray(0, 8), ...files]);
}

const [FUNCTION, TABLE, MEMORY, GLOBAL, TAG] = [0, 1, 2, 3, 4];

/**
 * Every import's name, the names of those that are functions, and how many are globals.
 * @param {Reader} reader
 */
export function importsOf(reader) {
  const imports = reader.list(() => {
    reader.name();
    const name = reader.name();
    const kind = reader.byte();
    skipType(reader, kind);
    return { name, kind };
  });
  return {
    names: imports.map(({ name }) => name),
    functions: imports.filter(({ kind }) => kind === FUNCTION).map(({ name }) => name),
    globals: imports.filter(({ kind }) => kind === GLOBAL).length,
  };
}

/**
 * Read over the type of an import of this kind.
 * @param {Reader} reader
 * @param {number} kind
 */
function skipType(reader, kind) {
  if (kind === FUNCTION) reader.number();
  if (kind === TABLE) reader.byte();
  if (kind === TABLE || kind === MEMORY) {
    const hasMost = reader.number() & 1;
    reader.number();
    if (hasMost) reader.number();
  }
  if (kind === GLOBAL || kind === TAG) reader.at += 2;
}

/**
 * Every export as {name, kind, index}.
 * @param {Reader} reader
 * @returns {WasmExport[]}
 */
export function exportsOf(reader) {
  return reader.list(() => ({ name: reader.name(), kind: reader.byte(), index: reader.number() }));
}

/**
 * The functions that may be called by a number: a map from that number to the function's.
 * @param {Reader} reader
 */
export function tableOf(reader) {
  /** @type {Map<number, number>} */
  const table = new Map();
  reader.list(() => {
    if (reader.number() !== 0) throw new Error("an element segment of a kind that is not known here");
    reader.byte();
    let place = reader.number();
    reader.byte();
    reader.list(() => table.set(place++, reader.number()));
  });
  return table;
}

/**
 * Where each function's body starts and ends.
 * @param {Reader} reader
 * @returns {Stretch[]}
 */
export function bodiesOf(reader) {
  return reader.list(() => {
    const size = reader.number();
    reader.at += size;
    return { start: reader.at - size, end: reader.at };
  });
}

/**
 * The pieces of data: at which address each is put, how long it is, where it stands in the file.
 * @param {Reader} reader
 * @returns {DataPiece[]}
 */
export function dataOf(reader) {
  return reader.list(() => {
    if (reader.number() !== 0 || reader.byte() !== 0x41)
      throw new Error("a data segment of a kind that is not known here");
    const to = reader.number();
    reader.byte();
    const length = reader.number();
    reader.at += length;
    return { to, length, at: reader.at - length };
  });
}

// What follows an instruction, by its first byte: a number n, a function's number f, a global's g, an
// address m, a list of numbers v, that many bytes 4 or 8.
/** @type {Map<number, string>} */
const AFTER = new Map();
/** @type {(after: string, first: number, last?: number) => void} */
const define = (after, first, last = first) => {
  for (let code = first; code <= last; code += 1) AFTER.set(code, after);
};
define("", 0x00, 0x01);
define("n", 0x02, 0x04);
define("", 0x05);
define("n", 0x06, 0x09);
define("", 0x0a, 0x0b);
define("n", 0x0c, 0x0d);
define("vn", 0x0e);
define("", 0x0f);
define("f", 0x10);
define("nn", 0x11);
define("f", 0x12);
define("nn", 0x13);
define("n", 0x14, 0x15);
define("n", 0x18);
define("", 0x19, 0x1b);
define("v", 0x1c);
define("n", 0x20, 0x22);
define("g", 0x23, 0x24);
define("n", 0x25, 0x26);
define("m", 0x28, 0x3e);
define("n", 0x3f, 0x42);
define("4", 0x43);
define("8", 0x44);
define("", 0x45, 0xc4);
define("n", 0xd0);
define("", 0xd1);
define("f", 0xd2);
// The same after the prefix 0xfc.
const AFTER_PREFIX = ["", "", "", "", "", "", "", "", "nn", "n", "nn", "n", "nn", "n", "nn", "n", "n", "n"];

/**
 * The functions that a body calls or names, the numbers that may be addresses, and the globals; throws at an unknown instruction.
 * @param {Uint8Array} bytes
 * @param {Stretch} body
 * @returns {Reads}
 */
export function readsOf(bytes, { start, end }) {
  const reader = new Reader(bytes, start);
  /** @type {number[][]} */
  const [calls, numbers, globals] = [[], [], []];
  const read = {
    n: () => numbers.push(reader.number()),
    g: () => globals.push(reader.number()),
    f: () => calls.push(reader.number()),
    m: () => {
      reader.number();
      numbers.push(reader.number());
    },
    v: () => reader.list(() => reader.number()),
    4: () => {
      reader.at += 4;
    },
    8: () => {
      reader.at += 8;
    },
  };
  reader.list(() => [reader.number(), reader.byte()]);
  while (reader.at < end) {
    const code = reader.byte();
    const after = code === 0xfc ? AFTER_PREFIX[reader.number()] : AFTER.get(code);
    if (after === undefined) throw new Error(`instruction 0x${code.toString(16)} is not known here`);
    for (const part of after) read[/** @type {keyof typeof read} */ (part)]();
  }
  if (reader.at !== end) throw new Error("a function does not end where it should");
  return { calls, numbers, globals };
}
