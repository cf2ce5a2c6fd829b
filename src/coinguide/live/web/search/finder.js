// Loaded when a reader opens the search: hands over what makes the index, in an event at its own tag (see ../brought.js).

import { Index } from "./index.js";
import { draw, words } from "./results.js";

/** @type {Finder} */
const finder = { Index, draw, words };
document.currentScript?.dispatchEvent(new CustomEvent("brought", { detail: finder }));
