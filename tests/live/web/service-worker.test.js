// What the service worker answers from its copy, and what from the network.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, describe, it } from "node:test";
import { runInNewContext } from "node:vm";

const SCOPE = "https://guide.example/coins/";
const SCRIPT = readFileSync(new URL("../../../src/coinguide/live/web/service-worker.js", import.meta.url), "utf8");
/** @param {string} text */
const hashOf = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'">`;
const SITE = {
  version: "v2",
  engine: { folder: "engine-a1", files: { "_static/engine-a1/worker.js": hashOf("worker") } },
  files: {
    "index.html": hashOf("from the network"),
    "book/gifts.html": hashOf("from the network"),
    "book/index.html": hashOf("from the network"),
    "_static/page.js": hashOf("from the network"),
  },
};

/** A browser's caches, as plain maps from cache to address to what is kept. */
class Caches {
  /** @type {Map<string, Map<string, Response>>} */
  kept = new Map();

  /** @param {string} name */
  async open(name) {
    const kept = this.kept.get(name) ?? new Map();
    this.kept.set(name, kept);
    /** @param {string} path */
    const match = async (path) => kept.get(path)?.clone();
    /** @type {(path: string, response: Response) => Promise<void>} */
    const put = async (path, response) => void kept.set(path, response);
    return { match, put, keys: async () => [...kept.keys()] };
  }

  /** @param {string} address */
  async match(address) {
    return [...this.kept.values()]
      .find((kept) => kept.has(address))
      ?.get(address)
      ?.clone();
  }

  async keys() {
    return [...this.kept.keys()];
  }

  /** @param {string} name */
  async delete(name) {
    return this.kept.delete(name);
  }

  /**
   * What is kept in one cache, as text.
   * @param {string} name
   */
  async texts(name) {
    const files = [...(this.kept.get(name) ?? [])].map(async ([path, kept]) => [path, await kept.clone().text()]);
    return Object.fromEntries(await Promise.all(files));
  }
}

const COPY = "coinguide /coins/ copy v2";
const ENGINE = "coinguide /coins/ engine-a1";
/** @type {Caches} */
let caches;
/** @type {(address: string, cache?: RequestCache) => Promise<Response>} */
let network;
/** @type {Record<string, (event: object) => void>} */
let listeners;

/** What the network says when it is there. */
const online = async () => new Response("from the network");
const offline = async () => Promise.reject(new TypeError("no network"));

beforeEach(() => {
  caches = new Caches();
  const kept = {
    "saved-on": "2026-11-20",
    "index.html": "<html>",
    "book/gifts.html": `<html>${POLICY}<p>kept`,
    "book/index.html": `<html>${POLICY}<p>kept list`,
    "_static/page.js": "kept script",
  };
  caches.kept.set(COPY, new Map(Object.entries(kept).map(([path, text]) => [path, new Response(text)])));
  network = online;
  listeners = {};
  const self = {
    registration: { scope: SCOPE },
    clients: { matchAll: async () => [{}] },
    skipWaiting: async () => {},
    /** @type {(kind: string, listener: (event: object) => void) => void} */
    addEventListener: (kind, listener) => {
      listeners[kind] = listener;
    },
  };
  /** @type {(asked: string | { url: string }, more?: RequestInit) => Promise<Response>} */
  const fetch = (asked, more) => network(typeof asked === "string" ? asked : asked.url, more?.cache);
  /** @type {(go: (value: unknown) => void, ms: number, value: unknown) => void} */
  const setTimeout = (go, _, value) => globalThis.setTimeout(go, 20, value);
  runInNewContext(SCRIPT, { self, caches, fetch, setTimeout, SITE, URL, Response, Headers, crypto });
});

/**
 * What a request is answered; null where the worker leaves it to the browser.
 * @param {string} address
 */
async function answer(address, { mode = "no-cors", method = "GET", client = "page 1" } = {}) {
  /** @type {Promise<Response> | null} */
  let given = null;
  const request = { url: address, mode, method };
  /** @param {Promise<Response>} response */
  const respondWith = (response) => {
    given = response;
  };
  listeners.fetch({ request, respondWith, clientId: client, resultingClientId: client });
  const response = /** @type {Response | null} */ (await given);
  return response?.text() ?? null;
}

/** @param {string} path */
const visit = (path) => answer(`${SCOPE}${path}`, { mode: "navigate" });

/**
 * Let the worker hear something, and wait until it is done.
 * @param {string} kind
 * @param {object} [more]
 */
async function hears(kind, more) {
  /** @type {Promise<void>[]} */
  const done = [];
  /** @param {Promise<void>} work */
  const waitUntil = (work) => done.push(work);
  listeners[kind]({ ...more, waitUntil });
  await Promise.all(done);
}

