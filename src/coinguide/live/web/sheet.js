// A table that was read, at the control that says what its columns are: lists over the columns, in step with its text.

import { find, findAll } from "./find.js";

/**
 * Show a table at its control, or take away the one that stands there. The same table stays, and with it the focus.
 * @param {HTMLFormElement} form
 * @param {SheetShown | undefined} sheet
 * @param {boolean} isAsked so that the reader has to see it
 */
export function showSheet(form, sheet, isAsked) {
  const [old] = findAll(form, ".cg-sheet", HTMLElement);
  if (!sheet) {
    old?.remove();
    return;
  }
  const isNew = !old || old.dataset.shown !== sheet.html;
  const box = isNew ? newSheet(form, sheet) : old;
  Object.assign(box.dataset, { before: sheet.before, after: sheet.after });
  for (const [place, list] of listsOf(box).entries()) list.value = sheet.chosen[place];
  if (isNew && isAsked) {
    box.closest("details")?.setAttribute("open", "");
    box.scrollIntoView?.({ block: "center" });
  }
}

/**
 * Made by the guide's own Python, which escapes every text.
 * @param {HTMLFormElement} form
 * @param {SheetShown} sheet
 */
function newSheet(form, sheet) {
  form.querySelector(".cg-sheet")?.remove();
  const box = document.createElement("div");
  box.className = "cg-sheet";
  box.dataset.shown = sheet.html;
  box.innerHTML = sheet.html;
  const { width, depth } = find(box, "table").dataset;
  box.style.setProperty("--cg-width", width ?? "");
  box.style.setProperty("--cg-depth", depth ?? "");
  const control = find(form, `[data-control="${sheet.control}"]`);
  find(control, ".cg-problem").after(box);
  const text = find(control, "input", HTMLInputElement);
  // Heard before the form hears it: then the text says already what was chosen.
  box.addEventListener("input", () => {
    const { before = "", after = "" } = box.dataset;
    text.value = before + listsOf(box).map(({ value }) => value) + after;
  });
  return box;
}

/** @param {HTMLElement} box */
function listsOf(box) {
  return findAll(box, "[data-column]", HTMLSelectElement);
}
