// Draws what was found. Nothing here is written as HTML: a reader's words, a page's words and an anchor stay text.

/**
 * @param {Piece[]} pieces
 * @returns {(Node | string)[]}
 */
function drawn(pieces) {
  return pieces.map(({ text, marked }) => {
    if (!marked) return text;
    const mark = document.createElement("mark");
    mark.textContent = text;
    return mark;
  });
}

/**
 * @param {string} name
 * @param {string} kind
 * @param {(Node | string)[]} inside
 */
function element(name, kind, ...inside) {
  const made = document.createElement(name);
  made.className = kind;
  made.append(...inside);
  return made;
}

/**
 * @param {Place} place
 * @param {URL} root
 */
function item(place, root) {
  const address = new URL(place.address, root);
  address.hash = place.anchor;
  const link = document.createElement("a");
  link.href = address.href;
  link.append(...drawn(place.heading));
  const heading = place.heading.map(({ text }) => text).join("");
  const parts = [element("p", "search-found", link)];
  if (heading !== place.title) parts.push(element("p", "search-page", place.title));
  parts.push(element("p", "search-words", ...drawn(place.text)));
  return element("li", "search-place", ...parts);
}

/**
 * What is said of a search, for the eye and for a screen reader.
 * @param {string} query
 * @param {number} found
 * @param {number} most
 */
export function words(query, found, most) {
  if (!query.trim()) return "";
  if (!found) return `Nothing was found for “${query.trim()}”. Try fewer words, or another word for it.`;
  if (found > most) return `The ${most} likeliest places of ${found}`;
  return found === 1 ? "1 place" : `${found} places`;
}

/**
 * Put what was found in place of what was found before.
 * @param {HTMLElement} list
 * @param {Place[]} places
 * @param {URL} root
 */
export function draw(list, places, root) {
  list.replaceChildren(...places.map((place) => item(place, root)));
}
