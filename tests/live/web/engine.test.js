// The worker's life, with a worker that says what the test wants.

import assert from "node:assert/strict";
import { beforeEach, describe, it, mock } from "node:test";

import { Engine } from "../../../src/coinguide/live/web/engine.js";

/** @implements {EngineWorker} */
class FalseWorker {
  /** @type {EngineWorker["onmessage"]} */
  onmessage = null;
  /** @type {EngineWorker["onerror"]} */
  onerror = null;
  /** @type {Asking[]} */
  asked = [];
  /** @type {string[]} */
  wanted = [];
  ended = false;

  /** @param {ToWorker} message */
  postMessage(message) {
    if ("wanted" in message) this.wanted.push(message.wanted);
    else this.asked.push(message);
  }

  terminate() {
    this.ended = true;
  }

  /** @param {FromWorker} data */
  says(data) {
    this.onmessage?.(new MessageEvent("message", { data }));
  }

  /** @param {object} reply */
  answers(reply) {
    this.says({ state: "answered", response: JSON.stringify(reply) });
  }
}

/** @type {FromWorker} */
const READY = { state: "ready", kind: "snapshot", stages: [] };
const QUESTION = { calculator: "planner", values: { coins: "1" }, files: [] };

/** @type {FalseWorker[]} */
let workers = [];
/** @type {[EngineState, string][]} */
let heard = [];
/** @type {number[]} */
let arrived = [];
/** @type {Engine} */
let engine;

beforeEach(() => {
  mock.timers.reset();
  mock.timers.enable({ apis: ["setTimeout"] });
  mock.method(console, "error", () => {});
  workers = [];
  heard = [];
  arrived = [];
  Engine.open = () => {
    const worker = new FalseWorker();
    workers.push(worker);
    return worker;
  };
  engine = new Engine(
    new URL("https://guide.example/worker.js"),
    (state, reason) => heard.push([state, reason]),
    (progress) => arrived.push(progress.arrived),
  );
});

/** The states that the page has heard. */
const states = () => heard.map(([state]) => state);
/** @param {string} coins */
const asking = (coins) => engine.ask("planner", { ...QUESTION, values: { coins } });
/** @param {FalseWorker} worker */
const coinsAsked = ({ asked }) => asked.map(({ request }) => JSON.parse(request).values.coins);

describe("the start", () => {
  it("makes one worker, however often it is asked for", () => {
    engine.start();
    engine.start();
    assert.deepEqual([workers.length, states()], [1, ["starting"]]);
  });

  it("comes with the first question", () => {
    asking("1");
    assert.deepEqual(states(), ["starting"]);
  });

  it("fails in words when the worker cannot be loaded", () => {
    engine.start();
    const event = Object.assign(new Event("error"), { message: "" });
    workers[0].onerror?.(/** @type {ErrorEvent} */ (event));
    assert.match(heard[1].join(": "), /^failed: a file did not arrive/);
  });

  it("fails in words after a minute in which nothing arrives", () => {
    engine.start();
    mock.timers.tick(60_000);
    assert.match(heard[1].join(": "), /^failed: nothing more of it arrived for a minute/);
  });

  it("may take as long as it likes while bytes arrive, and tells of them", () => {
    engine.start();
    for (let bytes = 1; bytes <= 5; bytes += 1) {
      mock.timers.tick(59_000);
      workers[0].says({ state: "arriving", arrived: bytes, whole: 5 });
    }
    assert.deepEqual([states(), arrived], [["starting"], [1, 2, 3, 4, 5]]);
  });

  it("has a limit of its own where the other way of starting takes over", () => {
    engine.start();
    mock.timers.tick(59_000);
    workers[0].says({ state: "starting" });
    mock.timers.tick(59_000);
    assert.deepEqual(states(), ["starting", "starting"]);
    mock.timers.tick(1_000);
    assert.match(heard[2].join(": "), /^failed: nothing more/);
  });

  it("is tried again only when the reader says so", async () => {
    engine.start();
    workers[0].says({ state: "failed", message: "no memory" });
    engine.start();
    assert.equal(workers.length, 1);
    engine.start({ again: true });
    await new Promise(setImmediate);
    assert.deepEqual([workers.length, workers[0].ended], [2, true]);
  });

  it("goes past every copy when it is tried again", async () => {
    const kept = new Set(["coinguide / engine-a1", "coinguide / copy v2"]);
    const caches = { keys: async () => [...kept], delete: async (/** @type {string} */ name) => kept.delete(name) };
    Object.assign(globalThis, { caches });
    /** @type {string[]} */
    const opened = [];
    Engine.open = ({ href }) => {
      opened.push(href);
      return new FalseWorker();
    };
    engine = new Engine(new URL("https://guide.example/engine-a1/worker.js"), () => {});
    engine.start();
    mock.timers.tick(120_000);
    engine.start({ again: true });
    await new Promise(setImmediate);
    assert.deepEqual([...kept], ["coinguide / copy v2"]);
    assert.match(opened[1], /\/engine-a1\/worker\.js\?again=\d+$/);
  });

  it("fails in words, at once, where the browser refuses the worker", () => {
    Engine.open = () => {
      throw new DOMException("refused", "SecurityError");
    };
    engine.start();
    assert.match(heard[1].join(": "), /^failed: this browser, or the network/);
  });

  it("takes over a worker that the page's head has begun, and hears what it said", () => {
    const worker = new FalseWorker();
    globalThis.coinguideEarly = { worker, said: [new MessageEvent("message", { data: READY })] };
    engine.start();
    assert.deepEqual([workers.length, states()], [0, ["starting", "ready"]]);
  });
});

