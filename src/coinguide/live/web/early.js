// Stands in the head of a page with calculators, as words of the page itself, before its styles and scripts: where the
// address asks something, Python is on its way while the page is still being read. Otherwise it would wait for them all.
// page.js takes over the worker, and hears what it said meanwhile.

const meta = document.querySelector('meta[name="coinguide-engine"]');
const engine = meta?.getAttribute("content");
const [asked, query] = location.hash.slice(1).split("?");
// What was answered ahead needs no Python.
const isAhead = meta
  ?.getAttribute("data-ahead")
  ?.split(" ")
  .some((one) => one.startsWith(`${asked}=whole=`));
if (engine && query !== undefined && !isAhead && typeof WebAssembly !== "undefined") {
  /** @type {EngineWorker} */
  const worker = new Worker(engine, { type: "module" });
  /** @type {Begun["said"]} */
  const said = [];
  worker.onmessage = (event) => said.push(event);
  worker.onerror = (event) => said.push(event);
  self.coinguideEarly = { worker, said };
}
