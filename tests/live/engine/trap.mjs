/**
 * Start the engine of a folder from the snapshot, let one of the functions behind Python trap, and ask it through the worker's
 * own `serve`: `node trap.mjs ENGINE_DIR REQUEST`. Prints what the page would hear, one JSON a line.
 */
import { folderParts, workerModule } from "../../../src/coinguide/live/engine/parts.mjs";

const [folder, request] = process.argv.slice(2);
console.info = console.error;
// One exported function (i32, i32) → i32 whose only instruction is `unreachable`, as the smaller runtime's empty ones are.
const TRAP = Uint8Array.of(
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...[1, 7, 1, 0x60, 2, 0x7f, 0x7f, 1, 0x7f],
  ...[3, 2, 1, 0],
  ...[7, 5, 1, 1, 0x66, 0, 0],
  ...[10, 5, 1, 3, 0, 0x00, 0x0b],
);
const trap = new WebAssembly.Instance(new WebAssembly.Module(TRAP)).exports.f;

/** Give the parts of the start, and the module that it makes. */
async function watchedParts() {
  const parts = folderParts(folder, "snapshot");
  const { default: createModule } = await parts.core;
  const seen = {};
  const createWatched = async (settings) => (seen.module = await createModule(settings));
  return [{ ...parts, core: { default: createWatched } }, seen];
}

/** Let Python's `str.join` trap. */
function breakJoin({ HEAPU32, API, wasmTable }) {
  const address = API._pyodide._base.eval_code("id(vars(str)['join'])");
  // The descriptor's sixth word leads to the method's definition, whose second word is the function's number.
  wasmTable.set(HEAPU32[(HEAPU32[(address >>> 2) + 5] >>> 2) + 1], trap);
}

const { serve, startSnapshot } = await workerModule(folder);
const [parts, seen] = await watchedParts();
const python = await startSnapshot(parts);
breakJoin(seen.module);
const scope = {
  postMessage(message) {
    process.stdout.write(`${JSON.stringify(message)}\n`);
    if (message.state === "answered") process.exit();
  },
};
serve(scope, parts, Promise.resolve({ kind: "snapshot", python, parts }));
scope.onmessage({ data: { request, files: [] } });
