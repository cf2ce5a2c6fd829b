// In a frame of another page, what leads on opens outside it: the frame keeps the calculator and what was typed.

if (top !== self) {
  document.addEventListener(
    "click",
    ({ target }) => {
      const link = target instanceof Element && target.closest("a[href]");
      if (link instanceof HTMLAnchorElement && !link.getAttribute("href")?.startsWith("#")) link.target = "_blank";
    },
    true,
  );
}
