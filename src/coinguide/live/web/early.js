// Stands in the head of a page with calculators, as words of the page itself, before its styles and scripts: where the
// address asks something, Python is on its way while the page is still being read. Otherwise it would wait for them all.
// page.js takes over the worker, and hears what it said meanwhile.

const engine = document.querySelector('meta[name="coinguide-engine"]')?.getAttribute("content");
if (engine && location.hash.includes("?") && typeof WebAssembly !== "undefined") {
  /** @type {EngineWorker} */
  const worker = new Worker(engine, { type: "module" });
  /** @type {Begun["said"]} */
  const said = [];
  worker.onmessage = (event) => said.push(event);
  worker.onerror = (event) => said.push(event);
  self.coinguideEarly = { worker, said };
}
