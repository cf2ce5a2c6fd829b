// Starts Python on a page that was opened from a folder. Such a page may fetch nothing, and no module starts there. But
// a script may bring the files as texts, and a worker may be a classic script in a blob.

import { brought } from "../brought.js";
import { Engine } from "../engine.js";

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
    brought(address)
      .then((files) => this.#begin(/** @type {Brought} */ (files), new URL(".", address).href))
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
