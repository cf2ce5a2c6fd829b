// Files of an answer that are too large for a link's own address: they are made when they are wanted.

/** Put a button in the place of each link that has no address yet; its place in the list is in `data-file`. */
export function offerFiles(output) {
  for (const link of output.querySelectorAll("a[data-file]")) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = link.textContent;
    Object.assign(button.dataset, { file: link.dataset.file, name: link.download, media: link.type });
    link.nextElementSibling?.remove(); // the words for readers without the live calculator
    link.replaceWith(button);
  }
}

/** Save the bytes, and leave a link in the button's place for a browser that did not; returns its address. */
export function saveFile(button, bytes) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes], { type: button.dataset.media }));
  link.download = button.dataset.name;
  link.textContent = button.textContent;
  const focused = document.activeElement === button;
  button.replaceWith(link);
  if (focused) link.focus();
  link.click();
  return link.href;
}
