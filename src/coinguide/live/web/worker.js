/**
 * The page's Python: starts Pyodide from this folder and answers one request at a time.
 *
 * page → worker   {id, request, files}             request is JSON text for coinguide.live.page.respond, files are
 *                                                  the ArrayBuffers of the files it names
 * worker → page   {state: "ready", kind, stages}   once, when answers can be given; when each stage was done, for `make bench`
 *                 {id, response}                   JSON text, or the bytes of a file; {id, error} if Python fell over
 *                 {state: "failed", message}       when Python cannot start
 *
 * Only the newest waiting request is answered. Every file comes from this worker's own folder, whose name carries a hash
 * of its content, so a cached snapshot never meets another engine. `?kind=bytecode` leaves the snapshot out.
 *
 * One file, since a second one would cost every reader a round trip before anything else is asked for.
 * The pieces are separate on purpose: `fetchParts` gets the files, `startSnapshot` and `startBytecode` make Python from
 * them, `serve` talks to the page. Node (engine/ask.mjs) uses the middle ones; another way to get files replaces the first.
 */

const SNAPSHOT_MAGIC = 0x53474331;
const WRAPPER_BYTES = 24;
/** Pyodide wants a lock file of 119 KB that lists packages; the page loads none, nor does engine/compile.mjs. */
export const NO_PACKAGES = {
  info: { arch: "wasm32", platform: "emscripten", version: "none", python: "3.14.2", abi_version: "2026_0" },
  packages: {},
};

/** When each stage was done, in milliseconds since 1970: the page's clock began at another time. */
function stages() {
  return performance.getEntriesByType("mark").map(({ name, startTime }) => [name, performance.timeOrigin + startTime]);
}

