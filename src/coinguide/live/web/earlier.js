// Names that a calculator's controls had before: an address may still hold them.

/**
 * A control of before: its name, its start value, the control that took its place, and that one's text for each value.
 * @typedef {{ name: string, start: string, new: string, texts: Record<string, string> }} Earlier
 */

/**
 * The values of an address under today's names; `earlier` is what the form tells of the names before. One that is left
 * out beside one that is named had its start value, as it had before. Where today's name stands there too, it counts.
 * @param {string | undefined} earlier
 * @param {Record<string, string>} values
 */
export function withNewNames(earlier, values) {
  /** @type {Earlier[]} */
  const before = JSON.parse(earlier ?? "[]");
  const today = { ...values };
  const named = before.filter(({ name, new: now }) => Object.hasOwn(values, name) && !Object.hasOwn(values, now));
  for (const { new: now } of named) {
    const parts = before.filter((one) => one.new === now).map((one) => todays(one, values));
    today[now] = parts.filter(Boolean).join(",");
  }
  return today;
}

/**
 * What was no value before is none today, and Python says so.
 * @param {Earlier} earlier
 * @param {Record<string, string>} values
 */
function todays({ name, start, texts }, values) {
  const text = Object.hasOwn(values, name) ? values[name] : start;
  return Object.hasOwn(texts, text) ? texts[text] : text;
}
