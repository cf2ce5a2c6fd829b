/**
 * Ask a built engine under Node: `node ask.mjs ENGINE_DIR [bytecode|snapshot|any] < requests > responses`, one JSON a line.
 *
 * `any` starts as the page does: from the snapshot, and from bytecode when it does not fit; the kind is told on stderr.
 */
import { createInterface } from "node:readline";

import { folderParts, workerModule } from "./parts.mjs";

const [folder, kind = "bytecode"] = process.argv.slice(2);
const { missingPart, startBytecode, startEngine, startSnapshot, takePart } = await workerModule(folder);
const parts = folderParts(folder, kind === "bytecode" ? kind : "snapshot");
/** @type {Record<string, () => Promise<StartedEngine>>} */
const started = {
  bytecode: async () => ({ kind: "bytecode", python: await startBytecode(parts), parts }),
  snapshot: async () => ({ kind: "snapshot", python: await startSnapshot(parts), parts }),
  any: () => startEngine(parts),
};
// Standard output is for answers only.
console.info = console.error;
const engine = await started[kind]();
console.error(`started: ${engine.kind}`);
for await (const line of createInterface({ input: process.stdin })) {
  if (!line.trim()) continue;
  const name = missingPart(engine, line);
  if (name) takePart(engine.python, name, await parts.part(name));
  process.stdout.write(`${engine.python.respond(line)}\n`);
}
