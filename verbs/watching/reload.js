// Sent by `make serve` alone, never published: reloads the page when a newer site is there, and shows what is wrong with
// the newest sources. A browser keeps the reader's place and what was typed over a reload.
const shown = document.currentScript.dataset.version;
const told = document.createElement("pre");
told.setAttribute("role", "alert");
told.style.cssText =
  "position:fixed;inset:auto 0 0 0;z-index:99999;margin:0;padding:1rem;max-height:60vh;overflow:auto;" +
  "background:#7a1020;color:#fff;font:14px/1.4 monospace;white-space:pre-wrap;border-top:4px solid #fff";
new EventSource("/_watch/events").addEventListener("message", ({ data }) => {
  const { version, mistake } = JSON.parse(data);
  if (version !== shown) {
    location.reload();
  } else if (!mistake) {
    told.remove();
  } else if (told.textContent !== mistake || !told.isConnected) {
    told.textContent = mistake;
    document.body.append(told);
  }
});
