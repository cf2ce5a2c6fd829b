// The search: how words are compared, what is found first, which part of a text is shown, and what stays text.

import assert from "node:assert/strict";
import { describe, it } from "node:test";

import { Index } from "../../../src/coinguide/live/web/search/index.js";
import { draw, words } from "../../../src/coinguide/live/web/search/results.js";
import { snippet } from "../../../src/coinguide/live/web/search/snippet.js";
import { Vocabulary } from "../../../src/coinguide/live/web/search/words.js";
import { open } from "./page.js";

const VOCABULARY = {
  same: [
    ["child", "kid", "son"],
    ["refund", "money back"],
    ["not arrived", "didn't arrive", "missing"],
  ],
  over: ["is", "a", "the", "my", "this"],
};
const vocabulary = new Vocabulary(VOCABULARY);

describe("a word", () => {
  for (const [typed, kept] of [
    ["$4.99", "4.99"],
    ["4,99", "4.99"],
    ["4.90", "4.9"],
    ["5.00", "5"],
    ["6,607", "6607"],
    ["1,037.92", "1037.92"],
    ["Café", "cafe"],
    ["TikTok’s", "tiktok"],
    ["don't", "dont"],
    ["refunded", "refund"],
    ["coins.", "coin"],
  ]) {
    it(`${typed} is compared as ${kept}`, () => assert.equal(vocabulary.kept(typed)[0], kept));
  }

  it("that says too little is passed over", () => assert.deepEqual(vocabulary.wanted("is this a scam"), ["scam"]));

  it("has the sign of its group beside it in the index, and in its place in a question", () => {
    assert.deepEqual(vocabulary.kept("my kid"), ["kid", "=0"]);
    assert.deepEqual(vocabulary.wanted("my kids"), ["=0"]);
  });

  it("has its neighbours' sign too, however they are typed", () => {
    for (const typed of ["coins didnt arrive", "coins DIDN’T arrived", "Coins not arrived", "coins missing"]) {
      assert.deepEqual(vocabulary.wanted(typed), ["coin", "=2"]);
    }
  });

  it("is looked for once", () => assert.deepEqual(vocabulary.wanted("coin coins"), ["coin"]));
});

/**
 * @param {string} text
 * @param {string} query
 * @param {number} [length]
 * @param {string} [open]
 */
function shown(text, query, length, open = query) {
  const [matched, telling] = [query, open].map((words) => new Set(vocabulary.wanted(words)));
  const pieces = snippet(text, vocabulary.read(text), matched, telling, length);
  return pieces.map((piece) => (piece.marked ? `[${piece.text}]` : piece.text)).join("");
}

describe("a snippet", () => {
  it("marks what was looked for, and what says the same", () => {
    assert.equal(shown("Your kid, for 4.99 dollars.", "child $4.99"), "Your [kid], for [4.99] dollars.");
    assert.equal(shown("They got the money back.", "refund"), "They got the [money] [back].");
  });

  it("is the stretch that says why, in whole words", () => {
    const text = `${"Nothing of it here. ".repeat(20)}A refund is possible. ${"And nothing more. ".repeat(20)}`;
    const found = shown(text, "refund", 80);
    assert.match(found, /^… A \[refund\] is possible\. .* …$/);
    assert.ok(found.length < 100);
  });

  it("is the beginning where the words stand elsewhere, or the heading says them", () => {
    assert.equal(shown("One two three four", "nowhere", 9), "One two …");
    assert.equal(shown(`One ${"two ".repeat(60)} a coin`, "coin one", 9, ""), "[One] two …");
  });
});

/** @type {Searchable} */
const TOLD = {
  words: VOCABULARY,
  pages: [
    ["book/prices.html", "What do coins cost?", 0],
    ["book/parents.html", "A child has spent money", 0],
    ["book/lesson.html", "Lesson 1", 1],
    ["book/sources.html", "Sources", 2],
  ],
  tables: ["The app", "The website"],
  sections: [
    [0, "top", "What do coins cost?", "A bundle of 330 coins costs 4.99 dollars, one of 3,300 costs more."],
    [0, "large", "Large bundles", "A large one costs 99.99 dollars."],
    [1, "top", "A child has spent money", "Ask for a refund today."],
    [2, "one", "One bundle", "A bundle of 330 coins costs 4.99 dollars."],
    ...Array.from(
      { length: 5 },
      (_, place) => /** @type {[number, string, string, string, number]} */ ([3, `r${place}`, "330 coins", "4.99", 1]),
    ),
  ],
  questions: [[1, "ask", "Can I get my money back?", "Often, when a child paid.", "will they pay me again"]],
};
const index = await Index.of(TOLD);

