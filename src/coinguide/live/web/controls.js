// The controls of one form: reading and writing them as texts, by name. Nothing is checked or counted
// here; the same Python that answers reads the texts and the files.

import { isOfChoices, tick, ticked } from "./choices.js";
import { find, findAll } from "./find.js";
import { showSheet } from "./sheet.js";
import { addRow, drawRows, number, rowsAround, textOf } from "./table.js";

const FIELDS = "input, select, textarea";

/** @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Field */

export class Controls {
  /**
   * `changed(what)` is called whenever the reader changes a value; `what` was brought, where it is a file or a paste.
   * @param {HTMLFormElement} form
   * @param {(brought: string) => void} changed
   */
  constructor(form, changed) {
    this.form = form;
    this.boxes = new Map(findAll(form, "[data-control]").map((box) => [box.dataset.control ?? "", box]));
    this.start = this.values();
    this.#showWhatCounts();
    form.addEventListener("input", (event) => {
      this.#follow(/** @type {HTMLElement} */ (event.target));
      this.#showWhatCounts();
      changed(broughtBy(event));
    });
    form.addEventListener("click", ({ target }) => {
      const button = target instanceof Element ? target.closest("button") : null;
      if (button && this.#press(button)) changed("");
    });
  }

  /** @param {string} name */
  field(name) {
    return /** @type {Field} */ (this.form.elements.namedItem(name));
  }

  /**
   * Every control's text by name; for a file that is chosen its name and size, for several a list of these.
   * @returns {Values}
   */
  values() {
    const values = [...this.boxes.keys()].map((control) => {
      const files = [...(this.#upload(control)?.files ?? [])].map(({ name, size }) => ({ name, size }));
      return [control, files.length > 1 ? files : (files[0] ?? this.field(control).value)];
    });
    return Object.fromEntries(values);
  }

  /**
   * Every file that is chosen, none of a control's that are too large together, by its control's name and, of
   * several, its place; nothing is read yet.
   * @returns {import("./files.js").ChosenFile[]}
   */
  files() {
    return findAll(this.form, "[data-upload]", HTMLInputElement).flatMap(({ files, dataset }) => {
      const chosen = [...(files ?? [])];
      if (chosen.reduce((sum, { size }) => sum + size, 0) > Number(dataset.largest)) return [];
      const name = (/** @type {number} */ place) => `${dataset.upload}${chosen.length > 1 ? `/${place}` : ""}`;
      return chosen.map((file, place) => /** @type {const} */ ([name(place), file]));
    });
  }

  /** @param {string | undefined} name */
  #upload(name) {
    return /** @type {HTMLInputElement | null} */ (this.form.querySelector(`[data-upload="${name}"]`));
  }

  /** The values that differ from what the page was served with. */
  changes() {
    return Object.fromEntries(Object.entries(this.values()).filter(([name, value]) => value !== this.start[name]));
  }

  /**
   * The values that may stand in an address: of a control that this form has, short, and never a pasted text or a file.
   * @param {Values} values
   * @returns {Record<string, string>}
   */
  shareable(values) {
    /** @type {Record<string, string>} */
    const open = {};
    for (const [name, value] of Object.entries(values)) {
      const box = this.boxes.get(name);
      const isOpen = box && box.dataset.private === undefined;
      if (isOpen && typeof value === "string" && value.length < 2000) open[name] = value;
    }
    return open;
  }

  /**
   * Write texts into the controls; names the form does not have are left alone, the others start anew.
   * Gives, by name, the texts that a list does not offer: there the start value is chosen, or what it does offer.
   * @param {Values} values
   */
  set(values) {
    /** @type {Record<string, string>} */
    const refused = {};
    for (const [name, start] of Object.entries(this.start)) {
      if (typeof values[name] === "object") continue; // a file stays where it was chosen
      const field = this.field(name);
      const text = name in values ? String(values[name]) : String(start);
      if (!write(field, text, String(start))) refused[name] = text;
      this.#follow(field);
    }
    this.#showWhatCounts();
    this.#unfoldWhatDiffers();
    return refused;
  }

  /** Open the fold where a control in it holds another value than at the start: what counts is not hidden. */
  #unfoldWhatDiffers() {
    const fold = this.form.querySelector(".cg-more");
    const changed = Object.keys(this.changes()).some((name) => fold?.contains(this.field(name)));
    if (changed) fold?.setAttribute("open", "");
  }

  /** Show a control that counts only at one value of another when it does. */
  #showWhatCounts() {
    for (const box of this.boxes.values()) {
      const [name, value] = box.dataset.when?.split("=") ?? [];
      if (name) box.hidden = this.field(name).value !== value;
    }
  }

  /**
   * Show these sentences, each at its control, and take away those that stood there before.
   * @param {(Mistake | Ask)[]} mistakes
   * @param {SheetShown} [sheet] a table that was read
   */
  sayAll(mistakes, sheet) {
    showSheet(this.form, sheet, mistakes.length > 0);
    for (const [name, box] of this.boxes) {
      const mistake = mistakes.find(({ control }) => control === name);
      this.#say(box, mistake);
    }
  }

