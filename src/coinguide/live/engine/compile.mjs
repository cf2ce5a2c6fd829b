/**
 * Compile what the page imports, with the very Pyodide that will run it: `node compile.mjs PYODIDE SOURCES.zip OUT`.
 *
 * OUT/compiled.json holds, for the start and for each part, what was asked, the names of the data that were read, and each
 * module's bytecode in hex by its file's name inside the archive; for a part also its calculators. The host's Python is
 * another version, so it cannot.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import "./parts.mjs";

const [pyodide, sources, out] = process.argv.slice(2);
/** @param {string} name */
const pythonText = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const { info } = JSON.parse(readFileSync(join(pyodide, "pyodide-lock.json"), "utf8"));
const { loadPyodide } = await import(pathToFileURL(join(resolve(pyodide), "pyodide.mjs")).href);

/** Start Python anew and ask it what every start is asked; gives what runs a line of compile_page.py's names then. */
async function warm() {
  const python = await loadPyodide({
    indexURL: resolve(pyodide),
    lockFileContents: { info, packages: {} },
    stdLibURL: resolve(sources),
    env: { PYTHONHASHSEED: "0", HOME: "/" },
  });
  const { eval_code: run } = python._api._pyodide._base;
  const names = python.toPy({});
  run(`exec(${JSON.stringify(pythonText("warm_page.py"))})`, names);
  run(`exec(${JSON.stringify(pythonText("compile_page.py"))}, globals())`, names);
  return (/** @type {string} */ line) => JSON.parse(run(`json.dumps(${line})`, names));
}

const compiled = (await warm())("start(warming_requests)");
// Each part is asked alone: what it shares with another, a table of letters say, must be in both.
for (const name of Object.keys(compiled.parts)) {
  const run = await warm();
  compiled.parts[name] = run(`part(${JSON.stringify(name)}, warming_requests)`);
}
writeFileSync(join(out, "compiled.json"), JSON.stringify(compiled));
