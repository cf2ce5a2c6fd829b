/** The functions of a wasm file: which there are, what each leads to, and the file with other bodies for them. */
import { bodiesOf, exportsOf, importsOf, numberBytes, readsOf, sectionOf, tableOf, withSections } from "./wasm.mjs";

const [IMPORT, EXPORT, ELEMENT, CODE] = [2, 7, 9, 10];
// A function without local variables whose only instruction is `unreachable`: to call it is an error at once.
const EMPTY_BODY = Buffer.from([0, 0x00, 0x0b]);

/** @typedef {(body: Uint8Array, index: number) => Uint8Array} BodyOf */

export class Functions {
  /** @type {Map<number, Reads>} */
  #reads = new Map();

  /** @param {Uint8Array} bytes */
  constructor(bytes) {
    this.bytes = bytes;
    const { names, functions: importedNames, globals } = importsOf(sectionOf(bytes, IMPORT));
    this.imports = names;
    this.importedNames = importedNames;
    this.importedGlobals = globals;
    this.imported = this.importedNames.length;
    this.exports = exportsOf(sectionOf(bytes, EXPORT));
    this.table = tableOf(sectionOf(bytes, ELEMENT));
    this.bodies = bodiesOf(sectionOf(bytes, CODE));
  }

  /** The numbers of the exported functions. */
  get exported() {
    return this.exports.filter(({ kind }) => kind === 0).map(({ index }) => index);
  }

  /**
   * What this function calls, the numbers in it and the globals it uses; nothing of one that JavaScript brings.
   * @param {number} index
   * @returns {Reads}
   */
  reads(index) {
    if (index < this.imported) return { calls: [], numbers: [], globals: [] };
    const known = this.#reads.get(index);
    if (known) return known;
    const reads = readsOf(this.bytes, this.bodies[index - this.imported]);
    this.#reads.set(index, reads);
    return reads;
  }

  /**
   * The functions that may be called by one of these numbers.
   * @param {Iterable<number>} numbers
   */
  numbered(numbers) {
    return [...numbers].map((number) => this.table.get(number)).filter((index) => index !== undefined);
  }

  /**
   * All functions that can be reached from these, where `next` gives what a function leads to.
   * @param {Iterable<number>} roots
   * @param {(index: number) => Iterable<number>} next
   */
  reachable(roots, next) {
    const reached = new Set(roots);
    for (const index of reached) for (const other of next(index)) reached.add(other);
    return reached;
  }

  /**
   * The file with these exports, and with the functions that are not in `reached` empty.
   * @param {Set<number>} reached
   */
  emptied(reached, exports = this.exports) {
    /** @type {BodyOf} */
    const bodyOf = (body, index) => (reached.has(index) ? body : EMPTY_BODY);
    return this.rewritten(bodyOf, { [EXPORT]: [numberBytes(exports.length), ...exports.map(exportBytes)] });
  }

  /**
   * The file with the bodies that `bodyOf` makes of each body and its number, and with other `sections`.
   * @param {BodyOf} bodyOf
   * @param {Record<number, Bytes[]>} sections
   */
  rewritten(bodyOf, sections) {
    const made = this.bodies.map(({ start, end }, place) =>
      bodyOf(this.bytes.subarray(start, end), place + this.imported),
    );
    const code = [numberBytes(made.length), ...made.flatMap((body) => [numberBytes(body.length), body])];
    return withSections(this.bytes, { ...sections, [CODE]: code });
  }
}

/** @param {WasmExport} one */
function exportBytes({ name, kind, index }) {
  const text = new TextEncoder().encode(name);
  return [...numberBytes(text.length), ...text, kind, ...numberBytes(index)];
}
