// The contracts of the page's scripts, checked by `make lint`: what page and worker say to each other, what Python
// is asked and replies, and every data- name that stands in the pages.

/** A control's value: its text, or of a chosen file what is known without reading it. */
type FileValue = { name: string; size: number };
type Value = string | FileValue | FileValue[];
type Values = Record<string, Value>;
/** A file as it is handed over: the name of its control (of several with its place), and its bytes. */
type ReadFile = [control: string, bytes: ArrayBuffer];

/** What coinguide.live.page.respond is asked. */
interface Question {
  calculator: string;
  values: Values;
  /** The folder of the Sources page, seen from this one. */
  sources?: string;
  /** The controls whose files' bytes go with the question, in this order. */
  files: string[];
  /** A place in the answer's list of files: that file's bytes are wanted. */
  file?: number;
}

/** A sentence at a control, with texts to pick from where the reader is asked what is meant. */
interface Mistake {
  control: string;
  sentence: string;
  /** Of a table, counted from 1. */
  row?: number | null;
}
interface Ask extends Mistake {
  choices: string[];
}
type Figures = Record<string, unknown>;

/** What coinguide.live.page.respond replies. */
type Reply =
  | { complete: true; html: string; details: string; figures: Figures; sheet?: SheetShown }
  | { complete: false; mistakes: Mistake[]; ask: Ask | null; sheet?: SheetShown };

/** A table that was read, what its columns are, and what stands around that in the text of its control. */
interface SheetShown {
  control: string;
  html: string;
  chosen: string[];
  before: string;
  after: string;
}

/**
 * What coinguide.live.page.made_ahead hands over: what each control offers; of which piece the answer to each
 * combination is made, as rows within rows; and the pieces, each a text or made of others.
 */
interface MadeAhead {
  controls: [name: string, texts: string[]][];
  table: AheadTable;
  pieces: (string | number[])[];
  /** What stands in the pieces for the folder of the Sources page. */
  beside: string;
}
type AheadTable = number | AheadTable[];

type EngineKind = "snapshot" | "bytecode";
/** A stage of the start, and when it was done, in milliseconds since 1970. */
type Stage = [name: string, done: number];

/** From the page to the worker, one at a time: a Question as JSON, and the bytes of its files. */
interface Asking {
  request: string;
  files: ArrayBuffer[];
}
/** Beside it, at any time: a calculator that is likely to be asked, whose part may come already. */
type ToWorker = Asking | { wanted: string };

/** Bytes as a host with gzip sends them. */
interface Progress {
  arrived: number;
  whole: number;
}

/** From the worker to the page. */
type FromWorker =
  /** Python starts anew while the page waits for an answer: that may take as long as a start. */
  | { state: "starting" }
  /** So much of what the start fetches is here. */
  | ({ state: "arriving" } & Progress)
  /** Questions may come; also after each start anew. */
  | { state: "ready"; kind: EngineKind; stages: Stage[] }
  /** A Reply as JSON, or the bytes of the file that was asked for. */
  | { state: "answered"; response: string | Uint8Array<ArrayBuffer> }
  /** Python fell over at this question. */
  | { state: "broken"; error: string }
  /** What this calculator needs beside the others did not come. */
  | { state: "lost"; message: string }
  /** Python cannot start. */
  | { state: "failed"; message: string };

/** What the page uses of a worker; the kit's, read from a folder, has as much. */
interface EngineWorker {
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(message: ToWorker): void;
  terminate(): void;
}

/** What becomes of the engine, as a page hears it. */
type EngineState = "off" | "starting" | "ready" | "failed";

/** The worker that the page's head has begun (early.js), and what it said until now. */
interface Begun {
  worker: EngineWorker;
  said: (MessageEvent<FromWorker> | ErrorEvent)[];
}
declare var coinguideEarly: Begun | undefined;

/** What Chromium's browsers tell of themselves, and of the connection that the reader pays for. */
interface Navigator {
  readonly connection?: { saveData?: boolean; effectiveType?: string; type?: string };
  readonly userAgentData?: { mobile: boolean };
}
/** A service worker may name addresses that are answered from a cache without it. */
interface ExtendableEvent {
  addRoutes?(rules: object): Promise<void>;
}

/** What the kit's script with the engine's files hands over: the worker's text, and each file packed as a text. */
interface Brought {
  worker: string;
  files: Record<string, string>;
}