/**
 * Page and place of what is found, in its order.
 * @param {string} query
 */
function found(query) {
  return index.find(query, 20).places.map(({ address, anchor }) => `${address.slice(5, -5)}#${anchor}`);
}

describe("the index", () => {
  it("finds a number as it is, with a sign of money or without", () => {
    for (const query of ["330", "4.99", "$4.99", "4,99"]) assert.equal(found(query)[0], "prices#top");
    assert.deepEqual(found("33"), []);
    assert.deepEqual(found("3300"), ["prices#top"]);
  });

  it("puts a page for a class behind, and a list of records behind everything, three lines of it", () => {
    assert.deepEqual(found("330"), ["prices#top", "lesson#one", "sources#r0", "sources#r1", "sources#r2"]);
  });

  it("calls a row after its table too", () => {
    const row = index.find("330", 20).places.find(({ anchor }) => anchor === "r0");
    assert.equal(row?.heading.map(({ text }) => text).join(""), "330 coins (The website)");
  });

  it("needs not every word", () => assert.equal(found("my son spent everything yesterday")[0], "parents#top"));

  it("finds the beginning of a word, and a word that is near", () => {
    assert.equal(found("refu")[0], "parents#top");
    assert.equal(found("bundel")[0], "prices#large");
  });

  it("puts a question that people ask first, also for its other wordings", () => {
    assert.equal(found("refund")[0], "parents#ask");
    assert.equal(found("pay again")[0], "parents#ask");
  });

  it("puts the same words, small ones too, before others that say as much", async () => {
    const sections = TOLD.sections.concat([
      [0, "x", "A scam in this bundle", ""],
      [0, "y", "Is this a scam, and why?", "No."],
    ]);
    const { places } = (await Index.of({ ...TOLD, sections })).find("is this a scam", 20);
    assert.deepEqual(
      places.map(({ anchor }) => anchor),
      ["y", "x"],
    );
  });

  it("finds nothing for no words, for signs alone, and for words that stand nowhere", () => {
    for (const query of ["", "  ", "?!<>", "is the", "zzzzzz", "=0"]) assert.deepEqual(found(query), []);
  });

  it("counts all places where it gives some", () => {
    const { all, places } = index.find("330", 2);
    assert.deepEqual([all, places.length], [5, 2]);
  });
});

describe("what was found", () => {
  const HOSTILE = "<img src=x onerror=alert(1)>";
  const root = new URL("https://guide.example/below/");

  it("leads to its place below the site's top, with the page's title, and stays text", () => {
    open([]);
    const list = document.createElement("ol");
    const text = [{ text: HOSTILE, marked: true }];
    draw(list, [{ address: "book/a.html", anchor: '"><b>', title: HOSTILE, heading: text, text }], root);
    assert.equal(list.querySelectorAll("img, b").length, 0);
    assert.equal(
      list.querySelector("a")?.getAttribute("href"),
      "https://guide.example/below/book/a.html#%22%3E%3Cb%3E",
    );
    assert.equal(list.querySelector("mark")?.textContent, HOSTILE);
  });

  it("says a page's title once", () => {
    open([]);
    const list = document.createElement("ol");
    const place = {
      address: "a.html",
      anchor: "",
      title: "Gifts",
      heading: [{ text: "Gifts", marked: false }],
      text: [],
    };
    draw(list, [place], root);
    assert.equal(list.textContent, "Gifts");
  });

  it("is counted in words", () => {
    assert.deepEqual(
      [words(" ", 0, 6), words("x", 0, 6), words("x", 1, 6), words("x", 6, 6), words("x", 7, 6)],
      [
        "",
        "Nothing was found for “x”. Try fewer words, or another word for it.",
        "1 place",
        "6 places",
        "The 6 likeliest places of 7",
      ],
    );
  });
});
