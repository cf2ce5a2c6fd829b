/**
 * Compile what the page imports, with the very Pyodide that will run it: `node compile.mjs PYODIDE SOURCES.zip OUT`.
 *
 * OUT/compiled.json maps each file's name inside the archive to its bytecode in hex, OUT/requests.json lists what was asked
 * meanwhile. The host's Python is another version, so it cannot.
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
writeFileSync(join(out, "compiled.json"), names.get("compiled"));
writeFileSync(join(out, "requests.json"), run("json.dumps(list(warming_requests()))", names));
