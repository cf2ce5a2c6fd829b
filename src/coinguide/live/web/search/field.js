// On every page: the search's field. What finds, and what can be found, is loaded when a reader comes to the field.
//
// Both come as scripts, so that the search works the same on a site, from its saved copy, and from a folder.

import { brought } from "../brought.js";
import { find, findAll } from "../find.js";

const FAILED = "The search could not be loaded. The list of chapters is on the first page, and in the menu.";
// In a dialog above a page there is room for fewer.
const MOST = { dialog: 6, page: 20 };
const script = /** @type {HTMLScriptElement} */ (document.currentScript);
const root = new URL("../../../", script.src);

/** @param {string} name */
function beside(name) {
  return new URL(`${name}?v=${script.dataset.version}`, script.src);
}

function style() {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = beside("search.css").href;
  document.head.append(link);
}

/** @type {Promise<Loaded> | undefined} */
let loading;
let made = false;

/** What finds, and what can be found: fetched once; where it did not arrive, the next letter tries again. */
function loaded() {
  if (!loading) style();
  loading ??= Promise.all([brought(beside("finder.js")), brought(beside("sections.js"))])
    .then(async ([finder, told]) => {
      const { Index, draw, words } = /** @type {Finder} */ (finder);
      const index = await Index.of(/** @type {Searchable} */ (told));
      made = true;
      return { index, draw, words };
    })
    .catch((reason) => {
      loading = undefined;
      throw reason;
    });
  return loading;
}

/**
 * @param {HTMLFormElement} form
 * @param {string} name
 * @param {string} kind
 */
function below(form, name, kind) {
  const made = document.createElement(name);
  made.className = kind;
  form.parentElement?.append(made);
  return made;
}

/**
 * Answer in a field while the reader types; gives what looks for the words that are in it now.
 * @param {HTMLFormElement} form
 * @param {HTMLInputElement} field
 */
function answer(form, field) {
  const most = form.closest("dialog") ? MOST.dialog : MOST.page;
  const told = below(form, "p", "search-told");
  told.setAttribute("role", "status");
  const list = below(form, "ol", "search-places");

  return async () => {
    const query = field.value;
    if (query && !made) told.textContent = "The search is being loaded.";
    try {
      const { index, draw, words } = await loaded();
      if (query !== field.value) return;
      const { all, places } = index.find(query, most);
      draw(list, places, root);
      told.textContent = words(query, all, most);
    } catch {
      told.textContent = FAILED;
    }
  };
}

/**
 * The search's own page: its address holds what is looked for, so that it can be linked to and come back to.
 * @param {HTMLInputElement} field
 * @param {() => void} look
 */
function answerAddress(field, look) {
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.focus();
  if (field.value) look();
  field.addEventListener("input", () => {
    const address = new URL(location.href);
    address.searchParams.set("q", field.value);
    history.replaceState(null, "", address);
  });
}

for (const form of findAll(document, "form.bd-search", HTMLFormElement)) {
  const field = find(form, "input[name=q]", HTMLInputElement);
  const look = answer(form, field);
  field.addEventListener("focus", () => loaded().catch(() => {}), { once: true });
  field.addEventListener("input", look);
  if (!form.closest("dialog")) answerAddress(field, look);
}
