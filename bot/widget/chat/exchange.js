/** One request to the server with its limits: when to say that there is trouble, when to try again, when to give up. */

import { Refused } from "./api.js";

/** Help has to be on the screen within two seconds, whatever happens to the server. */
const SLOW_MS = 1500;
const GIVE_UP_MS = 10000;
/** What the network lost is sent again after these pauses; its key tells the server that it is the same. */
const PAUSES_MS = [500, 1500];

/**
 * Runs `request`, again when the network failed.
 * @template Result
 * @param {(signal: AbortSignal) => Promise<Result>} request
 * @param {AbortSignal} stopped ends it at once
 * @param {() => void} onTrouble hears once that it is slow or has to be tried again
 * @returns {Promise<Result>}
 */
export async function exchange(request, stopped, onTrouble) {
  const limit = new AbortController();
  const stop = () => limit.abort();
  const slow = setTimeout(onTrouble, SLOW_MS);
  const givenUp = setTimeout(stop, GIVE_UP_MS);
  stopped.addEventListener("abort", stop);
  try {
    for (const pause of PAUSES_MS) {
      try {
        return await request(limit.signal);
      } catch (error) {
        if (error instanceof Refused || limit.signal.aborted) throw error;
        clearTimeout(slow);
        if (pause === PAUSES_MS[0]) onTrouble();
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    }
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
