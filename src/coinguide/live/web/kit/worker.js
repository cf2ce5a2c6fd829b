// The page's Python in the classroom kit: worker.js and Pyodide in one script, with files that the page hands over.

import "./module_worker.js";
// The site's engine; site/kit/kit.py says where. The snapshot fits a runtime of its own; where there is none, that is the plain one.
import * as plain from "engine/pyodide.asm.js";
import { loadPyodide } from "engine/pyodide.js";
import * as fitted from "engine/snapshot/pyodide.asm.js";
import { KIND, PARTS, serve } from "engine/worker.js";

/**
 * A file's bytes: it comes as text, base64 of gzip.
 * @param {string} text
 * @param {string} type
 */
function unpacked(text, type) {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  // Not from a Blob: WebKit cannot read one in a worker of a page that has no server.
  const bytes = new Response(packed).body?.pipeThrough(new DecompressionStream("gzip"));
  return new Response(bytes, { headers: { "Content-Type": type } });
}

/**
 * The same parts that `fetchParts` gets over the network; `folder` is where the files would lie.
 * @param {Record<string, string>} files
 * @param {string} folder
 * @param {EngineKind} kind
 * @returns {EngineParts}
 */
function partsOf(files, folder, kind) {
  const runtime = kind === "snapshot" ? "snapshot/" : "";
  return {
    kind,
    folder,
    runtime: `${folder}${runtime}`,
    wasm: WebAssembly.compileStreaming(unpacked(files[`${runtime}pyodide.asm.wasm`], "application/wasm")),
    snapshot: kind === "snapshot" ? unpacked(files["snapshot.wasm"], "application/wasm").arrayBuffer() : null,
    library: async () => unpacked(files["stdlib.zip"], "application/zip"),
    core: Promise.resolve(kind === "snapshot" ? fitted : plain),
    script: Promise.resolve(kind === "snapshot" ? fitted : { loadPyodide }),
    part: (name) => unpacked(files[PARTS.files[name]], "application/wasm").arrayBuffer(),
    again: () => partsOf(files, folder, "bytecode"),
  };
}

// The first message brings the files; `serve` hears those that follow.
self.onmessage = ({ data: { files, folder } }) => serve(self, partsOf(files, folder, KIND));
