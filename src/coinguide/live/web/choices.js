// Several of a list: its boxes, and what is ticked as one line of text.

import { findAll } from "./find.js";

/**
 * Whether this is a box of such a list, or the hidden field that holds its text.
 * @param {Element} field
 */
export function isOfChoices(field) {
  return field.closest(".cg-choices") !== null;
}

/** @param {Element} field */
function boxesAround(field) {
  const list = field.closest(".cg-choices");
  return list ? findAll(list, "[data-choices]", HTMLInputElement) : [];
}

/**
 * The values of the boxes that are ticked, as one text.
 * @param {Element} field
 */
export function ticked(field) {
  return boxesAround(field)
    .filter(({ checked }) => checked)
    .map(({ value }) => value)
    .join(",");
}

/**
 * Tick the boxes that a text names, and no other; gives whether the list offers all of them.
 * @param {Element} field
 * @param {string} text
 */
export function tick(field, text) {
  const names = text.split(",").map((name) => name.trim());
  const boxes = boxesAround(field);
  for (const box of boxes) box.checked = names.includes(box.value);
  return names.every((name) => name === "" || boxes.some(({ value }) => value === name));
}
