// Several of a list: boxes to tick, and all that are ticked as one text in the hidden field with the control's name.

import { findAll } from "./find.js";

/**
 * The boxes around a field.
 * @param {HTMLElement} field
 */
function boxesAround(field) {
  const around = field.closest(".cg-choices");
  return around ? findAll(around, "[data-choices]", HTMLInputElement) : [];
}

/**
 * The values of the boxes that are ticked, as one text.
 * @param {HTMLElement} field
 */
export function ticked(field) {
  return boxesAround(field)
    .filter(({ checked }) => checked)
    .map(({ value }) => value)
    .join(",");
}

/**
 * Tick the boxes that the hidden field's text names.
 * @param {HTMLInputElement} field
 */
export function tick(field) {
  const chosen = namesIn(field.value);
  for (const box of boxesAround(field)) box.checked = chosen.includes(box.value);
}

/** @param {string} text */
function namesIn(text) {
  return text
    .split(",")
    .map((name) => name.trim())
    .filter(Boolean);
}

/**
 * Say whether two texts name the same values, in whatever order.
 * @param {string} one
 * @param {string} other
 */
export function sameValues(one, other) {
  return String([...new Set(namesIn(one))].sort()) === String([...new Set(namesIn(other))].sort());
}
