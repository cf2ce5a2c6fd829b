// Moves the planner's slider and gives the milliseconds from each input event to the changed answer in the page.
async (count) => {
  const form = document.querySelector("form[data-calculator=bundle-planner]");
  const output = form.querySelector("output");
  const slider = form.querySelector("input[type=range][data-slider=coins]");
  const changed = (figures) =>
    new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error("an answer did not come")), 10_000);
      const observer = new MutationObserver(() => {
        if (output.dataset.figures === figures || output.dataset.state !== "ready") return;
        observer.disconnect();
        clearTimeout(limit);
        resolve(performance.now());
      });
      observer.observe(output, { attributes: true });
    });
  const move = async (place) => {
    const before = output.dataset.figures;
    // All over the slider, never the same place twice: 7919 is prime and no divisor of the number of places.
    const places = Math.floor((slider.max - slider.min) / slider.step);
    slider.value = Number(slider.min) + Number(slider.step) * ((place * 7919) % places);
    const answered = changed(before);
    const begun = performance.now();
    slider.dispatchEvent(new Event("input", { bubbles: true }));
    return (await answered) - begun;
  };
  const times = [];
  for (let place = 1; place <= count; place += 1) {
    times.push(await move(place));
    // A reader's hand is slower than this; it lets the page paint.
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return times;
}
