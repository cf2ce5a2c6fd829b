// What a reader is told of what browsers say: never their own words.

import assert from "node:assert/strict";
import { describe, it, mock } from "node:test";

import { causeOf } from "../../../src/coinguide/live/web/causes.js";

mock.method(console, "info", () => {});

const FILE = /^a file did not arrive/;
const ANOTHER = /^something else came in place of a file: a filter/;
const REFUSED = /^this browser, or the network that you are in, does not let/;
const OLD = /^this browser is too old/;

describe("the cause", () => {
  for (const [who, said, told] of /** @type {[string, string, RegExp][]} */ ([
    ["nobody", "", FILE],
    ["the worker", "Error: snapshot.wasm could not be loaded (404)", FILE],
    ["Chromium, of a script", "TypeError: Failed to fetch dynamically imported module: http://a.example/b.js", FILE],
    ["Firefox, of a script", "TypeError: error loading dynamically imported module: http://a.example/b.js", FILE],
    ["WebKit, of a script", "TypeError: Importing a module script failed.", FILE],
    ["Firefox, of a file", "TypeError: NetworkError when attempting to fetch resource.", FILE],
    ["WebKit, of a file", "TypeError: Load failed", FILE],
    ["Chromium, of a page", "CompileError: expected magic word 00 61 73 6d, found 3c 21 64 6f @+0", ANOTHER],
    ["Firefox, of a page", "CompileError: wasm validation error: at offset 4: failed to match magic number", ANOTHER],
    ["WebKit, of a page", "CompileError: WebAssembly.Module doesn't parse at byte 0: module doesn't start", ANOTHER],
    [
      "Chromium, of a policy",
      "CompileError: WebAssembly.compileStreaming(): Compiling or instantiating WebAssembly module violates the " +
        "following Content Security policy directive because 'unsafe-eval' is not an allowed source of script",
      REFUSED,
    ],
    ["a worker refused", "SecurityError: Failed to construct 'Worker'", REFUSED],
    ["Chromium, of module workers", "Uncaught SyntaxError: Unexpected token 'export'", OLD],
    ["Firefox, of module workers", "SyntaxError: export declarations may only appear at top level of a module", OLD],
    ["Chromium, of a page for a script", "Uncaught SyntaxError: Unexpected token '<'", ANOTHER],
    [
      "any, of memory",
      "RangeError: WebAssembly.Memory(): could not allocate memory",
      /^this device has too little memory/,
    ],
    ["any, of damage", "CompileError: section was shorter than expected size", /^a file arrived damaged, or/],
    ["none that we know", "Error: 0x7f", /^it could not be started in this browser$/],
  ])) {
    it(`that ${who} tells is said in words`, () => assert.match(causeOf(said), told));
  }
});
