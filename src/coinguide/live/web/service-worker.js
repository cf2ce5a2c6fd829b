// Keeps a copy of the whole guide in the reader's browser, so that it reads and calculates with the network off.
//
// - Pages come from the network whenever it answers, past the browser's own cache: nobody is left with an old price. Only
//   when it does not answer in time a page comes from the copy, with the day of the copy in it, which offline.js says.
// - A page from the copy gets its scripts and styles from the copy too: the two are of one version.
// - The copy is one version of the site, complete and checked against SITE's hashes, or it is not taken into use: a
//   half-published or cut off update leaves the copy before as it was.
// - A copy that has lost files is made anew at the next visit: sites of one host may delete each other's storage.
// - The engine is 5 MB on the way, so it is kept only when a page asks for that (see offline.js), checked as the pages are.
//   Its folder's name changes with its content, so a kept file is never an old one. An older engine stays while another
//   page may use it.
//
// Our own 100 lines and no library: what is particular here (the day, the version's hashes, the engine apart) would have
// to be written around Workbox's strategies all the same.
// SITE stands in front of this script; coinguide.site.page.offline writes it when the site is built.

const PATIENCE_MS = 3_000;
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const { scope } = worker.registration;
// Sites of one host share one storage: on GitHub Pages all projects of an owner.
const OURS = `coinguide ${new URL(scope).pathname} `;
const COPY = `${OURS}copy ${SITE.version}`;
const ENGINE = `${OURS}${SITE.engine.folder}`;
const DAY = "saved-on";
const HASH = "X-Coinguide-Hash";
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

/**
 * Pages that came from the copy, while this worker is awake; when it forgets, the network is asked first.
 * @type {Set<string>}
 */
const savedPages = new Set();

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Save one file: from the copy before where it is the same, else fetched; another content than SITE's is refused.
 * @param {Cache} copy
 * @param {Cache | undefined} older
 * @param {[path: string, hash: string]} file
 */
async function save(copy, older, [path, hash]) {
  const kept = await older?.match(path);
  if (kept?.headers.get(HASH) === hash) return copy.put(path, kept);
  const answer = await fetched(path, hash, "no-cache");
  if (!answer) throw new Error(`${path} is not of this version`);
  return keep(copy, path, hash, answer);
}

/**
 * Give the network's answer where it is the file of this hash.
 * @param {string} path
 * @param {string} hash
 * @param {RequestCache} cache
 */
async function fetched(path, hash, cache) {
  const answer = await fetch(path, { cache, priority: "low" });
  const bytes = await answer.arrayBuffer();
  return answer.ok && (await hashOf(bytes)) === hash ? { headers: answer.headers, bytes } : null;
}

/**
 * @param {Cache} copy
 * @param {string} path
 * @param {string} hash
 * @param {{ headers: Headers, bytes: ArrayBuffer }} answer
 */
function keep(copy, path, hash, answer) {
  const headers = new Headers(answer.headers);
  headers.set(HASH, hash);
  // A response of our own: one that was redirected could not answer for a page.
  return copy.put(path, new Response(answer.bytes, { headers }));
}

async function saveAll() {
  const [before] = (await caches.keys()).filter((name) => name.startsWith(`${OURS}copy `) && name !== COPY);
  const copy = await caches.open(COPY);
  const older = before ? await caches.open(before) : undefined;
  try {
    await Promise.all(Object.entries(SITE.files).map((file) => save(copy, older, file)));
    await stampDay();
  } catch (reason) {
    await caches.delete(COPY);
    throw reason;
  }
  // Safe at once: open pages come from the network, and the engine that they may be using is left alone.
  await worker.skipWaiting();
}

/** The copy is as new as the site is now: stamp it, or make it anew where files of it are gone. */
async function renew() {
  const kept = await (await caches.open(COPY)).keys();
  await (kept.length < Object.keys(SITE.files).length ? saveAll() : stampDay());
}

async function stampDay() {
  await (await caches.open(COPY)).put(DAY, new Response(new Date().toISOString()));
}

/**
 * Remove older copies; and older engines, unless more pages are open than are known not to use one.
 * @param {number} knowing
 */