/** What a key or a button says while a page is projected. */
type Move = "next" | "back" | "on" | "before" | "first" | "last" | "leave" | "screen" | "blank" | "notes" | "none";

/**
 * Every data- name that a page's elements carry, written by coinguide.live.page and coinguide.site or by the scripts
 * themselves. One that is not here does not exist: a slip of the pen is found by `make lint`. `tests/web` asks that
 * each is written somewhere.
 */
type PageData = {
  named?: string;
  /**
   * Of the page's head: the engine's weight in bytes, what calculators need beside, the scripts with answers made
   * ahead, and the folder of the Sources page.
   */
  bytes?: string;
  more?: string;
  ahead?: string;
  sources?: string;
  /** Of the search's script: a hash of what it loads. */
  version?: string;
  /** Of <html>: the theme's colours. */
  theme?: string;
  /** Of <html> too: there while the page is projected. */
  projected?: string;
  /** Of a calculator's form, its answer, its controls and buttons. */
  calculator?: string;
  earlier?: string;
  /** Of a form for a first glance. */
  short?: string;
  figures?: string;
  state?: string;
  details?: string;
  /** Of the bar: which calculator it is for. */
  for?: string;
  /** Of an answer that is for the values before; of one that is an example until the calculator is here. */
  stale?: string;
  waits?: string;
  /** Of its status: how long the rest of the calculator takes to come; there while it comes. */
  soon?: string;
  /** Of the page's head: what became of the engine. */
  engine?: string;
  /** Of the key figure: how it is meant, and itself. */
  tone?: string;
  keyFigure?: string;
  control?: string;
  private?: string;
  when?: string;
  upload?: string;
  largest?: string;
  slider?: string;
  /** Of a table that was read: what is shown, what stands around it in the text, its columns and rows; of a list, its column. */
  shown?: string;
  before?: string;
  after?: string;
  width?: string;
  depth?: string;
  column?: string;
  choices?: string;
  rows?: string;
  most?: string;
  addRow?: string;
  removeRow?: string;
  pick?: string;
  preset?: string;
  share?: string;
  again?: string;
  /** Of an option: the countries whose readers it is offered to, in which words, and what it sets besides. */
  regions?: string;
  offer?: string;
  sets?: string;
  /** Of a preset's answer. */
  example?: string;
  values?: string;
  answer?: string;
  /** Of a file that is made when it is wanted. */
  file?: string;
  name?: string;
  media?: string;
  /** Of a quiz. */
  quiz?: string;
  case?: string;
  guess?: string;
  right?: string;
  why?: string;
  restart?: string;
  noun?: string;
  back?: string;
  next?: string;
  draw?: string;
  orders?: string;
  printResult?: string;
  /** Of a report: what it is made of, the question it adds, its text, the button that copies it. */
  report?: string;
  reportAsks?: string;
  reportText?: string;
  reportCopy?: string;
  /** Of a link to where something has moved: the anchors of before. */
  moved?: string;
  /** Of a date: how many months ago it was. */
  age?: string;
};
interface HTMLElement {
  readonly dataset: PageData;
}

/** What Python is made of: files on their way, however they come (worker.js, kit/worker.js, engine/parts.mjs). */
interface EngineParts {
  kind: EngineKind;
  /** Where the files lie, and where the runtime's two lie; both end in a slash. */
  folder: string;
  runtime: string;
  /** Nothing under Node, where Pyodide reads these two files itself. */
  wasm: Promise<WebAssembly.Module> | null;
  library: (() => Promise<Response>) | null;
  /** Node's name for a library without anything in it. */
  emptyLibrary?: string;
  snapshot: Promise<ArrayBuffer> | null;
  /** The file of the part of this name, fetched when it is first asked for. */
  part(name: string): Promise<ArrayBuffer>;
  core: Promise<{ default: CreateModule }>;
  script: Promise<{ loadPyodide: LoadPyodide }>;
  /** The same for a start from bytecode. */
  again(): EngineParts;
}

/** A snapshot file, read: see engine/snapshot.mjs. */
interface Snapshot {
  buildId: string;
  dataBytes: number;
  memoryBytes: number;
  immortalKeys: string[];
  gaps: Uint16Array;
  counts: Uint16Array;
  words: Uint32Array;
}

