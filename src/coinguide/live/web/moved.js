// An address of before names a place on this page that is on another page now: the link there leads on, and what the
// address asks a calculator goes with it. Without this script the browser comes to the same link.

function leadOn() {
  const name = decodeURIComponent(location.hash.slice(1).split("?", 1)[0]);
  if (!name) return;
  for (const line of document.querySelectorAll("[data-moved]")) {
    const link = line.querySelector("a[href]");
    if (!(line instanceof HTMLElement && link instanceof HTMLAnchorElement)) continue;
    if (line.dataset.moved?.split(" ").includes(name)) location.replace(new URL(location.hash, link.href));
  }
}

leadOn();
addEventListener("hashchange", leadOn);
