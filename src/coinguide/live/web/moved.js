// What an address names may be on another page now, or folded away on this one. The link in its old place leads on, and
// what the address asks a calculator goes with it; a fold opens. Without this script the browser comes to the same link.

function leadOn() {
  const name = nameOf(location.hash);
  if (!name) return;
  for (const line of document.querySelectorAll("[data-moved]")) {
    const link = line.querySelector("a[href]");
    if (!(line instanceof HTMLElement && link instanceof HTMLAnchorElement)) continue;
    if (line.dataset.moved?.split(" ").includes(name)) location.replace(new URL(location.hash, link.href));
  }
  unfold(document.getElementById(name));
}

/**
 * What an address names; nothing where its signs mean nothing.
 * @param {string} hash
 */
function nameOf(hash) {
  try {
    return decodeURIComponent(hash.slice(1).split("?", 1)[0]);
  } catch {
    return "";
  }
}

/** @param {HTMLElement | null} place */
function unfold(place) {
  const fold = place?.closest(".cg-fold:not([open])");
  if (!(place && fold instanceof HTMLDetailsElement)) return;
  fold.open = true;
  place.scrollIntoView();
}

leadOn();
addEventListener("hashchange", leadOn);
