// The page's Python in the classroom kit: worker.js and Pyodide in one script, with files that the page hands over.

import "./module_worker.js";
// The site's engine; classroom/kit.py says where. The snapshot fits the lean runtime.
import * as lean from "engine/lean/pyodide.asm.mjs";
import * as plain from "engine/pyodide.asm.mjs";
import { loadPyodide } from "engine/pyodide.mjs";

import { serve, startEngine } from "../worker.js";

/** A file's bytes: it comes as text, base64 of gzip. */
function unpacked(text, type) {
  const packed = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  // Not from a Blob: WebKit cannot read one in a worker of a page that has no server.
  const bytes = new Response(packed).body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(bytes, { headers: { "Content-Type": type } });
}

/** The same parts that `fetchParts` gets over the network; `folder` is where the files would lie. */
function partsOf(files, folder, kind) {
  const [runtime, core, script] = kind === "snapshot" ? ["lean/", lean, lean] : ["", plain, { loadPyodide }];
  return {
    kind,
    folder,
    runtime: `${folder}${runtime}`,
    wasm: WebAssembly.compileStreaming(unpacked(files[`${runtime}pyodide.asm.wasm`], "application/wasm")),
    snapshot: kind === "snapshot" ? unpacked(files["snapshot.wasm"], "application/wasm").arrayBuffer() : null,
    library: async () => unpacked(files["stdlib.zip"], "application/zip"),
    core,
    script,
    again: () => partsOf(files, folder, "bytecode"),
  };
}

// The first message brings the files; `serve` hears those that follow.
self.onmessage = ({ data: { files, folder } }) => serve(self, startEngine(partsOf(files, folder, "snapshot")));
