/** One request to the server with its limits: when to say that it is slow, when to give up. */

/** Help has to be on the screen within two seconds, whatever happens to the server. */
const SLOW_MS = 1500;
const GIVE_UP_MS = 10000;

/**
 * Runs `request`.
 * @template Result
 * @param {(signal: AbortSignal) => Promise<Result>} request
 * @param {AbortSignal} stopped ends it at once
 * @param {() => void} onSlow
 * @returns {Promise<Result>}
 */
export async function exchange(request, stopped, onSlow) {
  const limit = new AbortController();
  const stop = () => limit.abort();
  stopped.addEventListener("abort", stop);
  const slow = setTimeout(onSlow, SLOW_MS);
  const givenUp = setTimeout(stop, GIVE_UP_MS);
  try {
    return await request(limit.signal);
  } finally {
    clearTimeout(slow);
    clearTimeout(givenUp);
    stopped.removeEventListener("abort", stop);
  }
}

/** A fresh random key. `crypto.randomUUID` is missing on plain-http pages, so it is not used. */
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