async function tidy(knowing) {
  const pages = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  for (const name of await caches.keys()) {
    const current = !name.startsWith(OURS) || name === COPY || name === ENGINE;
    const inUse = name.startsWith(`${OURS}engine-`) && pages.length > knowing;
    if (!current && !inUse) await caches.delete(name);
  }
}

/** Keep what the engine is made of, each file checked: one that is damaged would stay until the reader clears the site's data. */
async function keepEngine() {
  const engine = await caches.open(ENGINE);
  /** @type {(file: [path: string, hash: string]) => Promise<void>} */
  const keepPart = async ([path, hash]) => {
    if ((await engine.match(path))?.headers.get(HASH) === hash) return;
    // From the browser's own cache, where the page has just fetched it; past that where it is another.
    const answer = (await fetched(path, hash, "default")) ?? (await fetched(path, hash, "reload"));
    if (!answer) throw new Error(`${path} is not of this version`);
    await keep(engine, path, hash, answer);
  };
  await Promise.all(Object.entries(SITE.engine.files).map(keepPart)).catch(() => caches.delete(ENGINE));
}

/**
 * Give the network's answer, asked past the browser's cache; null when there is none in time, or when the server is out of
 * order.
 * @param {Request} request
 * @param {number} patience
 */
async function fromNetwork(request, patience) {
  /** @type {Promise<null>} */
  const late = new Promise((go) => setTimeout(go, patience, null));
  const answer = await Promise.race([fetch(request, { cache: "no-cache" }).catch(() => null), late]);
  return answer && answer.status < 500 ? answer : null;
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/**
 * @param {Request} request
 * @param {string} name
 * @param {string} client
 */
async function page(request, name, client) {
  const answer = await fromNetwork(request, PATIENCE_MS);
  if (answer) return answer;
  const copy = await caches.open(COPY);
  const [saved, day] = await Promise.all([copy.match(name), copy.match(DAY)]);
  if (!saved || !day) return fetch(request);
  savedPages.add(client);
  const told = `<meta name="${DAY}" content="${escaped(await day.text())}">`;
  // Behind the policy: nothing that is kept stands before it.
  const text = (await saved.text()).replace(POLICY, (policy) => policy + told);
  return new Response(text, { headers: saved.headers });
}

/**
 * @param {Request} request
 * @param {string} name
 * @param {string} client
 */
async function part(request, name, client) {
  const copy = await caches.open(COPY);
  if (savedPages.has(client)) return (await copy.match(name)) ?? fetch(request);
  return fetch(request).catch(async (reason) => (await copy.match(name)) ?? Promise.reject(reason));
}

/**
 * The name of the saved file that an address means; some hosts leave `.html` out.
 * @param {string} path
 */
function saved(path) {
  const name = decodeURI(path);
  return [name, `${name}index.html`, `${name}.html`, `${name}/index.html`].find((one) => one in SITE.files);
}

worker.addEventListener("install", (event) => {
  event.waitUntil(saveAll());
  // A browser that knows this takes the engine from the copy itself, and need not wake this worker for it.
  const engine = { condition: { urlPattern: `*/${SITE.engine.folder}/*` }, source: { cacheName: ENGINE } };
  event.addRoutes?.(engine).catch(() => {}); // refused: the worker brings it, as everywhere else
});

worker.addEventListener("activate", (event) => event.waitUntil(tidy(0)));

worker.addEventListener("message", (event) => {
  if (event.data === "keep engine") event.waitUntil(keepEngine());
  if (event.data === "same") event.waitUntil(Promise.all([renew(), tidy(1)]));
});

worker.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = request.url.split(/[?#]/, 1)[0];
  if (request.method !== "GET" || !address.startsWith(scope)) return;
  const path = address.slice(scope.length);
  const name = saved(path);
  if (/\/engine-[^/]+\//.test(path)) event.respondWith(caches.match(address).then((kept) => kept ?? fetch(request)));
  else if (request.mode === "navigate" && name) event.respondWith(page(request, name, event.resultingClientId));
  else if (name) event.respondWith(part(request, name, event.clientId));
});
