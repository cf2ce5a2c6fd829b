// Runs before the page's own scripts: changes one of the calculator's controls as soon as it can be changed, and notes when the
// first answer to it stands, and when the page was first painted.
(name, [place, value], longest) => {
  window.firstAnswer = new Promise((resolve, reject) => {
    setTimeout(() => reject(new Error("no live answer came")), longest);
    const change = (form) => {
      const control = form.querySelector(place);
      if (control.type === "checkbox") control.checked = true;
      else control.value = value;
      for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
    };
    const done = (output) => {
      const painted = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? Number.NaN;
      resolve({ painted, answered: performance.now(), figures: output.dataset.figures });
    };
    const follow = (form) => {
      const output = form.querySelector("output");
      const served = output.dataset.figures;
      new MutationObserver((_, observer) => {
        if (output.dataset.state === "failed") reject(new Error("the engine failed"));
        if (output.dataset.figures === served || output.dataset.state !== "ready") return;
        observer.disconnect();
        done(output);
      }).observe(form, { subtree: true, attributes: true, attributeFilter: ["data-state", "data-figures"] });
      change(form);
    };
    // A form that nothing answers yet cannot be filled in.
    const began = setInterval(() => {
      const form = document.querySelector(`form[data-calculator="${name}"]`);
      if (!form?.querySelector("fieldset:enabled")) return;
      clearInterval(began);
      follow(form);
    }, 20);
  });
};
