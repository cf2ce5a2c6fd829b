// Opens a footnote where its number stands: what is known, since when, how surely, and the way to the source. The words
// are those of the list at the answer's end, to which the number leads without scripts.

const BUBBLE = "cg-bubble";
const EDGE_PX = 8;

/**
 * The number that is pressed or pointed at, if any.
 * @param {EventTarget | null} target
 */
function numberAt(target) {
  return target instanceof Element ? target.closest("a.cg-ref") : null;
}

/**
 * The entry that a number leads to, in the list of its own answer.
 * @param {Element} number
 */
function entryOf(number) {
  for (let around = number.parentElement; around; around = around.parentElement) {
    const list = around.querySelector(".cg-sources");
    if (list) return list.children[Number(number.textContent) - 1];
  }
  return null;
}

/** @param {Element} number */
function open(number) {
  close();
  const entry = entryOf(number);
  if (!entry) return null;
  const bubble = document.createElement("span");
  bubble.className = BUBBLE;
  bubble.popover = "auto";
  bubble.tabIndex = -1;
  bubble.role = "note";
  bubble.append(...[...entry.childNodes].map((node) => node.cloneNode(true)));
  number.parentElement?.after(bubble); // Tab leads from the number to the way to its source
  bubble.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "closed") bubble.remove();
  });
  bubble.showPopover();
  const at = number.getBoundingClientRect();
  const { width, height } = bubble.getBoundingClientRect();
  const below = at.bottom + height + EDGE_PX < innerHeight;
  bubble.style.left = `${Math.max(EDGE_PX, Math.min(at.left, innerWidth - width - EDGE_PX))}px`;
  bubble.style.top = `${below ? at.bottom + 2 : Math.max(EDGE_PX, at.top - height - 2)}px`;
  return bubble;
}

function close() {
  document.querySelector(`.${BUBBLE}`)?.remove();
}

/** Listen on the whole page: answers come and go. */
export function makeFootnotes() {
  document.addEventListener("click", (event) => {
    const number = numberAt(event.target);
    if (!number) return;
    event.preventDefault(); // the page's address holds the reader's values
    open(number)?.focus();
  });
  document.addEventListener("pointerover", (event) => {
    const number = event.pointerType === "mouse" ? numberAt(event.target) : null;
    if (number && !document.querySelector(`.${BUBBLE}`)) open(number);
  });
  document.addEventListener("pointerout", (event) => {
    const bubble = document.querySelector(`.${BUBBLE}`);
    const to = event.relatedTarget instanceof Node ? event.relatedTarget : null;
    if (!bubble || event.pointerType !== "mouse" || bubble.contains(document.activeElement)) return;
    if (!bubble.contains(to) && !numberAt(to)) setTimeout(() => bubble.matches(":hover") || bubble.remove(), 300);
  });
}
