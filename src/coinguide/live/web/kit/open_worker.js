// Starts Python on a page that was opened from a folder. Such a page may fetch nothing, and no module starts there. But
// a script tag may load a script, which brings the files as texts, and a worker may be a classic script in a blob.

import { Engine } from "../engine.js";

/**
 * Load the script that brings the worker's text and the engine's files, for this start only: it tells in an event.
 * @param {URL} address
 * @returns {Promise<Brought>}
 */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("engine", (event) => resolve(/** @type {CustomEvent<Brought>} */ (event).detail));
    script.addEventListener("load", (event) => {
      script.remove();
      reject(event); // a script that was cut off arrives and tells nothing
    });
    script.addEventListener("error", reject);
    script.src = address.href;
    document.head.append(script);
  });
}

/**
 * A worker that begins once its files are there; of a Worker it has what the engine uses.
 * @implements {EngineWorker}
 */
class FolderWorker {
  /** @type {Worker | null} */
  #worker = null;
  #blob = "";
  #ended = false;
  /** @type {EngineWorker["onmessage"]} */
  onmessage = null;
  /** @type {EngineWorker["onerror"]} */
  onerror = null;

  /** @param {URL} address */
  constructor(address) {
    load(address)
      .then((brought) => this.#begin(brought, new URL(".", address).href))
      .catch(() => this.#ended || this.onerror?.(new ErrorEvent("error"))); // no script, or the browser refuses the worker
  }

  /**
   * @param {Brought} brought
   * @param {string} folder
   */
  #begin({ worker, files }, folder) {
    if (this.#ended) return;
    this.#blob = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
    this.#worker = new Worker(this.#blob);
    this.#worker.onmessage = (event) => {
      URL.revokeObjectURL(this.#blob); // who speaks has been read
      this.onmessage?.(event);
    };
    this.#worker.onerror = (event) => this.onerror?.(event);
    this.#worker.postMessage({ files, folder });
  }

  /** @param {ToWorker} message */
  postMessage(message) {
    this.#worker?.postMessage(message);
  }

  terminate() {
    this.#ended = true;
    URL.revokeObjectURL(this.#blob);
    this.#worker?.terminate();
  }
}

Engine.open = (address) => new FolderWorker(address);
