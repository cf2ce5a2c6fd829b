// Makes a small text of what the reader typed, to copy, or to look at in the form of the repository's host. Only the
// reader sends it.

import { find, findAll } from "./find.js";

/** @typedef {{ title: string, template: string, tells: Record<string, string> }} Report */

/**
 * Show the fold of a form's report and keep its text up to date.
 * @param {HTMLElement} fold
 * @param {() => Record<string, unknown>} values gives the controls' values, the words of a list
 */
export function makeReport(fold, values) {
  /** @type {Report} */
  const report = JSON.parse(fold.dataset.report ?? "");
  const asks = find(fold, "[data-report-asks]", HTMLSelectElement);
  const text = find(fold, "[data-report-text]", HTMLTextAreaElement);
  const link = linkInto(fold);
  const fill = () => {
    const told = Object.entries(report.tells).map(([field, control]) => [field, String(values()[control])]);
    const answer = asks.selectedOptions[0]?.label ?? "";
    const fields = Object.fromEntries([...told, [asks.dataset.reportAsks, answer], ["date", today()]]);
    text.value = [report.title, ...Object.entries(fields).map(([name, value]) => `${name}: ${value}`)].join("\n");
    if (link) link.href = addressOf(report, fields);
  };
  fold.hidden = false;
  for (const kind of ["input", "toggle"]) fold.addEventListener(kind, fill);
  find(fold, "[data-report-copy]").addEventListener("click", () => copy(text, find(fold, "[role=status]")));
  fill();
  return fill;
}

/** The day as the reader's clock has it: 2026-11-29. */
function today() {
  const day = new Date();
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

/**
 * A link to the repository's form where its address is known; it names the host that the reader would go to.
 * @param {HTMLElement} fold
 */
function linkInto(fold) {
  const repository = document.querySelector('meta[name="coinguide-repository"]')?.getAttribute("content");
  if (!repository) return null;
  const link = document.createElement("a");
  link.textContent = `Open this report at ${new URL(repository).host}`;
  link.rel = "noreferrer";
  const line = document.createElement("p");
  line.append(link, ". There you see it once more before you send it; an account there is needed.");
  fold.append(line);
  return link;
}

/**
 * @param {Report} report
 * @param {Record<string, string>} fields
 */
function addressOf({ title, template }, fields) {
  const repository = document.querySelector('meta[name="coinguide-repository"]')?.getAttribute("content");
  return `${repository}/issues/new?${new URLSearchParams({ template, title, ...fields })}`;
}

/**
 * @param {HTMLTextAreaElement} text
 * @param {HTMLElement} status
 */
async function copy(text, status) {
  try {
    await navigator.clipboard.writeText(text.value);
    status.textContent = "Copied.";
  } catch {
    text.select();
    status.textContent = "Marked: copy it by hand.";
  }
}

/**
 * What a form's fields hold, of a list the words that the reader sees.
 * @param {HTMLFormElement} form
 * @returns {Record<string, string>}
 */
export function shownValues(form) {
  const fields = findAll(form, "[name]").filter((field) => "value" in field && "name" in field);
  return Object.fromEntries(
    fields.map((field) => {
      const { name, value } = /** @type {HTMLInputElement} */ (field);
      return [name, field instanceof HTMLSelectElement ? (field.selectedOptions[0]?.label ?? value) : value];
    }),
  );
}
