// Names of controls of before, which links still hold; what took their place stands in the form, written by Python.

/** @typedef {{ name: string, start: string, new: string, texts: Record<string, string> }} Earlier */

/**
 * The values of an address under today's names: an earlier control left out beside one that is named had its start.
 * @param {HTMLElement} form
 * @param {Record<string, string>} values
 */
export function withNewNames(form, values) {
  /** @type {Earlier[]} */
  const earlier = JSON.parse(form.dataset.earlier ?? "[]");
  const today = { ...values };
  for (const { new: name } of earlier.filter(({ name }) => name in values)) {
    if (name in values) continue;
    const parts = earlier.filter((one) => one.new === name);
    const texts = parts.map(({ name, start, texts }) => {
      const text = values[name] ?? start;
      return Object.hasOwn(texts, text) ? texts[text] : text; // what was no value before is none today: Python says so
    });
    today[name] = texts.filter(Boolean).join(",");
  }
  return today;
}
