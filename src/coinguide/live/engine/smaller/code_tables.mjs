/**
 * Where Pyodide's wasm file holds the tables of Chinese, Japanese and Korean codes: half a megabyte that no page can reach,
 * since the modules that would use them are not carried. Python itself tells where they are, by the capsules through
 * which these six modules lend each other their tables.
 */
const CAPSULES = `
import json
from importlib import import_module
modules = [vars(import_module(f"_codecs_{place}")) for place in ("cn", "hk", "iso2022", "jp", "kr", "tw")]
# Those of pairs are built otherwise, and small.
found = json.dumps([id(value) for names in modules for name, value in names.items()
                    if name.startswith("__map_") and not name.endswith("_pair")])
`;

/** The runs of memory that the tables take, as [start, end], and the same for every start of this wasm file. */
export function codeTables(python) {
  const names = python.toPy({});
  python._api._pyodide._base.eval_code(`exec(${JSON.stringify(CAPSULES)}, globals())`, names);
  const { HEAPU32, HEAPU8 } = python._module;
  const ranges = [];
  for (const capsule of JSON.parse(names.get("found"))) {
    // Behind the object's head stands the pointer; behind the name of the code stand its two lists, to it and from it.
    const map = HEAPU32[(capsule >>> 2) + 2] >>> 2;
    for (const list of HEAPU32.subarray(map + 1, map + 3)) {
      // By first byte: the table for it, then the first and the last second byte.
      for (let entry = list; list && entry < list + 8 * 256; entry += 8) {
        const table = HEAPU32[entry >>> 2];
        if (table) ranges.push([table, table + 2 * (HEAPU8[entry + 5] - HEAPU8[entry + 4] + 1)]);
      }
    }
  }
  return ranges;
}
