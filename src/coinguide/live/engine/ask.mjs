/**
 * Ask a built engine under Node: `node ask.mjs ENGINE_DIR [bytecode|snapshot|any] < requests > responses`, one JSON a line.
 *
 * `any` starts as the page does: from the snapshot, and from bytecode when it does not fit; the kind is told on stderr.
 */
import { createInterface } from "node:readline";

import { folderParts, workerModule } from "./parts.mjs";

const [folder, kind = "bytecode"] = process.argv.slice(2);
const { startBytecode, startEngine, startSnapshot } = await workerModule(folder);
const started = {
  bytecode: async () => ({ kind, respond: await startBytecode(folderParts(folder, "bytecode")) }),
  snapshot: async () => ({ kind, respond: await startSnapshot(folderParts(folder, "snapshot")) }),
  any: () => startEngine(folderParts(folder, "snapshot")),
};
// Standard output is for answers only.
console.info = console.error;
const engine = await started[/** @type {keyof typeof started} */ (kind)]();
console.error(`started: ${engine.kind}`);
for await (const line of createInterface({ input: process.stdin })) {
  if (line.trim()) process.stdout.write(`${engine.respond(line)}\n`);
}
