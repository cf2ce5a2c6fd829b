// Why the calculator could not start: from what a browser says to what a reader is told. No machine's words reach a reader.

/**
 * What browsers say, and the sentence's second half; the first that fits holds.
 * @type {[said: RegExp, cause: string][]}
 */
const CAUSES = [
  [/out of memory|could not allocate|allocation failed/i, "this device has too little memory left for it"],
  [
    /content security policy|unsafe-eval|blocked by csp|disallowed by embedder|securityerror/i,
    "this browser, or the network that you are in, does not let pages run programs of this kind",
  ],
  // A browser that takes a module for a classic script.
  [/syntaxerror.*\b(export|import)\b/i, "this browser is too old for it; a newer one shows it"],
  // A page in place of a file: a filter's, or that of a network where one has to sign in.
  [
    /magic|doesn't parse at byte 0|start with '.asm'|syntaxerror/i,
    "something else came in place of a file: a filter, or a network that wants you to sign in, may stand in the way",
  ],
  [/compileerror|linkerror/i, "a file arrived damaged, or this browser is too old for it"],
  [
    /could not be loaded|fetch|load failed|networkerror|import|module script/i,
    "a file did not arrive: it is missing or damaged, or there is no connection",
  ],
];
const UNKNOWN = "it could not be started in this browser";
const NOTHING_SAID = "a file did not arrive: it is missing or damaged, or there is no connection";

/**
 * Give the cause as a reader is told it; where a browser says nothing, a file is missing.
 * @param {string | undefined} said
 */
export function causeOf(said) {
  if (!said) return NOTHING_SAID;
  console.info(said); // for who mends it
  return CAUSES.find(([words]) => words.test(said))?.[1] ?? UNKNOWN;
}
