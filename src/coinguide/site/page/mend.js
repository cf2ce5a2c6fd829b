// In the head of every page, before the theme's own scripts: mends two faults of theirs.

// Where a reader's browser blocks what sites store, asking for the store throws, and with it ended the theme's scripts:
// no menu, no search, no colours. A store that lasts as long as the page stands in.
for (const name of ["localStorage", "sessionStorage"]) {
  try {
    self[name].length;
  } catch {
    const kept = new Map();
    const value = {
      getItem: (key) => kept.get(String(key)) ?? null,
      setItem: (key, text) => void kept.set(String(key), String(text)),
      removeItem: (key) => void kept.delete(String(key)),
      clear: () => kept.clear(),
    };
    Object.defineProperty(self, name, { configurable: true, value });
  }
}

// The theme takes the focus from the button that opens a menu before it remembers which one had it.
addEventListener("DOMContentLoaded", () => {
  for (const side of ["primary", "secondary"]) {
    const button = document.querySelector(`.${side}-toggle`);
    const menu = document.querySelector(`#pst-${side}-sidebar-modal`);
    menu?.addEventListener("close", () => button?.focus());
  }
});
