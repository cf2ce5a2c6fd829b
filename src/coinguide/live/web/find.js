// Elements that a page must have, of the kind that they must be: a page that was built otherwise is a fault of ours.

/**
 * Give the first element of this kind; raises an error where there is none.
 * @template {Element} [Kind=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => Kind} [kind]
 * @returns {Kind}
 */
export function find(root, selector, kind) {
  const found = root.querySelector(selector);
  if (!(found instanceof (kind ?? HTMLElement))) throw new Error(`the page has no ${selector}`);
  return /** @type {Kind} */ (found);
}

/**
 * Give all elements of this kind.
 * @template {Element} [Kind=HTMLElement]
 * @param {ParentNode} root
 * @param {string} selector
 * @param {new () => Kind} [kind]
 * @returns {Kind[]}
 */
export function findAll(root, selector, kind) {
  const found = [...root.querySelectorAll(selector)].filter((one) => one instanceof (kind ?? HTMLElement));
  return /** @type {Kind[]} */ (found);
}

/**
 * The button that was pressed, or in which something was.
 * @param {EventTarget | null} target
 */
export function pressedButton(target) {
  return target instanceof Element ? target.closest("button") : null;
}