async function fetched(url, type) {
  const response = await fetch(url, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${url.pathname.split("/").pop()} could not be loaded (${response.status})`);
  // Some hosts send a wrong type; streaming compilation insists on the right one.
  if (!type || response.headers.get("Content-Type") === type) return response;
  return new Response(response.body, { headers: { "Content-Type": type } });
}

/**
 * Ask for every file at once; the standard library only when it is wanted. The big wasm file is compiled while it and the
 * others come: Pyodide itself would begin with it when its scripts are there.
 */
export function fetchParts(base, kind) {
  const at = (name) => new URL(name, base);
  // The snapshot fits a smaller runtime, see engine/lean_runtime.mjs; the plain start has Pyodide's own files.
  const runtime = new URL(kind === "snapshot" ? "lean/" : "./", base);
  const library = () => fetched(at("stdlib.zip"));
  const core = import(new URL("pyodide.asm.mjs", runtime));
  const parts = {
    kind,
    folder: base.href,
    runtime: runtime.href,
    wasm: WebAssembly.compileStreaming(fetched(new URL("pyodide.asm.wasm", runtime), "application/wasm")),
    snapshot: kind === "snapshot" ? fetched(at("snapshot.wasm")).then((file) => file.arrayBuffer()) : null,
    library: kind === "snapshot" ? library : ((early) => () => early)(library()),
    core,
    // The smaller runtime's script holds both.
    script: kind === "snapshot" ? core : import(at("pyodide.mjs")),
    again: () => fetchParts(base, "bytecode"),
  };
  for (const part of [parts.wasm, parts.snapshot, parts.core, parts.script]) part?.catch?.(() => {});
  return parts;
}

/** A sum that notices damage; the same as in engine/snapshot.mjs. */
export function checksum(words) {
  let sum = 1;
  for (let index = 0; index < words.length; index += 1) sum = (Math.imul(sum, 31) + words[index]) | 0;
  return sum >>> 0;
}

/** Read a snapshot file: what it is for, and the runs of words in which memory differs from the wasm file's own data. */
export function readSnapshot(buffer) {
  const [magic, headerBytes, runCount, wordCount, sum] = new Uint32Array(buffer, WRAPPER_BYTES, 5);
  const headerStart = WRAPPER_BYTES + 20;
  const runStart = headerStart + headerBytes;
  const wordStart = runStart + 4 * runCount;
  if (magic !== SNAPSHOT_MAGIC || buffer.byteLength !== wordStart + 4 * wordCount) throw new Error("the snapshot is not whole");
  if (checksum(new Uint32Array(buffer, headerStart)) !== sum) throw new Error("the snapshot is damaged");
  const header = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, headerStart, headerBytes)));
  const runs = new Uint16Array(buffer, runStart, 2 * runCount);
  return { ...header, gaps: runs.subarray(0, runCount), counts: runs.subarray(runCount), words: new Uint32Array(buffer, wordStart, wordCount) };
}

/** The first part of a snapshot as Pyodide writes it; the memory itself follows in `restore`. */
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

function options(parts, createPyodideModule) {
  return {
    indexURL: parts.runtime,
    lockFileContents: NO_PACKAGES,
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
 */
async function withParts(parts, library, start) {
  if (!parts.wasm) return start();
  const { fetch: realFetch } = globalThis;
  const { instantiateStreaming } = WebAssembly;
  let fail;
  const broken = new Promise((_, reject) => { fail = reject; });
  const watched = (promise) => { promise.catch(fail); return promise; };
  globalThis.fetch = async (url, ...rest) => {
    if (String(url).endsWith("/pyodide.asm.wasm")) return new Response();
    if (String(url).endsWith("/stdlib.zip")) return watched(library());
    return realFetch(url, ...rest);
  };
  const instantiated = async (imports) => {
    const module = await parts.wasm;
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

/** Import the page's view and give the function that turns a request into a response. */
function answerer(python) {
  return python.pyimport("page_engine").respond;
}

/** Start Python from its bytecode: slower, with public options only. */
export async function startBytecode(parts) {
  const [{ loadPyodide }, { default: createModule }] = await Promise.all([parts.script, parts.core]);
  return answerer(await withParts(parts, parts.library, () => loadPyodide(options(parts, createModule))));
}

/** Start Python from the memory snapshot, in which everything is imported already. */
export async function startSnapshot(parts) {
  const [{ loadPyodide }, { default: createModule }, buffer] = await Promise.all([parts.script, parts.core, parts.snapshot]);
  performance.mark("files here, but for the big one");
  const snapshot = readSnapshot(buffer);
  const createPyodideModule = async (settings) => {
    const instantiate = settings.instantiateWasm;
    let pristine;
    settings.instantiateWasm = (imports, done) => instantiate(imports, (instance, module) => {
      performance.mark("runtime here and compiled");
      const { memory } = instance.exports;
      pristine = new Uint8Array(memory.buffer).slice(0, snapshot.dataBytes);
      if (memory.buffer.byteLength < snapshot.memoryBytes) memory.grow((snapshot.memoryBytes - memory.buffer.byteLength) / 65536);
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

/** Start the kind that was asked for; when the snapshot does not fit, the bytecode. */
export async function startEngine(parts) {
  if (parts.kind === "snapshot") {
    try {
      return { kind: "snapshot", respond: await startSnapshot(parts), parts };
    } catch (reason) {
      console.info(`Starting from bytecode: ${reason.message}`);
      return { kind: "bytecode", respond: await startBytecode(parts.again()) };
    }
  }
  return { kind: "bytecode", respond: await startBytecode(parts) };
}

/** Give a text as it is, and Python's bytes as a copy outside its memory, which can be handed over. */
function plain(response) {
  if (typeof response === "string") return response;
  const bytes = response.toJs();
  response.destroy();
  return bytes;
}

/** Answer the page's requests, as soon as Python has started. */
export function serve(scope, starting) {
  let engine = null;
  let newest = null;
  let busy = false;
  const turn = new MessageChannel();
  const answered = async ({ id, request, files = [] }) => {
    try {
      return { id, response: plain(engine.respond(request, ...files.map((file) => new Uint8Array(file)))) };
    } catch (reason) {
      if (engine.kind !== "snapshot") return { id, error: String(reason.message ?? reason) };
      // What was never imported when the snapshot was taken is missing there; the bytecode start has every module.
      engine = await startEngine(engine.parts.again());
      return answered({ id, request, files });
    }
  };
  // One more turn of the event loop lets every message that is already waiting arrive: the newest input wins.
  const soon = () => turn.port2.postMessage(null);
  turn.port1.onmessage = async () => {
    if (!engine || !newest || busy) return;
    const request = newest;
    newest = null;
    busy = true;
    try {
      const reply = await answered(request);
      scope.postMessage(reply, reply.response instanceof Uint8Array ? [reply.response.buffer] : []);
    } catch (reason) {
      scope.postMessage({ state: "failed", message: String(reason.message ?? reason) });
    }
    busy = false;
    if (newest) soon();
  };
  scope.onmessage = ({ data }) => {
    newest = data;
    soon();
  };
  starting.then(
    (started) => {
      engine = started;
      performance.mark("ready");
      scope.postMessage({ state: "ready", kind: engine.kind, stages: stages() });
      soon();
    },
    (reason) => scope.postMessage({ state: "failed", message: String(reason.message ?? reason) }),
  );
}

// The classroom kit makes a blob of this file and others: there is no folder to fetch from, and kit/worker.js serves.
if (typeof WorkerGlobalScope !== "undefined" && self instanceof WorkerGlobalScope && !import.meta.url.startsWith("blob:")) {
  performance.mark("worker there");
  const here = new URL(import.meta.url);
  serve(self, startEngine(fetchParts(new URL(".", here), here.searchParams.get("kind") ?? "snapshot")));
}
