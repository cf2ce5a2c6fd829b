// Starts what a calculator needs before it is touched, where that costs the reader nothing.

import { costsNothing } from "./connection.js";

/**
 * Say whether the engine's files are in the copy that this browser keeps of the guide (service-worker.js).
 * @param {URL} worker
 */
async function isKept(worker) {
  try {
    return Boolean(await caches.match(worker));
  } catch {
    return false; // no storage, or none for this page
  }
}

/**
 * Wake each calculator that comes near the screen, where the browser says that this costs nothing. On the next page, and
 * on the next day, the files are here.
 * @param {{ form: HTMLFormElement, wake(): void }[]} calculators
 * @param {URL} worker
 */
export async function wakeNearby(calculators, worker) {
  if (!(await isKept(worker)) && !costsNothing()) return;
  const near = new IntersectionObserver(
    (entries) => {
      const seen = entries.filter((entry) => entry.isIntersecting).map(({ target }) => target);
      if (seen.length) near.disconnect();
      for (const one of calculators) if (seen.includes(one.form)) one.wake();
    },
    { rootMargin: "400px" },
  );
  for (const { form } of calculators) near.observe(form);
}
