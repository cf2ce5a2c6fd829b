/**
 * Compile what the page imports, with the Pyodide that will run it: `node compile.mjs PYODIDE SOURCES.zip OUT.json [PART]`.
 *
 * OUT.json holds, for the start or the part that is named, what was asked, the names of the data that were read, and each
 * module's bytecode in hex by its file's name inside the archive; for the start also the names of the parts, for a part
 * its calculators. The host's Python is another version, so it cannot.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import "./parts.mjs";

const [pyodide, sources, out, part] = process.argv.slice(2);
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

const asked = part ? `part(${JSON.stringify(part)}, warming_requests)` : "start(warming_requests)";
writeFileSync(out, JSON.stringify((await warm())(asked)));
