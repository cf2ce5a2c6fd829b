// Starts Python on a page that was opened from a folder. Such a page may fetch nothing, and no module starts there. But
// a script tag may load a script, which brings the files as texts, and a worker may be a classic script in a blob.

import { Engine } from "../engine.js";

/** Load the script that brings the worker's text and the engine's files, for this start only: it tells in an event. */
function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("engine", ({ detail }) => resolve(detail));
    script.addEventListener("load", () => script.remove());
    script.addEventListener("error", reject);
    script.src = address;
    document.head.append(script);
  });
}

/** A worker that begins once its files are there; of a Worker it has what the engine uses. */
class FolderWorker {
  #worker = null;
  #ended = false;

  constructor(address) {
    load(address).then(
      (brought) => this.#begin(brought, new URL(".", address).href),
      (reason) => this.onerror(reason),
    );
  }

  #begin({ worker, files }, folder) {
    if (this.#ended) return;
    const blob = URL.createObjectURL(new Blob([worker], { type: "text/javascript" }));
    this.#worker = new Worker(blob);
    this.#worker.onmessage = (event) => this.onmessage(event);
    this.#worker.onerror = (event) => this.onerror(event);
    this.postMessage({ files, folder });
  }

  postMessage(message) {
    this.#worker.postMessage(message);
  }

  terminate() {
    this.#ended = true;
    this.#worker?.terminate();
  }
}

Engine.open = (address) => new FolderWorker(address);
