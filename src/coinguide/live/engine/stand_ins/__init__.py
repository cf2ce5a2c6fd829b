"""Small stand-ins for modules that Pyodide's own start imports and that no calculator needs.

Plain Pyodide starts asyncio, ssl, sockets, a tokenizer and a package installer. A page that only calls one pure
function needs none of that: leaving it out makes the snapshot about half as large. Each file here takes the place
of the module of the same name in the browser only, keeps exactly what Pyodide's start touches, and may go
when Pyodide imports the real one lazily. The package itself must not import these names (`modules.py` refuses it).
"""
