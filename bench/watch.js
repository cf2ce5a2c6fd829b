// Runs before the page's own scripts: notes when the first answer that differs from the served one stands on the page,
// its figures, and which way the engine was started, as the worker itself says it.
(() => {
  const LIMIT_MS = 120_000;
  let kind = "plain";
  window.Worker = class extends Worker {
    constructor(...started) {
      super(...started);
      this.addEventListener("message", ({ data }) => { kind = data?.kind ?? kind; });
    }
  };
  window.firstAnswer = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no live answer came")), LIMIT_MS);
    const watched = {
      subtree: true,
      attributes: true,
      attributeOldValue: true,
      attributeFilter: ["data-state", "data-figures"],
    };
    new MutationObserver((records, observer) => {
      for (const { target, attributeName, oldValue } of records) {
        const { state, figures, reason } = target.dataset;
        if (state === "failed") reject(new Error(reason ?? document.querySelector("[data-status]").textContent));
        if (attributeName !== "data-figures" || figures === oldValue || state !== "ready") continue;
        observer.disconnect();
        resolve({ kind, figures, ms: performance.now() });
        return;
      }
    }).observe(document, watched);
  });
})();