/** Bytes of Python's, which stay in its memory until they are destroyed. */
interface PythonBytes {
  toJs(): Uint8Array<ArrayBuffer>;
  destroy(): void;
}
type Respond = (request: string, ...files: Uint8Array[]) => string | PythonBytes;
/** The page's Python: it answers, takes in a part, and has taken in these. */
interface PagePython {
  respond: Respond;
  take(name: string, part: Uint8Array): void;
  taken: Set<string>;
}
interface StartedEngine {
  kind: EngineKind;
  python: PagePython;
  parts: EngineParts;
}
/** What `serve` uses of a worker's own scope. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(message: FromWorker, transfer: Transferable[]): void;
  postMessage(message: FromWorker): void;
}

/** As much of Pyodide as we call. The underscored parts are its own and may change with any version. */
interface Pyodide {
  pyimport(name: string): { respond: Respond; take_part: PagePython["take"] };
}
type LoadPyodide = (options: object) => Promise<Pyodide>;
interface RuntimeModule {
  HEAPU8: Uint8Array<ArrayBuffer>;
  HEAP32: Int32Array;
  HEAPU32: Uint32Array;
  _emscripten_get_sbrk_ptr(): number;
  __PyRuntime: number;
  __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number;
}
interface RuntimeInstance {
  exports: { memory: WebAssembly.Memory & { buffer: ArrayBuffer } };
}
type Instantiated = (instance: RuntimeInstance, module: WebAssembly.Module) => void;
interface ModuleSettings {
  instantiateWasm(imports: WebAssembly.Imports, done: Instantiated): object;
}
type CreateModule = (settings: ModuleSettings) => Promise<RuntimeModule>;

/** The kit's build puts the engine's folder under this name. */
declare module "engine/worker.js" {
  export function serve(scope: WorkerScope, parts: EngineParts): void;
  export const PARTS: Parts;
  export const KIND: EngineKind;
}
declare module "engine/snapshot/pyodide.asm.js" {
  export const loadPyodide: LoadPyodide;
  const createModule: CreateModule;
  export default createModule;
}
declare module "engine/pyodide.asm.js" {
  const createModule: CreateModule;
  export default createModule;
}
declare module "engine/pyodide.js" {
  export const loadPyodide: LoadPyodide;
}

/** What stands in front of worker.js: which Pyodide it is, as its lock file says; the parts. */
declare const PYODIDE: object;
declare const MADE_PARTS: Parts;
declare const MADE_SIZES: Sizes;
/** Of each file of the engine its size, and what it weighs with gzip. */
type Sizes = Record<string, [size: number, gzip: number]>;
/** The part of each calculator that needs one, each part's file, and modules of the runtime that they import. */
interface Parts {
  of: Record<string, string>;
  frozen: string[];
  files: Record<string, string>;
}

/** What stands in front of service-worker.js: the site's version, its files with a hash of each, and its engine. */
declare const SITE: {
  version: string;
  engine: { folder: string; files: Record<string, string> };
  files: Record<string, string>;
};

/** Which words say the same, the first of each group for all; and words that a search passes over. */
interface SearchVocabulary {
  same: string[][];
  over: string[];
}
/** A word of a text: where it is, how it is compared, and the signs of what it says. */
interface SearchWord {
  start: number;
  end: number;
  terms: string[];
}
/**
 * What coinguide.site.page.searching writes: all that can be found. A page is named by its place in `pages`; its rank is 0,
 * 1 where it is for a class, 2 where it is a list of records. A row of a table names that by its place in `tables`.
 */
interface Searchable {
  words: SearchVocabulary;
  pages: [address: string, title: string, rank: number][];
  tables: string[];
  sections: [page: number, anchor: string, heading: string, text: string, table?: number][];
  questions: [page: number, anchor: string, question: string, answer: string, other: string][];
}
/** A part of a text, marked where it is what was looked for. */
interface Piece {
  text: string;
  marked: boolean;
}
/** What was found. */
interface Place {
  address: string;
  anchor: string;
  title: string;
  heading: Piece[];
  text: Piece[];
}
/** The likeliest places, and how many there are in all. */
interface Found {
  all: number;
  places: Place[];
}
interface SearchIndex {
  find(query: string, most: number): Found;
}
/** What finder.js hands over. */
interface Finder {
  Index: { of(told: Searchable): Promise<SearchIndex> };
  draw(list: HTMLElement, places: Place[], root: URL): void;
  words(query: string, found: number, most: number): string;
}
/** What a field needs to answer. */
interface Loaded extends Pick<Finder, "draw" | "words"> {
  index: SearchIndex;
}
