/**
 * Compile what the page imports, with the very Pyodide that will run it: `node compile.mjs PYODIDE SOURCES.zip OUT`.
 *
 * OUT/compiled.json maps each file's name inside the archive to its bytecode in hex, OUT/unused.json tells which of the
 * wasm file's data no page can reach. The host's Python is another version, so it cannot.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { NO_PACKAGES } from "../web/worker.js";
import { codeTables } from "./smaller/code_tables.mjs";
import "./parts.mjs";

const [pyodide, sources, out] = process.argv.slice(2);
const pythonText = (name) => readFileSync(new URL(name, import.meta.url), "utf8");
const { loadPyodide } = await import(pathToFileURL(join(resolve(pyodide), "pyodide.mjs")).href);
const python = await loadPyodide({
  indexURL: resolve(pyodide),
  lockFileContents: NO_PACKAGES,
  stdLibURL: resolve(sources),
  env: { PYTHONHASHSEED: "0", HOME: "/" },
});
python._api._pyodide._base.eval_code(`exec(${JSON.stringify(pythonText("warm_page.py"))})`);
const names = python.toPy({});
python._api._pyodide._base.eval_code(`exec(${JSON.stringify(pythonText("compile_page.py"))}, globals())`, names);
writeFileSync(join(out, "compiled.json"), names.get("compiled"));
writeFileSync(join(out, "unused.json"), JSON.stringify(codeTables(python)));
