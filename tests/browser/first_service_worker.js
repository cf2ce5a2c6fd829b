// Keeps a copy of the whole guide in the reader's browser, so that it reads and calculates with the network off.
//
// - Pages come from the network whenever it answers: nobody is left with an old price. Only when it does not answer in
//   time a page comes from the copy, with the day of the copy in it (`data-saved`), which offline.js says in words.
// - A page from the copy gets its scripts and styles from the copy too: the two are of one version.
// - The copy is one version of the site, complete and checked against SITE's hashes, or it is not taken into use: a
//   half-published or cut off update leaves the copy before as it was.
// - The engine is 5 MB on the way, so it is kept only when a page asks for that (see offline.js). Its folder's name
//   changes with its content, so a kept file is never an old one. An older engine stays while another page may use it.
//
// Our own 100 lines and no library: what is particular here (the day, the version's hashes, the engine apart) would have
// to be written around Workbox's strategies all the same.
// SITE stands in front of this script; coinguide.sphinxext.offline writes it when the site is built.

/* global SITE */

const PATIENCE_MS = 3_000;
const { scope } = self.registration;
// Sites of one host share one storage: on GitHub Pages all projects of an owner.
const OURS = `coinguide ${new URL(scope).pathname} `;
const COPY = `${OURS}copy ${SITE.version}`;
const ENGINE = `${OURS}${SITE.engine.folder}`;
const DAY = "saved-on";
const HASH = "X-Coinguide-Hash";

/** Pages that came from the copy, while this worker is awake; when it forgets, the network is asked first. */
const savedPages = new Set();

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Save one file: from the copy before where it is the same, else fetched; another content than SITE's is refused. */
async function save(copy, older, [path, hash]) {
  const kept = await older?.match(path);
  if (kept?.headers.get(HASH) === hash) return copy.put(path, kept);
  const answer = await fetch(path, { cache: "no-cache", priority: "low" });
  const bytes = await answer.arrayBuffer();
  if (!answer.ok || (await hashOf(bytes)) !== hash) throw new Error(`${path} is not of this version`);
  const headers = new Headers(answer.headers);
  headers.set(HASH, hash);
  // A response of our own: one that was redirected could not answer for a page.
  return copy.put(path, new Response(bytes, { headers }));
}

async function saveAll() {
  const [before] = (await caches.keys()).filter((name) => name.startsWith(`${OURS}copy `) && name !== COPY);
  const [copy, older] = [await caches.open(COPY), before && (await caches.open(before))];
  try {
    await Promise.all(Object.entries(SITE.files).map((file) => save(copy, older, file)));
    await stampDay();
  } catch (reason) {
    await caches.delete(COPY);
    throw reason;
  }
  // Safe at once: open pages come from the network, and the engine that they may be using is left alone.
  await self.skipWaiting();
}

async function stampDay() {
  await (await caches.open(COPY)).put(DAY, new Response(new Date().toISOString()));
}

/** Remove older copies; and older engines, unless more pages are open than are known not to use one. */
async function tidy(knowing) {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const name of await caches.keys()) {
    const current = !name.startsWith(OURS) || name === COPY || name === ENGINE;
    const inUse = name.startsWith(`${OURS}engine-`) && pages.length > knowing;
    if (!current && !inUse) await caches.delete(name);
  }
}

async function keepEngine() {
  const engine = await caches.open(ENGINE);
  const has = new Set((await engine.keys()).map(({ url }) => url));
  const missing = SITE.engine.files.map((path) => new URL(path, scope).href).filter((url) => !has.has(url));
  // From the browser's own cache, where the page has just fetched them.
  await engine.addAll(missing).catch(() => caches.delete(ENGINE));
}

/** Give the network's answer; null when there is none in time, or when the server is out of order. */
async function fromNetwork(request, patience) {
  const late = new Promise((go) => setTimeout(go, patience, null));
  const answer = await Promise.race([fetch(request).catch(() => null), late]);
  return answer && answer.status < 500 ? answer : null;
}

async function page(request, name, client) {
  const answer = await fromNetwork(request, PATIENCE_MS);
  if (answer) return answer;
  const copy = await caches.open(COPY);
  const [saved, day] = await Promise.all([copy.match(name), copy.match(DAY)]);
  if (!saved || !day) return fetch(request);
  savedPages.add(client);
  const text = (await saved.text()).replace("<html", `<html data-saved="${await day.text()}"`);
  return new Response(text, { headers: saved.headers });
}

async function part(request, name, client) {
  const copy = await caches.open(COPY);
  if (savedPages.has(client)) return (await copy.match(name)) ?? fetch(request);
  return fetch(request).catch(async (reason) => (await copy.match(name)) ?? Promise.reject(reason));
}

/** The name of the saved file that an address means; some hosts leave `.html` out. */
function saved(path) {
  const name = decodeURI(path);
  return [name, `${name}index.html`, `${name}.html`, `${name}/index.html`].find((one) => one in SITE.files);
}

addEventListener("install", (event) => {
  event.waitUntil(saveAll());
  // A browser that knows this takes the engine from the copy itself, and need not wake this worker for it.
  const engine = { condition: { urlPattern: `*/${SITE.engine.folder}/*` }, source: { cacheName: ENGINE } };
  event.addRoutes?.(engine).catch(() => {}); // refused: the worker brings it, as everywhere else
});

addEventListener("activate", (event) => event.waitUntil(tidy(0)));

addEventListener("message", (event) => {
  if (event.data === "keep engine") event.waitUntil(keepEngine());
  if (event.data === "same") event.waitUntil(Promise.all([stampDay(), tidy(1)]));
});

addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/, 1)[0];
  if (request.method !== "GET" || !address.startsWith(scope)) return;
  const path = address.slice(scope.length);
  const name = saved(path);
  if (/\/engine-[^/]+\//.test(path)) event.respondWith(caches.match(address).then((kept) => kept ?? fetch(request)));
  else if (request.mode === "navigate" && name) event.respondWith(page(request, name, event.resultingClientId));
  else if (name) event.respondWith(part(request, name, event.clientId));
});
