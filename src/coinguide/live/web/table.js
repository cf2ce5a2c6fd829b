// A table control: its rows as fields, and the same as one line of text.

import { find, findAll } from "./find.js";

/**
 * The rows of the table that this stands in.
 * @param {Element} inside
 */
export function rowsAround(inside) {
  return /** @type {HTMLTableSectionElement | null} */ (inside.closest("[data-rows]"));
}

/**
 * Add an empty row, as long as there is room for one.
 * @param {HTMLButtonElement} button
 */
export function addRow(button) {
  const table = tableAround(button);
  const rows = rowsOf(table);
  if (rows.rows.length >= Number(table.dataset.most)) return;
  const row = newRow(table, []);
  rows.append(row);
  number(rows);
  find(row, "input").focus(); // an empty row changes no answer
}

/**
 * Draw the rows that a table's line tells.
 * @param {HTMLInputElement} line
 */
export function drawRows(line) {
  const table = tableAround(line);
  const rows = rowsOf(table);
  rows.replaceChildren(...line.value.split(";").map((text) => newRow(table, text.split("="))));
  number(rows);
}

/** @param {Element} inside */
function tableAround(inside) {
  return /** @type {HTMLFieldSetElement} */ (inside.closest(".cg-table"));
}

/** @param {HTMLElement} table */
function rowsOf(table) {
  return find(table, "[data-rows]", HTMLTableSectionElement);
}

/**
 * @param {HTMLElement} table
 * @param {string[]} texts
 */
function newRow(table, texts) {
  const [empty] = find(table, "template", HTMLTemplateElement).content.children;
  const row = /** @type {HTMLTableRowElement} */ (empty.cloneNode(true));
  for (const [place, field] of row.querySelectorAll("input").entries()) field.value = texts[place] ?? "";
  return row;
}

/**
 * What the fields hold as one line: `=` between the cells, `;` between the rows.
 * @param {HTMLTableSectionElement} rows
 */
export function textOf(rows) {
  const lines = [...rows.rows].map((row) => [...row.querySelectorAll("input")].map(({ value }) => value));
  return lines.map((cells) => cells.map((cell) => cell.replace(/[;=]/g, " ")).join("=")).join(";");
}

/**
 * Say in each field's name which row it stands in.
 * @param {HTMLTableSectionElement} rows
 */
export function number(rows) {
  for (const [place, row] of [...rows.rows].entries()) {
    for (const one of findAll(row, "[data-named]")) one.ariaLabel = `${one.dataset.named} ${place + 1}`;
  }
}
