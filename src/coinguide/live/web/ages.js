// Says beside a date how long ago it was. An answer never holds today's date; the page adds it.

import { findAll } from "./find.js";

/** @param {ParentNode} root */
export function addAges(root) {
  for (const time of findAll(root, "time[datetime]:not([data-age])", HTMLTimeElement)) {
    const [year, month = 1] = time.dateTime.split("-").map(Number);
    const today = new Date();
    const months = (today.getFullYear() - year) * 12 + today.getMonth() + 1 - month;
    time.dataset.age = String(months);
    time.closest(".cg-dated")?.classList.toggle("cg-old", months > 12);
    if (time.dateTime.length > 4 && months >= 1) time.append(`, ${inWords(months)} ago`);
  }
}

/** @param {number} months */
function inWords(months) {
  const [count, unit] = months < 24 ? [months, "month"] : [Math.floor(months / 12), "year"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
