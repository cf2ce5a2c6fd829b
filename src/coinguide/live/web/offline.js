// On every page: asks the browser to keep a copy of the guide, and says so when a page is such a copy.
//
// The copy itself is the service worker's work (service-worker.js, published as sw.js at the top of the site). Where a
// browser has none, or refuses it (a file, a private window, no room left), the page works without.

import { costsNothing } from "./connection.js";

const LOOK_AGAIN_MS = 500;
// Keeping files takes a phone's whole strength for a moment: not while somebody moves a slider, types or scrolls.
const REST_MS = 2000;
const DOING = ["input", "keydown", "pointerdown", "touchmove", "wheel"];
const ENGINE = 'meta[name="coinguide-engine"]';
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const root = new URL("../../", script.src);

/**
 * Tell that this page is a saved one, and of which day; the worker wrote the day into the page's head.
 * @param {string} saved
 */
function tellOfSavedCopy(saved) {
  const day = new Date(saved).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" });
  const note = document.createElement("p");
  note.className = "cg-saved";
  note.setAttribute("role", "status");
  document.querySelector("article, main")?.append(note);
  note.textContent = `The site did not answer: this is the copy saved on ${day}. Prices may have changed since.`;
}

let lastDone = -REST_MS;
const note = () => {
  lastDone = performance.now();
};

/** Wait until the page is loaded, no calculator is on its way and the reader's hands rest: they do not wait for us. */
async function quiet() {
  if (document.readyState !== "complete") await new Promise((go) => addEventListener("load", go));
  do await new Promise((go) => setTimeout(go, LOOK_AGAIN_MS));
  while (document.querySelector(`${ENGINE}[data-engine="starting"]`) || performance.now() - lastDone < REST_MS);
}

/** Wait until the engine's files cost nothing: they are here, because a calculator answers, or the line is free. */
function engineIsCheap() {
  const answers = () => document.querySelector(`${ENGINE}[data-engine="ready"]`);
  if (costsNothing() || answers()) return Promise.resolve();
  return new Promise((go) => {
    const watch = new MutationObserver(() => {
      if (!answers()) return;
      watch.disconnect();
      go(undefined);
    });
    watch.observe(document.head, { subtree: true, attributeFilter: ["data-engine"] });
  });
}

/**
 * Wait until a new worker has its copy whole and is in charge; give none where it failed.
 * @param {ServiceWorker} worker
 * @returns {Promise<ServiceWorker | null>}
 */
function inCharge(worker) {
  return new Promise((go) => {
    const look = () => {
      if (worker.state === "activated") go(worker);
      if (worker.state === "redundant") go(null);
    };
    worker.addEventListener("statechange", look);
    look();
  });
}

async function keepCopy() {
  await quiet();
  const workers = navigator.serviceWorker;
  const before = await workers.getRegistration(root);
  const registration = await workers.register(new URL("sw.js", root), { scope: root.pathname });
  if (before) await registration.update();
  const coming = registration.installing ?? registration.waiting;
  // No newer one: the copy is as new as the site is now.
  if (!coming) registration.active?.postMessage("same");
  const newest = coming ? await inCharge(coming) : registration.active;
  await engineIsCheap();
  await quiet();
  newest?.postMessage("keep engine");
}

for (const kind of DOING) addEventListener(kind, note, { capture: true, passive: true });
const savedOn = document.querySelector('meta[name="saved-on"]')?.getAttribute("content");
if (savedOn) tellOfSavedCopy(savedOn);
const mayKeep = location.protocol.startsWith("http") && navigator.serviceWorker && !navigator.connection?.saveData;
// Whatever refuses it (settings, no room, no connection), the reader has the page and needs no word about it.
if (mayKeep) keepCopy().catch(() => {});