  /**
   * Show a sentence at a control, with texts to pick from; none takes away the one that stood there.
   * @param {HTMLElement} box
   * @param {Mistake | Ask} [mistake]
   */
  #say(box, mistake) {
    const sentence = mistake?.sentence ?? "";
    const problem = find(box, ".cg-problem");
    problem.hidden = !sentence;
    problem.textContent = sentence;
    const choices = mistake && "choices" in mistake ? mistake.choices : [];
    for (const choice of choices) {
      const pick = document.createElement("button");
      pick.type = "button";
      pick.dataset.pick = choice;
      pick.textContent = choice;
      problem.append(" ", pick);
    }
    if (sentence) {
      box.hidden = false;
      box.closest("details")?.setAttribute("open", "");
    }
    this.#mark(box, mistake);
  }

  /**
   * Mark the fields that a sentence is about, of a table those of its row.
   * @param {HTMLElement} box
   * @param {Mistake} [mistake]
   */
  #mark(box, mistake) {
    const [rows] = findAll(box, "[data-rows]", HTMLTableSectionElement);
    const place = mistake?.row ? rows?.rows[mistake.row - 1] : null;
    for (const field of box.querySelectorAll("input:not([type=range]), select, textarea")) {
      if (mistake && (place ?? box).contains(field)) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }

  /**
   * Keep what belongs together in step: field and slider, a table's fields and its text, boxes and theirs.
   * @param {HTMLElement} target
   */
  #follow(target) {
    const rows = rowsAround(target);
    if (rows) this.field(rows.dataset.rows ?? "").value = textOf(rows);
    else if (target instanceof HTMLInputElement) this.#followInput(target);
    else this.#forgetFile(/** @type {Field} */ (target).name);
  }

  /** @param {HTMLInputElement} input */
  #followInput(input) {
    const { upload, slider, choices } = input.dataset;
    // A file or a sample: what was chosen last counts.
    if (upload !== undefined) {
      if (input.files?.length) this.field(upload).value = "";
    } else if (slider !== undefined) this.field(slider).value = input.value;
    else if (choices !== undefined) this.field(choices).value = ticked(input);
    else if (isOfChoices(input)) tick(input, input.value);
    else if (input.closest(".cg-table")) drawRows(input);
    else {
      this.#forgetFile(input.name);
      this.#moveSlider(input);
    }
  }

  /** @param {string} name */
  #forgetFile(name) {
    const upload = this.#upload(name);
    if (upload) upload.value = "";
  }

  /** @param {HTMLInputElement} input */
  #moveSlider({ name, value }) {
    const [slider] = findAll(this.form, `[data-slider="${name}"]`, HTMLInputElement);
    // Only where the slider stands follows this; the number itself is read by the Python that answers.
    if (slider && /^\d{1,3}([.,\s'’]?\d{3})*$/.test(value.trim())) slider.value = value.replace(/\D/g, "");
  }

  /**
   * Add or remove a table's row, or take a text the reader picks; says whether something changed.
   * @param {HTMLButtonElement} button
   */
  #press(button) {
    if (button.dataset.pick !== undefined) return this.#pick(button, button.dataset.pick);
    if (button.dataset.addRow !== undefined) addRow(button);
    return button.dataset.removeRow !== undefined && this.#removeRow(button);
  }

  /**
   * @param {HTMLButtonElement} button
   * @param {string} text
   */
  #pick(button, text) {
    const box = button.closest("[data-control]");
    if (!(box instanceof HTMLElement)) return false;
    this.set({ ...this.values(), [box.dataset.control ?? ""]: text });
    find(box, FIELDS).focus();
    return true;
  }

  /** @param {HTMLButtonElement} button */
  #removeRow(button) {
    const [row, rows] = [button.closest("tr"), rowsAround(button)];
    if (!row || !rows) return false;
    const next = row.nextElementSibling ?? row.previousElementSibling;
    if (next) find(next, "input").focus();
    row.remove();
    number(rows);
    this.#follow(rows);
    return true;
  }
}

/**
 * What this event has brought: the name of a chosen file, the words for a pasted text, or nothing.
 * @param {Event} event
 */
function broughtBy(event) {
  const { target } = event;
  if (target instanceof HTMLInputElement && target.dataset.upload !== undefined) {
    const { files } = target;
    return files && files.length > 1 ? `${files.length} files` : (files?.[0]?.name ?? "");
  }
  const isPaste = "inputType" in event && String(event.inputType).startsWith("insertFrom");
  return isPaste && target instanceof HTMLTextAreaElement ? "the pasted text" : "";
}

/**
 * Write a text into a field, and say whether it takes it; a list shows its start instead, boxes what they have of it.
 * @param {Field} field
 * @param {string} text
 * @param {string} start
 */
function write(field, text, start) {
  const isOffered = offers(field, text);
  const instead = isOfChoices(field) ? ticked(field) : start;
  field.value = isOffered ? text : instead;
  return isOffered;
}

/**
 * Say whether a field takes this text; boxes are ticked by it.
 * @param {Field} field
 * @param {string} text
 */
function offers(field, text) {
  if (isOfChoices(field)) return tick(field, text);
  return !(field instanceof HTMLSelectElement) || [...field.options].some(({ value }) => value === text);
}
