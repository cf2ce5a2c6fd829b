// Runs Lighthouse on pages, with its phone profile and one Chromium for all; prints a line of JSON for each page.
// Nothing is asked of another host: the browser's flags see to it, and called from here Lighthouse reports no errors.

import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const { chromium, flags, addresses, settings } = JSON.parse(process.argv[2]);

/** What keeps a category below 1: the names of its audits that count and failed. */
function failed(report, category) {
  return category.auditRefs
    .filter(({ id, weight }) => weight > 0 && (report.audits[id].score ?? 1) < 1)
    .map(({ id }) => id);
}

const browser = await launch({ chromePath: chromium, chromeFlags: ["--headless=new", ...flags] });
try {
  const quiet = { port: browser.port, output: "json", logLevel: "error", disableFullPageScreenshot: true };
  for (const address of addresses) {
    const { lhr } = await lighthouse(address, { ...quiet, ...settings });
    const scores = {};
    const faults = {};
    for (const [name, category] of Object.entries(lhr.categories)) {
      scores[name] = category.score === null ? null : Math.round(category.score * 100);
      faults[name] = failed(lhr, category);
    }
    console.log(JSON.stringify({ address, error: lhr.runtimeError?.message ?? "", scores, faults }));
  }
} finally {
  browser.kill();
}
