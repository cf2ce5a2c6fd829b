/**
 * The page's Python: starts Pyodide from this folder and answers one question at a time.
 *
 * What page and worker say to each other is in types.d.ts, ToWorker and FromWorker. The page sends a question when it has
 * heard "ready" and has the answer to the one before, so nothing waits here.
 *
 * Every file comes from this worker's own folder, whose name carries a hash of its content, so a cached snapshot never
 * meets another engine. `?kind=bytecode` leaves the snapshot out, and so does an engine that has none; `?again=1` asks the host for every file, past what the
 * browser keeps.
 *
 * One file, since a second one would cost every reader a round trip before anything else is asked for.
 * The pieces are separate on purpose: `fetchParts` gets the files, `startSnapshot` and `startBytecode` make Python from
 * them, `serve` talks to the page. Node (engine/ask.mjs) uses the middle ones; another way to get files replaces the first.
 * PYODIDE, MADE_PARTS and MADE_SIZES stand in front of this script; engine/build.py writes them there.
 *
 * A calculator that needs more than the others has it in a part: a file with modules and data, which is fetched when the
 * calculator is wanted, and which Python takes in before it answers (`takePart`).
 */

const SNAPSHOT_MAGIC = 0x53474331;
const WRAPPER_BYTES = 24;
export const PARTS = MADE_PARTS;
/** @type {EngineKind} */
export const KIND = "snapshot.wasm" in MADE_SIZES ? "snapshot" : "bytecode";
// How often the page hears how much is here.
const TELL_EVERY_MS = 200;

/**
 * When each stage was done, in milliseconds since 1970: the page's clock began at another time.
 * @returns {Stage[]}
 */
function stages() {
  return performance.getEntriesByType("mark").map(({ name, startTime }) => [name, performance.timeOrigin + startTime]);
}

/** Counts what arrives of files, each as heavy as a host with gzip sends it. */
export class Arriving {
  #told = 0;
  arrived = 0;
  whole = 0;

  /**
   * @param {Sizes} sizes
   * @param {(progress: Progress) => void} tell
   */
  constructor(sizes, tell) {
    this.sizes = sizes;
    this.tell = tell;
  }

