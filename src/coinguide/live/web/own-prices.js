// Carries the prices that a reader types into one calculator's table to the others of this tab, with the choices they
// belong to. They leave with the tab or at "forget", and are never taken over while a page is projected.

import { find } from "./find.js";

const KEY = "coinguide-own-prices";
const CARRIED = ["currency", "where", "own_prices"];

/**
 * What is used of a calculator here.
 * @typedef {object} Carrier
 * @property {HTMLFormElement} form
 * @property {Pick<import("./controls.js").Controls, "values" | "set" | "start">} controls
 * @property {() => void} answer
 */

/**
 * Keep what is typed into these calculators' tables, and fill the others in with it.
 * @param {Carrier[]} calculators
 */
export function carryOwnPrices(calculators) {
  const takers = calculators.filter(({ form }) => form.querySelector('[data-control="own_prices"]'));
  for (const taker of takers) {
    if (!location.hash.includes("?") && !history.state?.[taker.form.dataset.calculator ?? ""]) takeOver(taker);
    taker.form.addEventListener("input", () => keep(taker));
  }
}

/** @param {Carrier} taker */
function takeOver(taker) {
  const kept = read();
  if (!kept || document.documentElement.dataset.projected !== undefined) return;
  taker.controls.set({ ...taker.controls.values(), ...kept });
  if (taker.controls.values().where !== "own") return;
  taker.answer();
  sayWhose(taker, kept);
  addEventListener("coinguide-projected", () => putBack(taker), { once: true });
}

/**
 * Show a calculator as it is served, where it still shows what it took over.
 * @param {Carrier} taker
 */
function putBack(taker) {
  const line = taker.form.querySelector(".cg-carried");
  if (!line) return;
  line.remove();
  taker.controls.set({});
  taker.answer();
}

/** @param {Carrier} taker */
function keep({ controls }) {
  const values = controls.values();
  if (values.where !== "own" || values.own_prices === controls.start.own_prices) return;
  const kept = Object.fromEntries(CARRIED.map((name) => [name, values[name]]));
  try {
    sessionStorage.setItem(KEY, JSON.stringify(kept));
  } catch {
    // Without storage each calculator holds its own prices.
  }
}

/** @returns {Record<string, string> | null} */
function read() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
    const whole = kept && CARRIED.every((name) => typeof kept[name] === "string");
    return whole ? Object.fromEntries(CARRIED.map((name) => [name, kept[name]])) : null;
  } catch {
    return null;
  }
}

/**
 * @param {Carrier} taker
 * @param {Record<string, string>} kept
 */
function sayWhose(taker, kept) {
  const line = document.createElement("p");
  const button = document.createElement("button");
  line.className = "cg-offer cg-carried";
  button.type = "button";
  button.textContent = "forget";
  line.append(`Using your prices (${kept.own_prices.split(";").length} in ${kept.currency}) · `, button);
  find(taker.form, "fieldset").before(line);
  button.addEventListener("click", () => {
    sessionStorage.removeItem(KEY);
    putBack(taker);
  });
}
