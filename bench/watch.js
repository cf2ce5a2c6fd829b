// Runs before the page's own scripts: notes when the first answer that differs from the served one stands on the page,
// its figures, which way the engine was started, and when each stage of the start was done, as the worker itself says it.
(() => {
  const LIMIT_MS = 120_000;
  let kind = "plain";
  let stages = [];
  window.Worker = class extends Worker {
    constructor(...started) {
      super(...started);
      const begun = ["worker asked for", performance.timeOrigin + performance.now()];
      this.addEventListener("message", ({ data }) => {
        if (data?.state !== "ready") return;
        kind = data.kind;
        stages = [begun, ...(data.stages ?? [])].map(([name, ms]) => [name, ms - performance.timeOrigin]);
      });
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
    const isAnswer = ({ target: { dataset }, attributeName, oldValue }) =>
      attributeName === "data-figures" && dataset.figures !== oldValue && dataset.state === "ready";
    new MutationObserver((records, observer) => {
      const failed = records.find(({ target }) => target.dataset.state === "failed");
      if (failed) reject(new Error(document.querySelector("[data-status]").textContent));
      const answer = records.find(isAnswer);
      if (!answer) return;
      observer.disconnect();
      resolve({ kind, figures: answer.target.dataset.figures, stages, ms: performance.now() });
    }).observe(document, watched);
  });
})();
