// Starts Pyodide as its manual says, from the files of its npm package, and unpacks the package's sources.
import { loadPyodide } from "./pyodide/pyodide.mjs";

const fetched = fetch("coinguide.zip").then((response) => response.arrayBuffer());

async function start() {
  const [pyodide, sources] = await Promise.all([loadPyodide(), fetched]);
  pyodide.unpackArchive(sources, "zip");
  pyodide.pyimport("coinguide.guide.calculators");
  return pyodide.pyimport("coinguide.live.page.respond").respond;
}

const started = start();
self.onmessage = async ({ data }) => postMessage((await started)(data));
