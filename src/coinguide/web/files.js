// Files of an answer that are too large for a link's own address.

/** Give each file's link the address of a blob and let go of the blobs `before`; returns the new addresses. */
export function giveFiles(output, files, before = []) {
  before.forEach((address) => URL.revokeObjectURL(address));
  return files.map(({ place, mediaType, base64 }) => {
    const bytes = Uint8Array.fromBase64?.(base64) ?? decoded(base64);
    const link = output.querySelector(`[data-file="${place}"]`);
    link.href = URL.createObjectURL(new Blob([bytes], { type: mediaType }));
    link.nextElementSibling?.remove(); // the words for readers without the live calculator
    return link.href;
  });
}

/** A plain loop: a function called for each byte of a long file would hold the page up. */
function decoded(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let place = 0; place < text.length; place += 1) bytes[place] = text.charCodeAt(place);
  return bytes;
}
