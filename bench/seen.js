// Where a reader's answer stands while a calculator is used: its key figure, as far as it can be seen.
// A site without key figures is measured by its headline.

(name) => {
  const form = document.querySelector(`form[data-calculator=${name}]`);
  const section = form.closest(".cg");
  const output = form.querySelector("output");
  const all = form.querySelector(".cg-answer") ?? output;
  const places = () => [...section.querySelectorAll("form [data-key-figure], .cg-bar:not([hidden]) [data-key-figure]")];
  const shown = () => (places().length ? places() : [output.querySelector(".cg-headline")]);
  const top = document.querySelector(".bd-header-article")?.getBoundingClientRect().bottom ?? 0;
  const isSeen = (box) => box.height > 0 && box.top >= top - 1 && box.bottom <= innerHeight + 1;
  const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const fields = [...form.querySelectorAll("fieldset:first-of-type :is(input, select, textarea)")].filter(
    (field) => field.checkVisibility() && !field.closest("template"),
  );
  const measure = async () => {
    form.scrollIntoView();
    fields[0]?.focus();
    await settled();
    const first = shown().map((one) => one.getBoundingClientRect());
    const best = first.find(isSeen) ?? first[0];
    let seen = 0;
    for (const field of fields) {
      field.focus({ preventScroll: true });
      field.scrollIntoView({ block: "center" });
      await settled();
      if (shown().some((one) => isSeen(one.getBoundingClientRect()))) seen += 1;
    }
    // What is hidden is not read: innerText leaves it out, textContent would not.
    // biome-ignore lint/performance/useDomNodeTextContent: see above
    const length = (elements) => elements.reduce((sum, one) => sum + one.innerText.trim().length, 0);
    const inSources = [...all.querySelectorAll(".cg-cited, .cg-refs, .cg-sources")].filter((one) =>
      one.checkVisibility(),
    );
    return {
      y: Math.round(best.top),
      inSight: isSeen(best),
      controls: fields.length,
      seenAt: seen,
      height: Math.round(all.getBoundingClientRect().height),
      characters: length([all]),
      sources: length(inSources.filter((one) => !inSources.some((other) => other !== one && other.contains(one)))),
      announced: length([output]),
    };
  };
  return measure();
};