describe("a question", () => {
  it("waits until Python is there", () => {
    asking("1");
    assert.deepEqual(workers[0].asked, []);
    workers[0].says(READY);
    assert.deepEqual(coinsAsked(workers[0]), ["1"]);
  });

  it("names its calculator meanwhile, so that the part of that one comes early", () => {
    asking("1");
    workers[0].says(READY);
    asking("2");
    assert.deepEqual(workers[0].wanted, ["planner"]);
  });

  it("gets its reply", async () => {
    const reply = asking("1");
    workers[0].says(READY);
    workers[0].answers({ complete: true, html: "", figures: {} });
    assert.deepEqual(await reply, { complete: true, html: "", figures: {} });
  });

  it("gives way to a newer one that waits under the same key", async () => {
    const replies = [asking("1"), asking("2")];
    workers[0].says(READY);
    assert.deepEqual([await replies[0], coinsAsked(workers[0])], [null, ["2"]]);
  });

  it("goes alone: the newest of those that came meanwhile follows the answer", () => {
    asking("1");
    workers[0].says(READY);
    asking("2").catch(() => {});
    asking("3").catch(() => {});
    assert.deepEqual(coinsAsked(workers[0]), ["1"]);
    workers[0].answers({});
    assert.deepEqual(coinsAsked(workers[0]), ["1", "3"]);
  });

  it("of another key waits its turn", () => {
    asking("1");
    engine.ask("other", { ...QUESTION, values: { coins: "9" } });
    workers[0].says(READY);
    workers[0].answers({});
    assert.deepEqual(coinsAsked(workers[0]), ["1", "9"]);
  });

  it("may be answered with a file's bytes", async () => {
    const reply = asking("1");
    workers[0].says(READY);
    workers[0].says({ state: "answered", response: new Uint8Array([7]) });
    assert.deepEqual(await reply, new Uint8Array([7]));
  });

  it("is refused after a failure", async () => {
    engine.start();
    workers[0].says({ state: "failed", message: "no memory" });
    await assert.rejects(asking("1"), /the engine has failed/);
  });
});

describe("patience with an answer", () => {
  it("ends after ten seconds for this answer alone: what waits is asked of a worker that starts anew", async () => {
    const late = asking("1");
    const other = engine.ask("other", { ...QUESTION, values: { coins: "9" } });
    workers[0].says(READY);
    mock.timers.tick(10_000);
    await assert.rejects(late, { message: /longer than ten seconds/, cause: "this answer alone" });
    assert.deepEqual([workers.length, workers[0].ended], [2, true]);
    workers[1].says(READY);
    workers[1].answers({ complete: true });
    assert.deepEqual([await other, coinsAsked(workers[1])], [{ complete: true }, ["9"]]);
  });

  it("starts nothing anew where nobody waits, until somebody asks", async () => {
    const late = asking("1");
    workers[0].says(READY);
    mock.timers.tick(10_000);
    await assert.rejects(late);
    assert.deepEqual([workers.length, states().at(-1)], [1, "off"]);
    asking("2").catch(() => {});
    workers[1].says(READY);
    assert.deepEqual(coinsAsked(workers[1]), ["2"]);
  });

  it("is longer for a large file", async () => {
    const reply = engine.ask("file", QUESTION, [new ArrayBuffer(5_000_000)]);
    workers[0].says(READY);
    mock.timers.tick(24_000);
    assert.deepEqual(states(), ["starting", "ready"]);
    mock.timers.tick(1_000);
    await assert.rejects(reply, /reading this file took too long/);
  });

  it("begins again when Python starts anew for the answer", async () => {
    const reply = asking("1");
    workers[0].says(READY);
    mock.timers.tick(9_000);
    workers[0].says({ state: "starting" });
    mock.timers.tick(59_000);
    workers[0].says({ ...READY, kind: "bytecode" });
    mock.timers.tick(9_000);
    workers[0].answers({ complete: true });
    assert.deepEqual(await reply, { complete: true });
    assert.deepEqual(states(), ["starting", "ready", "starting", "ready"]);
  });

  it("ends after the start anew as after any other", async () => {
    const reply = asking("1");
    workers[0].says(READY);
    workers[0].says({ state: "starting" });
    workers[0].says(READY);
    mock.timers.tick(10_000);
    await assert.rejects(reply, /longer than ten seconds/);
  });

  it("asks nothing more while Python starts anew", () => {
    asking("1");
    workers[0].says(READY);
    workers[0].says({ state: "starting" });
    asking("2").catch(() => {});
    workers[0].says(READY);
    assert.deepEqual(coinsAsked(workers[0]), ["1"]);
  });
});

describe("Python that fell over", () => {
  it("is a fault of ours, in words", async () => {
    const reply = asking("1");
    workers[0].says(READY);
    workers[0].says({ state: "broken", error: "KeyError: 'planner'" });
    await assert.rejects(reply, /a fault of ours/);
  });

  it("takes no other question along", async () => {
    const fallen = asking("1");
    const other = engine.ask("other", { ...QUESTION, values: { coins: "9" } });
    workers[0].says(READY);
    workers[0].says({ state: "broken", error: "KeyError: 'planner'" });
    await assert.rejects(fallen, { cause: "this answer alone" });
    workers[1].says(READY);
    workers[1].answers({ complete: true });
    assert.deepEqual([await other, coinsAsked(workers[1])], [{ complete: true }, ["9"]]);
  });

  it("or a part that did not come is this answer's alone", async () => {
    const fallen = asking("1");
    workers[0].says(READY);
    workers[0].says({ state: "lost", message: "part-help.wasm could not be loaded (404)" });
    await assert.rejects(fallen, { cause: "this answer alone" });
    assert.equal(states().includes("failed"), false);
  });
});
