// What each key means while a page is projected. A clicker sends Page Up and Page Down, B or a full stop, F5.

/** @type {Record<string, Move>} */
const MOVES = {
  ArrowRight: "next",
  ArrowLeft: "back",
  ArrowDown: "on",
  ArrowUp: "before",
  PageDown: "on",
  PageUp: "before",
  Home: "first",
  End: "last",
  Escape: "leave",
  F5: "screen",
  " ": "on",
  b: "blank",
  ".": "blank",
  f: "screen",
  n: "notes",
};
const FIELDS = "input, select, textarea, [contenteditable]";
const PRESSED_BY_KEYS = "button, summary, a[href]";

/**
 * Whether the keys belong to what has the focus: typing, a slider, a list.
 * @param {EventTarget | null} target
 */
export function keysBelongTo(target) {
  return within(target, FIELDS);
}

/**
 * Whether this stands in such an element; it may be of another window, whose elements are of kinds of its own.
 * @param {EventTarget | null} target
 * @param {string} selector
 */
function within(target, selector) {
  return Boolean(/** @type {Partial<Element> | null} */ (target)?.closest?.(selector));
}

/**
 * Give what to do at this key; none where the key belongs to a field, a button or an open dialog, or to the browser.
 * @param {KeyboardEvent} event
 * @returns {Move | undefined}
 */
export function moveOf(event) {
  const { key, ctrlKey, altKey, metaKey } = event;
  if (document.querySelector("dialog[open]")) return undefined;
  if (ctrlKey || altKey || metaKey) return key === "k" ? "none" : undefined; // the theme's search would open unseen
  if (key === "Escape") return MOVES.Escape;
  if (keysBelongTo(event.target)) return undefined;
  return key === " " ? moveOfSpace(event) : MOVES[key.length === 1 ? key.toLowerCase() : key];
}

/** @param {KeyboardEvent} event */
function moveOfSpace({ target, shiftKey }) {
  if (within(target, PRESSED_BY_KEYS)) return undefined;
  return shiftKey ? MOVES.PageUp : MOVES[" "];
}
