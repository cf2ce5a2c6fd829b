// The controls of one form: reading and writing them as texts, by name. Nothing is checked or counted
// here; the same Python that answers reads the texts and the files.

export class Controls {
  /** `changed()` is called whenever the reader changes a value. */
  constructor(form, changed) {
    this.form = form;
    this.boxes = [...form.querySelectorAll("[data-control]")];
    this.start = this.values();
    this.#showWhatCounts();
    form.addEventListener("input", (event) => {
      this.#follow(event.target);
      this.#showWhatCounts();
      changed();
    });
    form.addEventListener("click", (event) => {
      if (this.#editRows(event.target.closest("button"))) changed();
    });
  }

  field(name) {
    return this.form.elements.namedItem(name);
  }

  /** Every control's text by name; for a file that is chosen, its name and size. */
  values() {
    const values = this.boxes.map(({ dataset: { control } }) => {
      const [file] = this.#upload(control)?.files ?? [];
      return [control, file ? { name: file.name, size: file.size } : this.field(control).value];
    });
    return Object.fromEntries(values);
  }

  /** Every file that is chosen and not too large, by its control's name; nothing is read yet. */
  files() {
    const uploads = [...this.form.querySelectorAll("[data-upload]")];
    const chosen = uploads.filter(({ files, dataset }) => files.length && files[0].size <= Number(dataset.largest));
    return chosen.map(({ files, dataset }) => [dataset.upload, files[0]]);
  }

  #upload(name) {
    return this.form.querySelector(`[data-upload="${name}"]`);
  }

  /** The values that differ from what the page was served with. */
  changes() {
    return Object.fromEntries(Object.entries(this.values()).filter(([name, value]) => value !== this.start[name]));
  }

  /** The values that may stand in an address: of a control that this form has, short, and never a pasted text. */
  shareable(values) {
    const open = new Set(this.boxes.filter(({ dataset }) => !("private" in dataset)).map((box) => box.dataset.control));
    return Object.fromEntries(Object.entries(values).filter(([name, value]) => open.has(name) && value.length < 2000));
  }

  /**
   * Write texts into the controls; names the form does not have are left alone, the others start anew.
   * Gives, by name, the texts that a list does not offer: there the start value is chosen.
   */
  set(values) {
    const refused = {};
    for (const [name, first] of Object.entries(this.start)) {
      if (typeof values[name] === "object") continue; // a file stays where it was chosen
      const field = this.field(name);
      const text = name in values ? String(values[name]) : first;
      field.value = text;
      if (this.#upload(name)) this.#upload(name).value = "";
      this.#follow(field);
      const offered = field.closest(".cg-choices") ? ticked(field) : field.value;
      if ((field.tagName === "SELECT" || field.closest(".cg-choices")) && !sameValues(offered, text)) {
        field.value = field.tagName === "SELECT" ? first : offered;
        refused[name] = text;
      }
    }
    this.#showWhatCounts();
    this.#unfoldWhatDiffers();
    return refused;
  }

  /** Open the fold where a control in it holds another value than at the start: what counts is not hidden. */
  #unfoldWhatDiffers() {
    const fold = this.form.querySelector(".cg-more");
    const changed = Object.keys(this.changes()).some((name) => fold?.contains(this.field(name)));
    if (changed) fold.open = true;
  }

