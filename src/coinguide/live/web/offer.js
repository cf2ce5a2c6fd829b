// Offers a choice that suits the reader's country, as the browser names it: one line, one tap. Nothing is switched by
// itself, stored or sent.

import { find } from "./find.js";

/** @typedef {{ select: HTMLSelectElement, option: HTMLOptionElement, region: string }} Fitting */

/**
 * Put the offer above the controls of a form, where one of its choices knows the reader's country.
 * @param {HTMLFormElement} form
 * @param {(values: Record<string, string>) => void} take is called with the values when the reader takes it
 */
export function makeOffer(form, take) {
  const fitting = fittingOption(form, navigator.languages);
  if (!fitting) return;
  const { select, option, region } = fitting;
  const line = document.createElement("p");
  const button = document.createElement("button");
  line.className = "cg-offer";
  button.type = "button";
  button.textContent = option.dataset.offer ?? "";
  line.append(`In ${nameOf(region)}? `, button);
  find(form, "fieldset").before(line);
  button.addEventListener("click", () => {
    take({ [select.name]: option.value, ...Object.fromEntries(new URLSearchParams(option.dataset.sets ?? "")) });
    line.remove();
    select.focus();
  });
  form.addEventListener("input", () => {
    if (select.value === option.value) line.remove();
  });
}

/**
 * The first country that the browser's languages name and an option knows; none where the choice stands there already.
 * @param {HTMLFormElement} form
 * @param {readonly string[]} languages
 * @returns {Fitting | null}
 */
export function fittingOption(form, languages) {
  for (const region of languages.map(regionOf)) {
    const option = region && form.querySelector(`option[data-regions~="${region}"]`);
    if (!(option instanceof HTMLOptionElement)) continue;
    const select = option.closest("select");
    return select && select.value !== option.value ? { select, option, region } : null;
  }
  return null;
}

/**
 * The country that a language tag names itself: BR of pt-BR, none of pt.
 * @param {string} tag
 */
function regionOf(tag) {
  try {
    return new Intl.Locale(tag).region ?? "";
  } catch {
    return "";
  }
}

// English puts an article before these.
const WITH_THE = new Set(["AE", "DO", "GB", "NL", "PH", "US"]);

/**
 * A country's name inside a sentence.
 * @param {string} region
 */
function nameOf(region) {
  const name = new Intl.DisplayNames("en", { type: "region" }).of(region);
  return WITH_THE.has(region) ? `the ${name}` : name;
}