  /**
   * Expect this file; gives what to call with the bytes of it that are here, or with nothing when it is whole.
   * @param {string} name
   */
  expect(name) {
    const [size, gzip] = this.sizes[name] ?? [0, 0];
    let counted = 0;
    this.whole += gzip;
    return (bytes = size) => {
      const more = Math.min(size - counted, bytes);
      counted += more;
      this.arrived += size ? (more / size) * gzip : 0;
      const now = performance.now();
      if (now - this.#told < TELL_EVERY_MS && counted < size) return;
      this.#told = now;
      this.tell({ arrived: Math.round(this.arrived), whole: this.whole });
    };
  }
}

/**
 * @param {URL} url
 * @param {(bytes?: number) => void} count
 * @param {string} [type]
 * @param {RequestCache} [cache]
 */
async function fetched(url, count, type, cache = "default") {
  const response = await fetch(url, { credentials: "same-origin", cache });
  if (!response.ok) throw new Error(`${url.pathname.split("/").pop()} could not be loaded (${response.status})`);
  /** @type {TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>} */
  const counter = new TransformStream({
    transform(chunk, controller) {
      count(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  // Some hosts send a wrong type; streaming compilation insists on the right one.
  const headers = { "Content-Type": type ?? response.headers.get("Content-Type") ?? "" };
  return new Response(response.body?.pipeThrough(counter), { headers });
}

/**
 * Ask for every file at once; the standard library only when it is wanted. The big wasm file is compiled while it and the
 * others come: Pyodide itself would begin with it when its scripts are there.
 * @param {URL} base
 * @param {EngineKind} kind
 * @param {(progress: Progress) => void} tell
 * @param {RequestCache} [cache]
 * @returns {EngineParts}
 */
export function fetchParts(base, kind, tell, cache = "default") {
  const arriving = new Arriving(MADE_SIZES, tell);
  /**
   * @param {string} name
   * @param {string} [type]
   */
  const file = (name, type) => fetched(new URL(name, base), arriving.expect(name), type, cache);
  /** @param {string} name */
  const script = async (name) => {
    const url = new URL(name, base);
    const count = arriving.expect(name);
    // An import cannot ask past the browser's cache.
    if (cache !== "default") await (await fetched(url, () => {}, undefined, cache)).arrayBuffer();
    const module = await import(url.href);
    count();
    return module;
  };
  const fitted = kind === "snapshot";
  // The snapshot fits the runtime in a folder of its own, see engine/build.py; the other start has Pyodide's own files.
  const runtime = fitted ? "snapshot/" : "";
  const core = script(`${runtime}pyodide.asm.js`);
  const early = fitted ? null : file("stdlib.zip");
  /** @type {Map<string, Promise<ArrayBuffer>>} */
  const more = new Map();
  /** @param {string} name */
  const fetchedPart = async (name) => (await file(PARTS.files[name])).arrayBuffer();
  /** @type {EngineParts} */
  const parts = {
    kind,
    folder: base.href,
    runtime: new URL(runtime, base).href,
    wasm: WebAssembly.compileStreaming(file(`${runtime}pyodide.asm.wasm`, "application/wasm")),
    snapshot: fitted ? file("snapshot.wasm").then((answer) => answer.arrayBuffer()) : null,
    library: () => early ?? file("stdlib.zip"),
    core,
    // In that folder one script holds both.
    script: fitted ? core : script("pyodide.js"),
    part: (name) => {
      const coming = more.get(name) ?? fetchedPart(name);
      more.set(name, coming);
      coming.catch(() => more.delete(name)); // the next question tries again
      return coming;
    },
    again: () => fetchParts(base, "bytecode", tell, cache),
  };
  for (const part of [parts.wasm, parts.snapshot, parts.core, parts.script, early]) part?.catch(() => {});
  return parts;
}

/**
 * A sum that notices damage.
 * @param {Uint32Array} words
 */
export function checksum(words) {
  let sum = 1;
  for (let index = 0; index < words.length; index += 1) sum = (Math.imul(sum, 31) + words[index]) | 0;
  return sum >>> 0;
}

/**
 * Read a snapshot file: what it is for, and the runs of words in which memory differs from the wasm file's own data.
 * @param {ArrayBuffer} buffer
 * @returns {Snapshot}
 */
export function readSnapshot(buffer) {
  const [magic, headerBytes, runCount, wordCount, sum] = new Uint32Array(buffer, WRAPPER_BYTES, 5);
  const headerStart = WRAPPER_BYTES + 20;
  const runStart = headerStart + headerBytes;
  const wordStart = runStart + 4 * runCount;
  if (magic !== SNAPSHOT_MAGIC || buffer.byteLength !== wordStart + 4 * wordCount)
    throw new Error("the snapshot is not whole");
  if (checksum(new Uint32Array(buffer, headerStart)) !== sum) throw new Error("the snapshot is damaged");
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, headerStart, headerBytes)));
  const runs = new Uint16Array(buffer, runStart, 2 * runCount);
  return {
    ...header,
    gaps: runs.subarray(0, runCount),
    counts: runs.subarray(runCount),
    words: new Uint32Array(buffer, wordStart, wordCount),
  };
}

/**
 * The first part of a snapshot as Pyodide writes it; the memory itself follows in `restore`.
 * @param {Snapshot} snapshot
 */
function pyodideHeader({ buildId, immortalKeys }) {
  const keys = new TextEncoder().encode(JSON.stringify({ hiwireKeys: [], immortalKeys }));
  const head = new Uint8Array(Math.ceil((48 + keys.length) / 16) * 16);
  const words = new Uint32Array(head.buffer);
  words.set([0x706e7300, head.length, keys.length, 0]);
  for (let part = 0; part < 8; part += 1) words[4 + part] = parseInt(buildId.slice(8 * part, 8 * part + 8), 16);
  head.set(keys, 48);
  return head;
}

/**
 * Put memory into the state of the snapshot: first as the wasm file left it, then the words that differ.
 * `used` is how much of it the start may have touched: to clear what was never touched would make it real, page by page.
 * @param {ArrayBuffer} memory
 * @param {number} used
 * @param {Uint8Array} pristine
 * @param {Snapshot} snapshot
 */
function restore(memory, used, pristine, { gaps, counts, words }) {
  new Uint8Array(memory).fill(0, pristine.length, used);
  new Uint8Array(memory).set(pristine);
  const target = new Uint32Array(memory);
  let to = 0;
  let from = 0;
  for (let run = 0; run < gaps.length; run += 1) {
    to += gaps[run];
    target.set(words.subarray(from, from + counts[run]), to);
    to += counts[run];
    from += counts[run];
  }
}

/**
 * @param {EngineParts} parts
 * @param {CreateModule} createPyodideModule
 */
function options(parts, createPyodideModule) {
  return {
    indexURL: parts.runtime,
    // Pyodide wants a lock file of 119 KB that lists packages; the page loads none.
    lockFileContents: { info: PYODIDE, packages: {} },
    packageBaseUrl: parts.runtime,
    // Fixed, so that the snapshot is the same at every build; nothing here hashes what strangers send.
    env: { PYTHONHASHSEED: "0", HOME: "/" },
    stdLibURL: `${parts.folder}stdlib.zip`,
    createPyodideModule,
  };
}

/**
 * Run `start` while Pyodide's own fetches are answered from the parts already on their way, and its wasm file is compiled.
 * Pyodide waits for ever when its wasm file does not compile; `broken` rejects then.
 * @param {EngineParts} parts
 * @param {() => Promise<Response>} library
 * @param {() => Promise<Pyodide>} start
 */
async function withParts({ wasm }, library, start) {
  if (!wasm) return start();
  const { fetch: realFetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  /** @type {(reason: unknown) => void} */
  let fail = () => {};
  /** @type {Promise<never>} */
  const broken = new Promise((_, reject) => {
    fail = reject;
  });
  /**
   * @template T
   * @param {Promise<T>} promise
   */
  const watched = (promise) => {
    promise.catch(fail);
    return promise;
  };
  globalThis.fetch = async (url, ...rest) => {
    if (String(url).endsWith("/pyodide.asm.wasm")) return new Response();
    if (String(url).endsWith("/stdlib.zip")) return watched(library());
    return realFetch(url, ...rest);
  };
  /** @param {WebAssembly.Imports} [imports] */
  const instantiated = async (imports) => {
    const module = await wasm;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  };
  WebAssembly.instantiateStreaming = (_, imports) => watched(instantiated(imports));
  try {
    return await Promise.race([start(), broken]);
  } finally {
    globalThis.fetch = realFetch;
    WebAssembly.instantiateStreaming = instantiateStreaming;
  }
}

/**
 * Import the page's view and give its two functions: one turns a request into a response, one takes in a part.
 * @param {Pyodide} python
 * @returns {PagePython}
 */
function answerer(python) {
  const { respond, take_part: take } = python.pyimport("page_engine");
  return { respond, take, taken: new Set() };
}

/**
 * The part that the calculator of this request waits for; nothing where Python has all that it needs.
 * @param {StartedEngine} engine
 * @param {string} request
 */
export function missingPart({ python }, request) {
  const name = PARTS.of[JSON.parse(request).calculator];
  return name && !python.taken.has(name) ? name : null;
}

/**
 * Let Python take in a part, whose file is a wasm module with one section around it, as the snapshot is.
 * @param {PagePython} python
 * @param {string} name
 * @param {ArrayBuffer} file
 */
export function takePart(python, name, file) {
  python.take(name, new Uint8Array(file, WRAPPER_BYTES));
  python.taken.add(name);
}

/**
 * Start Python from its bytecode: slower, with public options only.
 * @param {EngineParts} parts
 */
export async function startBytecode(parts) {
  const [{ loadPyodide }, { default: createModule }] = await Promise.all([parts.script, parts.core]);
  const library = parts.library ?? (() => Promise.reject(new Error("Pyodide reads the library itself here")));
  return answerer(await withParts(parts, library, () => loadPyodide(options(parts, createModule))));
}

/**
 * Start Python from the memory snapshot, in which everything is imported already.
 * @param {EngineParts} parts
 */
export async function startSnapshot(parts) {
  const [{ loadPyodide }, { default: createModule }, buffer] = await Promise.all([
    parts.script,
    parts.core,
    parts.snapshot,
  ]);
  if (!buffer) throw new Error("these parts have no snapshot");
  performance.mark("files here, but for the big one");
  const snapshot = readSnapshot(buffer);
  /** @type {CreateModule} */
  const createPyodideModule = async (settings) => {
    const instantiate = settings.instantiateWasm;
    let pristine = new Uint8Array();
    settings.instantiateWasm = (imports, done) =>
      instantiate(imports, (instance, module) => {
        performance.mark("runtime here and compiled");
        const { memory } = instance.exports;
        pristine = new Uint8Array(memory.buffer).slice(0, snapshot.dataBytes);
        const missing = snapshot.memoryBytes - memory.buffer.byteLength;
        if (missing > 0) memory.grow(missing / 65536);
        done(instance, module);
      });
    const module = await createModule(settings);
    performance.mark("runtime started");
    const used = module.HEAPU32[module._emscripten_get_sbrk_ptr() >>> 2];
    // How Python calls C is this browser's own: an iPhone's WebKit lacks what others have, and the start has just found out.
    const calls = (module.__PyRuntime + module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >>> 2]) >>> 2;
    const here = module.HEAP32[calls];
    restore(module.HEAPU8.buffer, used, pristine, snapshot);
    module.HEAP32[calls] = here;
    performance.mark("memory restored");
    return module;
  };
  // The archive is not needed: whatever answers need is in memory.
  const empty = async () => new Response(new Uint8Array(0));
  const settings = {
    ...options(parts, createPyodideModule),
    stdLibURL: parts.emptyLibrary ?? `${parts.folder}stdlib.zip`,
    _loadSnapshot: Promise.resolve(pyodideHeader(snapshot)),
  };
  return answerer(await withParts(parts, empty, () => loadPyodide(settings)));
}

/**
 * Start the kind that was asked for; when the snapshot does not fit, the bytecode, which `anew` hears.
 * @param {EngineParts} parts
 * @param {() => void} [anew]
 * @returns {Promise<StartedEngine>}
 */
export async function startEngine(parts, anew = () => {}) {
  if (parts.kind === "bytecode") return { kind: "bytecode", python: await startBytecode(parts), parts };
  try {
    return { kind: "snapshot", python: await startSnapshot(parts), parts };
  } catch (reason) {
    console.info(`Starting from bytecode: ${wordsOf(reason)}`);
    anew();
    return startEngine(parts.again());
  }
}

/** @param {unknown} reason */
function wordsOf(reason) {
  return reason instanceof Error ? reason.message : String(reason);
}

/**
 * Give a text as it is, and Python's bytes as a copy outside its memory, which can be handed over.
 * @param {string | PythonBytes} response
 */
function plain(response) {
  if (typeof response === "string") return response;
  const bytes = response.toJs();
  response.destroy();
  return bytes;
}

/**
 * @param {StartedEngine} engine
 * @param {Asking} question
 */
function respondTo({ python }, { request, files }) {
  return plain(python.respond(request, ...files.map((file) => new Uint8Array(file))));
}

/**
 * Start from bytecode where the snapshot fell over: what was never imported when it was taken is missing there. Nothing
 * where there is no other start, or where that fails too.
 * @param {WorkerScope} scope
 * @param {StartedEngine} engine
 * @param {unknown} reason
 */
async function startAnew(scope, { kind, parts }, reason) {
  if (kind === "bytecode") return null;
  console.info(`Starting from bytecode: ${wordsOf(reason)}`);
  scope.postMessage({ state: "starting" });
  return startEngine(parts.again()).catch(() => null);
}

/**
 * Start Python, and answer the page's questions as soon as it has started.
 * @param {WorkerScope} scope
 * @param {EngineParts} parts
 */
export function serve(scope, parts, starting = startEngine(parts, () => scope.postMessage({ state: "starting" }))) {
  /** @param {StartedEngine} engine */
  const ready = (engine) => {
    scope.postMessage({ state: "ready", kind: engine.kind, stages: stages() });
    return engine;
  };
  /** @param {unknown} reason */
  const failed = (reason) => scope.postMessage({ state: "failed", message: String(reason) });
  /**
   * Wait for the part that a request needs; gives what lets Python take it in, nothing where it does not come.
   * @param {StartedEngine} engine
   * @param {string} request
   */
  const arrived = async (engine, request) => {
    const name = missingPart(engine, request);
    if (!name) return () => {};
    scope.postMessage({ state: "starting" });
    /** @param {unknown} reason */
    const lost = (reason) => scope.postMessage({ state: "lost", message: String(reason) });
    const file = await engine.parts.part(name).catch(lost);
    if (!file) return null;
    ready(engine);
    return () => takePart(engine.python, name, file);
  };
  /**
   * @param {StartedEngine} engine
   * @param {Asking} question
   * @returns {Promise<StartedEngine>}
   */
  const answer = async (engine, question) => {
    const take = await arrived(engine, question.request);
    if (!take) return engine;
    try {
      take();
      const response = respondTo(engine, question);
      scope.postMessage({ state: "answered", response }, typeof response === "string" ? [] : [response.buffer]);
    } catch (reason) {
      const anew = await startAnew(scope, engine, reason);
      if (anew) return answer(ready(anew), question);
      scope.postMessage({ state: "broken", error: wordsOf(reason) });
    }
    return engine;
  };
  let engine = starting.then((started) => {
    performance.mark("ready");
    return ready(started);
  });
  engine.catch(failed);
  scope.onmessage = ({ data }) => {
    if ("wanted" in data) {
      const name = PARTS.of[data.wanted];
      if (name) parts.part(name).catch(() => {}); // whoever asks hears why
      return;
    }
    engine = engine.then((started) => answer(started, data));
    engine.catch(failed);
  };
}

// The classroom kit makes a blob of this file and others: there is no folder to fetch from, and kit/worker.js serves.
if (
  typeof WorkerGlobalScope !== "undefined" &&
  self instanceof WorkerGlobalScope &&
  !import.meta.url.startsWith("blob:")
) {
  performance.mark("worker there");
  const here = new URL(import.meta.url);
  const kind = here.searchParams.get("kind") === "bytecode" ? "bytecode" : KIND;
  /** @param {Progress} progress */
  const tell = (progress) => self.postMessage({ state: "arriving", ...progress });
  const cache = here.searchParams.has("again") ? "no-cache" : "default";
  serve(self, fetchParts(new URL(".", here), kind, tell, cache));
}
