// What "Try again" does first: a damaged file that a browser keeps would fail again, and for ever.

let tries = 0;

/**
 * Let the browser forget its copy of the engine in this worker's folder, and give the address by which the worker asks
 * the host for every file anew; what has not changed costs a few bytes.
 * @param {URL} worker
 */
export async function pastCopies(worker) {
  const [folder] = worker.pathname.split("/").slice(-2);
  try {
    const kept = (await caches.keys()).filter((name) => name.endsWith(` ${folder}`));
    await Promise.all(kept.map((name) => caches.delete(name)));
  } catch {
    // No storage, or none for this page: nothing is kept.
  }
  tries += 1;
  return new URL(`?again=${tries}`, worker);
}
