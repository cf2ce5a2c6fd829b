/**
 * Make Pyodide's two big files smaller for the start from the snapshot: `node unused_exports.mjs PYODIDE OUT`.
 *
 * Pyodide can load packages with parts in C, so its wasm file offers every function of Python and of the C library to them,
 * 8,500 by name, and its script looks each of them up at every start. The page loads no package. Here only those are
 * left that the script itself calls; functions that nothing can reach any more become empty. A sixth of both files, and a
 * fifth of the time between the last byte and the first answer. No function is changed or moved, so errors in
 * counting show as a trap at once, never as another answer.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Functions } from "./functions.mjs";

const SCRIPT = "pyodide.asm.js";
const WASM = "pyodide.asm.wasm";
// What snapshot.mjs and worker.js call by name.
const OURS = ["_malloc", "_free", "_emscripten_get_sbrk_ptr"];

/**
 * The script's list of exports: where it stands, and the statements in it.
 * @param {string} script
 */
function listOfExports(script) {
  const head = "function assignWasmExports(wasmExports){";
  const start = script.indexOf(head) + head.length;
  const end = script.indexOf("}", start);
  const names = script.lastIndexOf("var ", start - head.length);
  if (start < head.length || names < 0) throw new Error(`${SCRIPT} lists its exports in a way that is not known here`);
  return { names, head: start - head.length, start, end, statements: script.slice(start, end).split(";") };
}

/**
 * Leave the statements and variables of exports that are gone out of the script.
 * @param {string} script
 * @param {ReturnType<typeof listOfExports>} list
 * @param {Set<string>} kept
 */
function smallerScript(script, list, kept) {
  const gone = new Set();
  const statements = list.statements.filter((statement) => {
    const [, variable, name] = /^([\w$]+)=.*?wasmExports\["([^"]+)"\]/.exec(statement) ?? [];
    if (!name) throw new Error(`${SCRIPT} lists an export in a way that is not known here: ${statement}`);
    if (!kept.has(name)) gone.add(variable);
    return kept.has(name);
  });
  const variables = script
    .slice(list.names + 4, list.head)
    .replace(/;\s*$/, "")
    .split(",");
  const left = variables.filter((variable) => !gone.has(variable));
  const parts = [script.slice(0, list.names), `var ${left.join(",")};`, script.slice(list.head, list.start)];
  return [...parts, statements.join(";"), script.slice(list.end)].join("");
}

/**
 * The wasm file with these exports only, and without the functions that nothing reaches.
 * @param {Functions} functions
 * @param {Set<string>} kept
 */
function smallerWasm(functions, kept) {
  const exports = functions.exports.filter(({ name }) => kept.has(name));
  const exported = exports.filter(({ kind }) => kind === 0).map(({ index }) => index);
  /** @param {number} index */
  const calls = (index) => functions.reads(index).calls;
  return functions.emptied(functions.reachable([...exported, ...functions.table.values()], calls), exports);
}

/**
 * The exports that are called by name: in the script outside its list, in Pyodide's other script, by us, or as an import.
 * @param {Functions} functions
 * @param {string} script
 * @param {ReturnType<typeof listOfExports>} list
 * @param {string} other
 */
function keptExports(functions, script, list, other) {
  const rest = script.slice(0, list.names) + script.slice(list.end) + other;
  const words = new Set([...(rest.match(/[\w$]+/g) ?? []), ...OURS]);
  const imported = new Set(functions.imports);
  const names = functions.exports.map(({ name }) => name);
  // A few are called without the underscore that the script puts before all others: the runtime's own, and these.
  const byName = new Set([...rest.matchAll(/wasmExports\.([\w$]+)/g)].map(([, name]) => name));
  /** @param {string} name */
  const own = (name) => byName.has(name) || ((name === "memory" || name.startsWith("__")) && words.has(name));
  return new Set(names.filter((name) => words.has(`_${name}`) || imported.has(name) || own(name)));
}

const [pyodide, out] = process.argv.slice(2);
const [script, other] = ["pyodide.asm.mjs", "pyodide.mjs"].map((name) => readFileSync(join(pyodide, name), "utf8"));
const functions = new Functions(readFileSync(join(pyodide, WASM)));
const list = listOfExports(script);
const kept = keptExports(functions, script, list, other);
mkdirSync(out, { recursive: true });
writeFileSync(join(out, SCRIPT), smallerScript(script, list, kept));
writeFileSync(join(out, WASM), smallerWasm(functions, kept));
