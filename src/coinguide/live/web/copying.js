// A table that is copied keeps its columns, whatever it looks like on the screen: on a phone each value has its own line.

/**
 * The rows in a copied part of a table, with tabs between the columns.
 * @param {ParentNode} part
 */
function rowsOf(part) {
  const words = (/** @type {Element} */ { textContent }) => (textContent ?? "").replaceAll(/\s+/g, " ").trim();
  const rows = [...part.querySelectorAll("tr")].map((row) => [...row.children].map(words).join("\t"));
  return [...[...part.querySelectorAll("caption")].map(words), ...rows].join("\n");
}

/**
 * What is copied as text: tables in columns, all else as it is shown.
 * @param {DocumentFragment} copied
 * @param {Element} place where it looks as the page does
 */
function textOf(copied, place) {
  const box = document.createElement("div");
  box.append(copied);
  for (const table of box.querySelectorAll("table")) {
    const text = document.createElement("pre");
    text.textContent = rowsOf(table);
    table.replaceWith(text);
  }
  place.append(box);
  // biome-ignore lint/performance/useDomNodeTextContent: the text as it is shown is what is copied
  const { innerText } = box;
  box.remove();
  return innerText;
}

/**
 * The part of the page that is selected, in its table where it lies within one.
 * @param {Range} range
 * @param {Element | null | undefined} table
 */
function selected(range, table) {
  const copied = range.cloneContents();
  if (!table) return copied;
  // Cells come without their row.
  const cells = [...copied.children].filter((part) => part.matches("th, td"));
  if (cells.length) copied.prepend(document.createElement("tr"));
  copied.querySelector("tr")?.append(...cells);
  const within = document.createElement("table");
  within.append(copied);
  copied.append(within);
  return copied;
}

/** @param {ClipboardEvent} event */
function copy(event) {
  const selection = getSelection();
  if (!selection?.rangeCount || selection.isCollapsed) return;
  const range = selection.getRangeAt(0);
  const around = range.commonAncestorContainer;
  const within = around instanceof Element ? around : around.parentElement;
  const place = within?.closest("article") ?? within?.querySelector("article");
  const copied = selected(range, within?.closest("table"));
  if (!place || !copied.querySelector("tr")) return;
  const html = document.createElement("div");
  html.append(copied.cloneNode(true));
  event.clipboardData?.setData("text/html", html.innerHTML);
  event.clipboardData?.setData("text/plain", textOf(copied, place));
  event.preventDefault();
}

document.addEventListener("copy", copy);
