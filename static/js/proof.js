// The proof of work of a comment, found while its writer writes: a number that, behind the stamp of the
// form, gives a digest beginning with so many zeros. Without this file a comment waits for a moderator.
"use strict";

// So many digests are asked for together, so that a page stays as quick as ever.
const PORTION = 200;
const encoder = new TextEncoder();

async function zerosOf(words) {
  const digest = new DataView(await crypto.subtle.digest("SHA-256", encoder.encode(words)));
  return Math.clz32(digest.getUint32(0));
}

async function prove(form) {
  const stamp = form.elements.namedItem("stamp").value;
  const bits = Number(form.dataset.proofBits);
  const numbers = Array.from({ length: PORTION }, (_, number) => number);
  for (let first = 0; form.isConnected; first += PORTION) {
    const zeros = await Promise.all(numbers.map((number) => zerosOf(`${stamp}:${first + number}`)));
    const found = zeros.findIndex((count) => count >= bits);
    if (found >= 0) {
      form.elements.namedItem("proof").value = String(first + found);
      form.dataset.proved = "";
      return;
    }
  }
}

const begun = new WeakSet();

function begin() {
  const form = document.querySelector("form[data-proof-bits]");
  if (form && !begun.has(form)) {
    begun.add(form);
    prove(form);
  }
}

// Only a page that was delivered safely has the means.
if (globalThis.crypto?.subtle) {
  begin();
  new MutationObserver(begin).observe(document.body, { childList: true, subtree: true });
}