describe("a page", () => {
  it("comes from the network when it answers", async () => {
    assert.equal(await visit("book/gifts.html"), "from the network");
  });

  it("comes from the copy, with its day, when there is no network", async () => {
    network = offline;
    assert.equal(await visit("book/gifts.html"), `<html>${POLICY}<meta name="saved-on" content="2026-11-20"><p>kept`);
  });

  it("comes from the copy when the network does not answer in time", async () => {
    network = () => new Promise(() => {});
    assert.equal(await visit("book/gifts.html"), `<html>${POLICY}<meta name="saved-on" content="2026-11-20"><p>kept`);
  });

  it("comes from the copy when the server is out of order", async () => {
    network = async () => new Response("broken", { status: 503 });
    assert.match((await visit("book/gifts.html")) ?? "", /kept/);
  });

  for (const path of ["book/gifts", "book/gifts.html?from=mail", "book/gifts.html#price"]) {
    it(`is known by an address as ${path}`, async () => {
      network = offline;
      assert.match((await visit(path)) ?? "", /kept$/);
    });
  }

  for (const path of ["book/", "book"]) {
    it(`of a folder is known by ${path}`, async () => {
      network = offline;
      assert.match((await visit(path)) ?? "", /kept list$/);
    });
  }

  it("is asked for past the browser's own cache", async () => {
    network = async (_, cache) => new Response(cache === "no-cache" ? "as it is now" : "as it was");
    assert.equal(await visit("book/gifts.html"), "as it is now");
  });

  it("lets the day of the copy be a text and no more", async () => {
    network = offline;
    caches.kept.get(COPY)?.set("saved-on", new Response('"><script>hurt()</script>'));
    assert.doesNotMatch((await visit("book/gifts.html")) ?? "", /<script|content="">/);
  });

  it("that is missing is the server's own word", async () => {
    network = async () => new Response("not found", { status: 404 });
    assert.equal(await visit("book/gifts.html"), "not found");
  });
});

describe("a script of a page", () => {
  it("comes from the network with a page from the network", async () => {
    assert.equal(await answer(`${SCOPE}_static/page.js`), "from the network");
  });

  it("comes from the copy with a page from the copy: the two are of one version", async () => {
    network = offline;
    await visit("book/gifts.html");
    network = online;
    assert.equal(await answer(`${SCOPE}_static/page.js`), "kept script");
  });

  it("comes from the copy when the network has gone meanwhile", async () => {
    network = offline;
    assert.equal(await answer(`${SCOPE}_static/page.js`, { client: "page 2" }), "kept script");
  });
});

describe("the engine", () => {
  const worker = `${SCOPE}_static/engine-a1/worker.js`;

  it("comes from the copy where it is kept", async () => {
    caches.kept.set("coinguide /coins/ engine-a1", new Map([[worker, new Response("kept engine")]]));
    assert.equal(await answer(worker), "kept engine");
  });

  it("comes from the network where it is not", async () => {
    assert.equal(await answer(worker), "from the network");
  });

  const keep = () => hears("message", { data: "keep engine" });

  it("is kept where it is what the site's list says", async () => {
    network = async () => new Response("worker");
    await keep();
    assert.deepEqual(await caches.texts(ENGINE), { "_static/engine-a1/worker.js": "worker" });
  });

  it("is asked for past the browser's cache where that holds another file", async () => {
    network = async (_, cache) => new Response(cache === "reload" ? "worker" : "damaged");
    await keep();
    assert.deepEqual(await caches.texts(ENGINE), { "_static/engine-a1/worker.js": "worker" });
  });

  it("is not kept where the host gives another file", async () => {
    network = async () => new Response("a page that stands in the way");
    await keep();
    assert.equal(caches.kept.has(ENGINE), false);
  });

  it("that was kept without a check is fetched anew", async () => {
    caches.kept.set(ENGINE, new Map([["_static/engine-a1/worker.js", new Response("damaged")]]));
    network = async () => new Response("worker");
    await keep();
    assert.deepEqual(await caches.texts(ENGINE), { "_static/engine-a1/worker.js": "worker" });
  });
});

describe("what the worker leaves to the browser", () => {
  for (const [what, address, more] of [
    ["another host", "https://other.example/coins/index.html", {}],
    ["a file that is no part of the site", `${SCOPE}sheet.pdf`, {}],
    ["what is not read but sent", `${SCOPE}index.html`, { method: "POST" }],
  ]) {
    it(String(what), async () => {
      assert.equal(await answer(String(address), /** @type {object} */ (more)), null);
    });
  }
});

describe("older copies", () => {
  beforeEach(() => {
    for (const name of ["coinguide /coins/ copy v1", "coinguide /coins/ engine-old", "coinguide /other/ copy v1"]) {
      caches.kept.set(name, new Map());
    }
  });

  it("go when a new one is in charge; an engine stays while the page that is open may use it", async () => {
    await hears("activate");
    assert.deepEqual(await caches.keys(), [
      "coinguide /coins/ copy v2",
      "coinguide /coins/ engine-old",
      "coinguide /other/ copy v1",
    ]);
  });

  it("go with the older engine when the only page says that the copy is the newest", async () => {
    await hears("message", { data: "same" });
    assert.deepEqual(await caches.keys(), ["coinguide /coins/ copy v2", "coinguide /other/ copy v1"]);
  });
});

describe("a copy that has lost its files", () => {
  it("is made anew at the next visit", async () => {
    caches.kept.delete(COPY);
    await hears("message", { data: "same" });
    assert.deepEqual(Object.keys(await caches.texts(COPY)).sort(), [...Object.keys(SITE.files), "saved-on"].sort());
  });

  it("is none while it is whole: nothing is fetched", async () => {
    network = offline;
    await hears("message", { data: "same" });
    assert.equal((await caches.texts(COPY))["_static/page.js"], "kept script");
  });
});
