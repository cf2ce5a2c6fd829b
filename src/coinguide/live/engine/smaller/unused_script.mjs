/**
 * Leave out of the smaller runtime's script what its wasm file does not call:
 * `node unused_script.mjs ENGINE_DIR NODE_MODULES`.
 *
 * For packages with parts in C the script carries all of Emscripten's library, with graphics, sound and windows:
 * 0.8 MB that every start reads twice. Of 200 of its functions the start also makes a wasm module each, so that C could
 * call them by a number; after unused_code.mjs nothing asks for such a number. Here the script's ties to all that are
 * cut, and esbuild takes out what nothing uses then and shortens the names. Less than a third is left, and a start
 * needs a tenth less time.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";

import { Functions } from "./functions.mjs";

const HEAD = "async function _createPyodideModule(moduleArg={}){";
const TAIL = ";return moduleRtn}export default _createPyodideModule;";
const IMPORTS = "var wasmImports={";
const NUMBERS = '"GOT.func":GOTProxyHandler';
// Nothing reads these: that they are there is what the wasm file wants.
const NO_NUMBERS = '"GOT.func":new Proxy({},{get:()=>new WebAssembly.Global({value:"i32",mutable:true},-1)})';
// Written on the module for others to read, as `Module["name"]=name;`.
const OFFERED = /Module\["([\w$]+)"\]=[\w$.]+;/g;
// What windows and sound do at the start, without which nothing needs them.
const WINDOWS = [
  'if(typeof Browser!="undefined")Browser.init();',
  "registerPostMainLoop(()=>SDL.audio?.queueNewAudioData?.());",
  "MainLoop.init();",
];
const WINDOW_PARTS = /var ([\w$]+)=Browser\.\1;/g;
const FULLSCREEN = 'Module["requestFullscreen"](';

/**
 * The text without a piece that stands in it once.
 * @param {string} text
 * @param {string} piece
 */
function without(text, piece, instead = "") {
  if (text.split(piece).length !== 2) throw new Error(`the runtime's script does not hold this once: ${piece}`);
  return text.replace(piece, () => instead);
}

/**
 * The names of the imported functions that are called; throws where a function's number is asked for.
 * @param {Functions} functions
 */
function calledImports(functions) {
  const called = new Set(functions.table.values());
  functions.bodies.forEach((_, place) => {
    const { calls, globals } = functions.reads(place + functions.imported);
    if (globals.some((index) => index < functions.importedGlobals)) throw new Error("a function's number is asked for");
    for (const index of calls) called.add(index);
  });
  return new Set(functions.importedNames.filter((_, index) => called.has(index)));
}

/**
 * The script with a shorter list of imports. One that is never called has to be there, and does nothing.
 * @param {string} script
 * @param {Functions} functions
 */
function cutImports(script, functions) {
  const start = script.indexOf(IMPORTS) + IMPORTS.length;
  const end = script.indexOf("};", start);
  const called = calledImports(functions);
  const kept = script
    .slice(start, end)
    .split(",")
    .filter((entry) => called.has(entry.split(":")[0]));
  const idle = functions.importedNames.filter((name) => !called.has(name)).map((name) => `${name}(){}`);
  const variables = new Set(kept.map((entry) => entry.split(":").at(-1)));
  const rest = script.slice(0, start) + [...kept, ...idle].join(",") + script.slice(end);
  // The types of functions, for who calls them by a number.
  return rest.replace(/([\w$]+)\.sig="\w*";/g, (all, name) => (variables.has(name) ? all : ""));
}

/**
 * The script without what it offers on the module and nobody takes: neither itself nor these `others`.
 * @param {string} script
 * @param {string} others
 */
function cutOffers(script, others) {
  const read = script.replace(OFFERED, "").replaceAll(FULLSCREEN, "");
  const readHere = [...read.matchAll(/Module(?:\.|\[")([\w$]+)/g)].map(([, name]) => name);
  const taken = new Set([...readHere, ...(others.match(/[\w$]+/g) ?? [])]);
  return script.replace(OFFERED, (all, name) => (taken.has(name) ? all : ""));
}

/**
 * What esbuild leaves of the script, whose body is a module meanwhile: only there it looks for what is unused.
 * @param {string} script
 * @param {typeof import("esbuild")} esbuild
 */
function shaken(script, { transformSync }) {
  const end = script.lastIndexOf(TAIL);
  if (!script.startsWith(HEAD) || end < 0) throw new Error("the runtime's script is not as it is known here");
  // A direct eval could use any name. Those of the script run what packages bring.
  const body = script.slice(HEAD.length, end).replace(/(?<![\w$.])eval\(/g, "(0,eval)(");
  /** @type {import("esbuild").TransformOptions} */
  const asked = { format: "esm", target: "es2022", treeShaking: true, minify: true };
  const { code } = transformSync(`${body};export{moduleRtn}`, asked);
  const [exported, result] = /export\{([\w$]+) as moduleRtn\};\s*$/.exec(code) ?? [];
  if (!exported) throw new Error("esbuild ends its module in a way that is not known here");
  const made = code.slice(0, -exported.length);
  return `async function create(moduleArg={}){${made}return ${result}}export default create;\n`;
}

const [folder, packages] = process.argv.slice(2).map((path) => resolve(path));
const [SCRIPT, WASM] = ["pyodide.asm.js", "pyodide.asm.wasm"].map((name) => join(folder, "snapshot", name));
const esbuild = createRequire(import.meta.url)(join(packages, "esbuild"));
/** @param {string | URL} path */
const text = (path) => readFileSync(path, "utf8");
const loader = text(join(folder, "pyodide.js"));
const ours = [
  join(folder, "worker.js"),
  ...["../boot.mjs", "../snapshot.mjs"].map((name) => new URL(name, import.meta.url)),
];
const loose = WINDOWS.reduce((script, piece) => without(script, piece), without(text(SCRIPT), NUMBERS, NO_NUMBERS));
const cut = cutImports(loose.replace(WINDOW_PARTS, ""), new Functions(readFileSync(WASM)));
const script = shaken(cutOffers(cut, [loader, ...ours.map(text)].join("\n")), esbuild);
// Both in one file: one file less to wait for.
writeFileSync(SCRIPT, loader.replace(/\/\/# sourceMappingURL=.*/, "") + script);
