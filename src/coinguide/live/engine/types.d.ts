// What the steps of the engine's build know of Pyodide beside what the page knows, and of a wasm file.

interface PythonApi {
  config: { BUILD_ID: string };
  // biome-ignore lint/suspicious/noExplicitAny: what a program gives follows from the program
  _pyodide: { _base: { eval_code(program: string, names?: unknown): any } };
}
interface RuntimeModule {
  API: PythonApi;
  _malloc(size: number): number;
  _free(block: number): void;
  __hiwire_get(index: number): unknown;
  __hiwire_immortal_get(index: number): string;
  __PyImport_FrozenBootstrap: number;
  __PyImport_FrozenStdlib: number;
  __PyImport_FrozenTest: number;
}
/** A runtime that has started, and its memory as the wasm file left it. */
interface Booted {
  module: RuntimeModule;
  python: PagePython;
  pristine: Uint8Array<ArrayBuffer>;
}

/** The worker's own module, with the pieces that Node uses. */
interface WorkerModule {
  PARTS: Parts;
  checksum(words: Uint32Array): number;
  missingPart(engine: StartedEngine, request: string): string | null;
  takePart(python: PagePython, name: string, file: ArrayBuffer): void;
  startBytecode(parts: EngineParts): Promise<PagePython>;
  startSnapshot(parts: EngineParts): Promise<PagePython>;
  startEngine(parts: EngineParts): Promise<StartedEngine>;
}

/** A run of bytes: in memory, or of a section or a function's body in its file. */
type MemoryRange = [start: number, end: number];
interface Stretch {
  start: number;
  end: number;
}
interface Section extends Stretch {
  id: number;
}
interface WasmExport {
  name: string;
  kind: number;
  index: number;
}
/** A piece of data: at which address it is put, how long it is, where it stands in the file. */
interface DataPiece {
  to: number;
  length: number;
  at: number;
}
/** What a function's body holds: functions that it calls or names, numbers that may be addresses, globals. */
interface Reads {
  calls: number[];
  numbers: number[];
  globals: number[];
}
type Bytes = number[] | Uint8Array;