  /** Show a control that counts only at one value of another when it does. */
  #showWhatCounts() {
    for (const box of this.boxes) {
      const [name, value] = box.dataset.when?.split("=") ?? [];
      if (name) box.hidden = this.field(name).value !== value;
    }
  }

  /** Show a sentence at a control, with texts to pick from; an empty sentence takes it away. */
  say(name, sentence, choices = []) {
    const box = this.boxes.find(({ dataset }) => dataset.control === name);
    const problem = box.querySelector(".cg-problem");
    problem.hidden = !sentence;
    problem.textContent = sentence;
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
    const row = / row (\d+)/.exec(sentence)?.[1];
    const place = (row && box.querySelector("[data-rows]")?.rows[row - 1]) || box;
    for (const field of box.querySelectorAll("input:not([type=range]), select, textarea")) {
      if (sentence && place.contains(field)) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
    }
  }

  /** Keep what belongs together in step: field and slider, a table's fields and its text, boxes and theirs. */
  #follow(target) {
    const rows = target.closest("[data-rows]");
    const upload = this.#upload(target.name);
    // A file or a sample: what was chosen last counts.
    if (target.dataset.upload) this.#chosen(target);
    else if (upload) upload.value = "";
    else if (target.dataset.slider) this.field(target.dataset.slider).value = target.value;
    else if (rows) this.field(rows.dataset.rows).value = textOf(rows);
    else if (target.dataset.choices) this.field(target.dataset.choices).value = ticked(target);
    else if (target.matches(".cg-choices [name]")) tick(target);
    else if (target.closest(".cg-table")) this.#drawRows(target);
    else {
      const slider = this.form.querySelector(`[data-slider="${target.name}"]`);
      // Only where the slider stands follows this; the number itself is read by the Python that answers.
      if (slider && /^\d{1,3}([.,\s'’]?\d{3})*$/.test(target.value.trim())) {
        slider.value = target.value.replace(/\D/g, "");
      }
    }
  }

  #chosen(upload) {
    if (upload.files.length) this.field(upload.dataset.upload).value = "";
  }

  #drawRows(line) {
    const table = line.closest(".cg-table");
    const rows = table.querySelector("[data-rows]");
    rows.replaceChildren(...line.value.split(";").map((line) => newRow(table, line.split("="))));
    number(rows);
  }

  /** Add or remove a table's row, or take a text the reader picks; says whether something changed. */
  #editRows(button) {
    const table = button?.closest(".cg-table");
    if (button?.dataset.pick !== undefined) {
      const box = button.closest("[data-control]");
      this.set({ ...this.values(), [box.dataset.control]: button.dataset.pick });
      box.querySelector("input, select, textarea").focus();
      return true;
    }
    if (!table) return false;
    const rows = table.querySelector("[data-rows]");
    if ("addRow" in button.dataset) {
      if (rows.rows.length >= Number(table.dataset.most)) return false;
      rows.append(newRow(table, []));
      number(rows);
      rows.lastElementChild.querySelector("input").focus();
      return false; // an empty row changes no answer
    }
    const row = button.closest("tr");
    (row.nextElementSibling ?? row.previousElementSibling)?.querySelector("input").focus();
    row.remove();
    number(rows);
    this.#follow(rows.firstElementChild ?? rows);
    return true;
  }
}

function newRow(table, texts) {
  const row = table.querySelector("template").content.firstElementChild.cloneNode(true);
  row.querySelectorAll("input").forEach((field, place) => (field.value = texts[place] ?? ""));
  return row;
}

function boxesAround(field) {
  return [...field.closest(".cg-choices").querySelectorAll("[data-choices]")];
}

/** The values of the boxes that are ticked, as one text. */
function ticked(field) {
  const chosen = boxesAround(field).filter(({ checked }) => checked);
  return chosen.map(({ value }) => value).join(",");
}

/** Tick the boxes that a text names. */
function tick(field) {
  const chosen = namesIn(field.value);
  for (const box of boxesAround(field)) box.checked = chosen.includes(box.value);
}

function namesIn(text) {
  return text.split(",").map((name) => name.trim()).filter(Boolean);
}

/** Say whether two texts hold the same values, in whatever order. */
function sameValues(one, other) {
  return String([...new Set(namesIn(one))].sort()) === String([...new Set(namesIn(other))].sort());
}

/** The values of an address under today's names: some controls had others before, and links still hold those. */
export function withNewNames(form, values) {
  const earlier = JSON.parse(form.dataset.earlier ?? "[]");
  const today = { ...values };
  for (const { new: name } of earlier.filter(({ name }) => name in values)) {
    if (name in values) continue;
    const parts = earlier.filter((one) => one.new === name);
    const texts = parts.map(({ name, start, texts }) => {
      const text = values[name] ?? start;
      return Object.hasOwn(texts, text) ? texts[text] : text; // what was no value before is none today, and Python says so
    });
    today[name] = texts.filter(Boolean).join(",");
  }
  return today;
}

function textOf(rows) {
  const lines = [...rows.rows].map((row) => [...row.querySelectorAll("input")].map(({ value }) => value));
  return lines.map((cells) => cells.map((cell) => cell.replace(/[;=]/g, " ")).join("=")).join(";");
}

/** Say in each field's name which row it stands in. */
function number(rows) {
  [...rows.rows].forEach((row, place) => {
    for (const named of row.querySelectorAll("[aria-label]")) {
      named.ariaLabel = named.ariaLabel.replace(/\d+$/, place + 1);
    }
  });
}
