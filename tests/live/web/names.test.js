// The data- names by which Python's forms and the scripts find each other: each that is read is written somewhere.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { it } from "node:test";
import { fileURLToPath } from "node:url";

const SOURCES = fileURLToPath(new URL("../../../src/coinguide/", import.meta.url));
/** The theme of the pages writes this one. */
const OF_THE_THEME = "data-theme";

/**
 * The text of all files below this folder whose names end so.
 * @param {string} folder
 * @param {RegExp} ending
 */
function textBelow(folder, ending) {
  const names = readdirSync(join(SOURCES, folder), { recursive: true, encoding: "utf8" });
  return names
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(SOURCES, folder, name), "utf8"))
    .join("\n");
}

/**
 * What the pattern's group finds in a text, each once.
 * @param {string} text
 * @param {RegExp} pattern
 */
function found(text, pattern) {
  return new Set([...text.matchAll(pattern)].map((match) => match[1]));
}

/**
 * The name of an attribute, as `dataset` writes it without its hyphens.
 * @param {string} name
 */
const attribute = (name) => `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const scripts = textBelow("live/web", /(?<!\.d)\.js$/);
const declared = [
  ...found(/type PageData = \{(.*?)\n\};/s.exec(textBelow("live/web", /types\.d\.ts$/))?.[1] ?? "", /^ {2}(\w+)\?:/gm),
].map(attribute);
// As an attribute, or as a keyword of the function that writes one.
const python = textBelow("live/page", /\.py$/) + textBelow("site/page", /\.(py|html)$/);
const byPython = [...found(python, /(data[-_][a-z_-]+)/g)].map((name) => name.replaceAll("_", "-"));
const byScripts = [
  ...found(scripts, /(data-[a-z-]+)="/g),
  ...[...found(scripts, /dataset\.(\w+) = /g)].map(attribute),
  ...[...found(scripts, /dataset, \{ (.*?) \}/g)].flatMap((names) => [...found(names, /(\w+):/g)].map(attribute)),
];
const written = new Set([...byPython, ...byScripts, OF_THE_THEME]);

it("every name that is declared is written by Python or by a script", () => {
  assert.notEqual(declared.length, 0);
  assert.deepEqual(
    declared.filter((name) => !written.has(name)),
    [],
  );
});

it("every name that a script looks for is written by Python or by a script", () => {
  const looked = found(scripts, /\[(data-[a-z-]+)/g);
  assert.notEqual(looked.size, 0);
  assert.deepEqual(
    [...looked].filter((name) => !written.has(name)),
    [],
  );
});
