/** The engine's files for Node: what worker.js gets by fetch, read from a folder. */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * An ArrayBuffer of its own, as fetch gives it.
 * @param {string} path
 */
export async function bytesOf(path) {
  const file = await readFile(path);
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength);
}

/** @param {string[]} names */
const moduleAt = (...names) => import(pathToFileURL(join(...names)).href);

/**
 * The runtime of this folder: its place and its script.
 * @param {string} folder
 */
export function runtimeParts(folder) {
  const path = resolve(folder);
  return { runtime: `${path}/`, core: moduleAt(path, "pyodide.asm.js") };
}

/**
 * Give the parts that worker.js starts from.
 * @param {string} folder
 * @param {EngineKind} kind
 * @returns {EngineParts}
 */
export function folderParts(folder, kind) {
  const path = resolve(folder);
  const runtime = runtimeParts(kind === "snapshot" ? join(folder, "snapshot") : folder);
  return {
    kind,
    folder: `${path}/`,
    ...runtime,
    // Pyodide reads these two files itself under Node.
    wasm: null,
    library: null,
    emptyLibrary: "/dev/null",
    snapshot: kind === "snapshot" ? bytesOf(join(path, "snapshot.wasm")) : null,
    script: kind === "snapshot" ? runtime.core : moduleAt(path, "pyodide.js"),
    part: async (name) => bytesOf(join(path, (await workerModule(folder)).PARTS.files[name])),
    again: () => folderParts(folder, "bytecode"),
  };
}

/**
 * The worker's own module, from the engine's folder.
 * @param {string} folder
 * @returns {Promise<WorkerModule>}
 */
export function workerModule(folder) {
  return moduleAt(resolve(folder), "worker.js");
}

// Node repeats the line that threw; Pyodide's script is one line of a megabyte.
process.on("uncaughtException", (reason) => {
  console.error(String(reason?.stack ?? reason));
  process.exit(1);
});
