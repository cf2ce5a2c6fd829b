// What the browser says about the connection that the reader pays for.

/** Say whether loading more than was asked for costs the reader nothing, as far as the browser tells. */
export function costsNothing() {
  const { connection } = navigator;
  if (!connection || connection.saveData || connection.effectiveType !== "4g") return false;
  const phone = navigator.userAgentData?.mobile ?? matchMedia("(pointer: coarse)").matches;
  return !phone || connection.type === "wifi";
}
