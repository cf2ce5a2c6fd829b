// Loads a script of ours that hands something over, in an event at its own tag. A page that was opened from a folder may
// fetch nothing, but a script tag may load a script; on a site it is the same.

/**
 * Give what the script at this address hands over; rejected where it does not arrive whole.
 * @template Thing
 * @param {URL} address
 * @returns {Promise<Thing>}
 */
export function brought(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.addEventListener("brought", (event) => resolve(/** @type {CustomEvent<Thing>} */ (event).detail));
    script.addEventListener("load", (event) => {
      script.remove();
      reject(event); // a script that was cut off arrives and tells nothing
    });
    script.addEventListener("error", reject);
    script.src = address.href;
    document.head.append(script);
  });
}
