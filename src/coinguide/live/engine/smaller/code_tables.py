"""Run inside Pyodide by unused_data.mjs: tells where the tables of Chinese, Japanese and Korean codes are.

Half a megabyte that no page can reach, since the modules that would use them are not carried. Python itself tells it,
by the capsules through which these six modules lend each other their tables.
"""

import json
from importlib import import_module

modules = [vars(import_module(f"_codecs_{place}")) for place in ("cn", "hk", "iso2022", "jp", "kr", "tw")]
# Those of pairs are built otherwise, and small.
capsules = [
    id(value)
    for names in modules
    for name, value in names.items()
    if name.startswith("__map_") and not name.endswith("_pair")
]
found = json.dumps(capsules)
