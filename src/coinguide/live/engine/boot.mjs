/** Starts Python for the build, and lets it do all that a page may ask: the same steps everywhere, to the last byte of memory. */
import crypto from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { bytesOf, folderParts, runtimeParts, workerModule } from "./parts.mjs";

/** Let no clock, chance or path of this machine into memory: the same input gives the same bytes everywhere. */
function forgetThisMachine() {
  process.argv[1] = "./this.program";
  Date.now = () => 0;
  performance.now = () => 0;
  Math.random = () => 0;
  Object.assign(crypto, { randomFillSync: (/** @type {Uint8Array} */ view) => view.fill(0) });
}

/**
 * Start the engine of this folder from bytecode with the runtime of another one.
 * Gives the runtime's module, the page's Python in it, and its memory as the wasm file left it.
 * @param {string} folder
 * @param {string} runtime
 * @returns {Promise<Booted>}
 */
export async function booted(folder, runtime) {
  const { startBytecode } = await workerModule(folder);
  const parts = { ...folderParts(folder, "bytecode"), ...runtimeParts(runtime) };
  /** @type {Partial<Booted>} */
  const seen = {};
  /** @type {CreateModule} */
  const createModule = async (settings) => {
    const instantiate = settings.instantiateWasm;
    settings.instantiateWasm = (imports, done) =>
      instantiate(imports, (instance, module) => {
        seen.pristine = new Uint8Array(instance.exports.memory.buffer).slice();
        done(instance, module);
      });
    const module = await createPyodideModule(settings);
    seen.module = module;
    return module;
  };
  const { default: createPyodideModule } = await parts.core;
  parts.core = Promise.resolve({ default: createModule });
  seen.python = await startBytecode(parts);
  return /** @type {Booted} */ (seen);
}

/**
 * Run a program of this folder in names of its own, so that nothing of it stays, and give these names.
 * @param {PythonApi} api
 * @param {string} name
 * @returns {{ get(name: string): string }}
 */
export function namesOf(api, name) {
  const { eval_code: run } = api._pyodide._base;
  const names = run("{}");
  run(`exec(${JSON.stringify(readFileSync(new URL(name, import.meta.url), "utf8"))}, globals())`, names);
  return names;
}

/**
 * Import and answer what the page will be asked, then let go of all that is not needed.
 * @param {PythonApi} api
 */
function warm(api) {
  const program = readFileSync(new URL("warm_page.py", import.meta.url), "utf8");
  api._pyodide._base.eval_code(`exec(${JSON.stringify(program)}, {"__name__": "warm"})`);
  api._pyodide._base.eval_code("import gc; gc.collect(); gc.freeze()");
}

/**
 * Boot the engine of this folder with the runtime of another one, and answer what the page will be asked; what it asks of
 * the calculators in parts only where `whole` is said. Gives what `booted` gives.
 * @param {string} folder
 * @param {string} runtime
 */
export async function warmed(folder, runtime, { whole = false } = {}) {
  forgetThisMachine();
  const seen = await booted(folder, runtime);
  const { PARTS, takePart } = await workerModule(folder);
  const { eval_code: run } = seen.module.API._pyodide._base;
  for (const name of PARTS.frozen) run(`__import__("${name}")`);
  for (const [name, file] of whole ? Object.entries(PARTS.files) : []) {
    takePart(seen.python, name, await bytesOf(join(folder, file)));
  }
  warm(seen.module.API);
  return seen;
}
