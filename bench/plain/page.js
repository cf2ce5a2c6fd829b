// Asks as soon as it runs, and shows the answer the way our own page does.
const output = document.querySelector("output");
const worker = new Worker("worker.js", { type: "module" });
worker.onmessage = ({ data }) => {
  const { html, figures } = JSON.parse(data);
  output.innerHTML = html;
  output.dataset.figures = JSON.stringify(figures);
  output.dataset.state = "ready";
};
worker.onerror = ({ message }) => {
  output.dataset.reason = message;
  output.dataset.state = "failed";
};
const coins = new URLSearchParams(location.hash.split("?")[1]).get("coins");
worker.postMessage(JSON.stringify({ calculator: "bundle-planner", values: { coins } }));
