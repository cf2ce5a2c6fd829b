/** The functions of a wasm file: which there are, what each leads to, and the file with other bodies for them. */
import {
  bodiesOf,
  exportsOf,
  importsOf,
  numberBytes,
  Reader,
  readsOf,
  sectionsOf,
  tableOf,
  withSections,
} from "./wasm.mjs";

const [IMPORT, EXPORT, ELEMENT, CODE] = [2, 7, 9, 10];
// A function without local variables whose only instruction is `unreachable`: to call it is an error at once.
const EMPTY_BODY = Buffer.from([0, 0x00, 0x0b]);

export class Functions {
  #reads = new Map();

  constructor(bytes) {
    const starts = new Map(sectionsOf(bytes).map(({ id, start }) => [id, start]));
    const section = (id) => new Reader(bytes, starts.get(id));
    this.bytes = bytes;
    const { names, functions: importedNames, globals } = importsOf(section(IMPORT));
    this.imports = names;
    this.importedNames = importedNames;
    this.importedGlobals = globals;
    this.imported = this.importedNames.length;
    this.exports = exportsOf(section(EXPORT));
    this.table = tableOf(section(ELEMENT));
    this.bodies = bodiesOf(section(CODE));
  }

  /** The numbers of the exported functions. */
  get exported() {
    return this.exports.filter(({ kind }) => kind === 0).map(({ index }) => index);
  }

  /** What this function calls, the numbers in it and the globals it uses; nothing of one that JavaScript brings. */
  reads(index) {
    if (index < this.imported) return { calls: [], numbers: [], globals: [] };
    if (!this.#reads.has(index)) this.#reads.set(index, readsOf(this.bytes, this.bodies[index - this.imported]));
    return this.#reads.get(index);
  }

  /** All functions that can be reached from these, where `next` gives what a function leads to. */
  reachable(roots, next) {
    const reached = new Set(roots);
    for (const index of reached) for (const other of next(index)) reached.add(other);
    return reached;
  }

  /** The file with these exports, and with the functions that are not in `reached` empty. */
  emptied(reached, exports = this.exports) {
    const bodyOf = (body, index) => (reached.has(index) ? body : EMPTY_BODY);
    return this.rewritten(bodyOf, { [EXPORT]: [numberBytes(exports.length), ...exports.map(exportBytes)] });
  }

  /** The file with the bodies that `bodyOf` makes of each body and its number, and with other `sections`. */
  rewritten(bodyOf, sections) {
    const made = this.bodies.map(({ start, end }, place) =>
      bodyOf(this.bytes.subarray(start, end), place + this.imported),
    );
    const code = [numberBytes(made.length), ...made.flatMap((body) => [numberBytes(body.length), body])];
    return withSections(this.bytes, { ...sections, [CODE]: code });
  }
}

function exportBytes({ name, kind, index }) {
  const text = new TextEncoder().encode(name);
  return [...numberBytes(text.length), ...text, kind, ...numberBytes(index)];
}
