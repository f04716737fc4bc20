/** Talks to the chat API of the server that served this page. */

/** @import {Message, Reply, Said} from "./types" */

const CONVERSATIONS = "/api/v1/conversations";

/** The server answered, but with an error status. */
export class Refused extends Error {
  /** @param {number} status the HTTP status */
  constructor(status) {
    super(`status ${status}`);
    this.status = status;
  }
}

/**
 * Starts a conversation.
 * @param {string} site
 * @param {AbortSignal} signal
 * @returns {Promise<{conversation: string, messages: Message[]}>}
 */
export function startConversation(site, signal) {
  return post(CONVERSATIONS, { site }, signal);
}

/**
 * Says something in a conversation.
 * @param {string} conversation
 * @param {Said} said
 * @param {string} key the same for each try of one message, so that a server can tell a retry from a new message
 * @param {AbortSignal} signal
 * @returns {Promise<Reply>}
 */
export function sendMessage(conversation, said, key, signal) {
  return post(`${addressOf(conversation)}/messages`, said, signal, { "Idempotency-Key": key });
}

/**
 * Has the server forget a conversation. Nobody waits for the answer: it also has to work while the page closes.
 * @param {string} conversation
 */
export function forgetConversation(conversation) {
  fetch(addressOf(conversation), { method: "DELETE", keepalive: true }).catch(() => {});
}

/** @param {string} conversation */
function addressOf(conversation) {
  return `${CONVERSATIONS}/${encodeURIComponent(conversation)}`;
}

/**
 * @param {string} address
 * @param {object} body
 * @param {AbortSignal} signal
 * @param {Record<string, string>} [headers]
 */
async function post(address, body, signal, headers = {}) {
  const response = await fetch(address, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
    cache: "no-store",
    credentials: "omit",
    signal,
  });
  if (!response.ok) throw new Refused(response.status);
  return response.json();
}
