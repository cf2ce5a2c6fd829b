// Pyodide refuses a worker that can load classic scripts. The kit's is one, and loads none.

self.importScripts = () => {
  throw new TypeError("this worker has all it needs");
};
