// Files: those that a reader chooses; and those of an answer that are too large for a link's own address, which are made
// when they are wanted.

import { findAll } from "./find.js";

/** @typedef {[control: string, file: File]} ChosenFile */

/**
 * Read the files here, in the browser; one that cannot be read is left out, and Python says so.
 * @param {ChosenFile[]} chosen
 * @returns {Promise<ReadFile[]>}
 */
export async function readFiles(chosen) {
  const read = await Promise.all(
    chosen.map(async ([name, file]) => {
      const bytes = await file.arrayBuffer().catch(() => null);
      return bytes && /** @type {ReadFile} */ ([name, bytes]);
    }),
  );
  return read.filter((file) => file !== null);
}

/**
 * Put a button in the place of each link that has no address yet; its place in the list is in `data-file`.
 * @param {ParentNode} output
 */
export function offerFiles(output) {
  for (const link of findAll(output, "a[data-file]", HTMLAnchorElement)) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = link.textContent;
    Object.assign(button.dataset, { file: link.dataset.file, name: link.download, media: link.type });
    link.nextElementSibling?.remove(); // the words for readers without the live calculator
    link.replaceWith(button);
  }
}

/**
 * Save the bytes, and leave a link in the button's place for a browser that did not; returns its address.
 * @param {HTMLButtonElement} button
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
export function saveFile(button, bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: button.dataset.media }));
  link.download = button.dataset.name ?? "";
  link.textContent = button.textContent;
  const focused = document.activeElement === button;
  button.replaceWith(link);
  if (focused) link.focus();
  link.click();
  return link.href;
}
