/** One conversation with the server: started when needed, renewed when it has expired, forgotten on demand. */

/** @import {Message, Reply, Said} from "./types" */

import { Refused, forgetConversation, sendMessage, startConversation } from "./api.js";

export class Conversation {
  /** @type {string | null} */
  #id = null;

  /** The age band that was chosen, said again when the conversation is renewed. @type {Said | null} */
  #age = null;

  #site;

  /** @param {string} site */
  constructor(site) {
    this.#site = site;
  }

  /**
   * Starts, and brings the first screen.
   * @param {AbortSignal} signal
   * @returns {Promise<Message[]>}
   */
  async start(signal) {
    const { conversation, messages } = await startConversation(this.#site, signal);
    this.#id = conversation;
    return messages;
  }

  /**
   * Says something; starts anew, and sends it once more, when the server no longer knows the conversation.
   * @param {Said} said
   * @param {string} key
   * @param {AbortSignal} signal
   * @returns {Promise<Reply>}
   */
  async say(said, key, signal) {
    let reply;
    try {
      reply = await this.#send(said, key, signal);
    } catch (error) {
      if (!(error instanceof Refused && error.status === 404)) throw error;
      this.#id = null;
      reply = await this.#send(said, key, signal);
    }
    if ("choice" in said && said.choice.startsWith("audience_")) this.#age = said;
    if (reply.ended) this.#id = null;
    return reply;
  }

  /** The choice that stated the age, or null. */
  get age() {
    return this.#age && "choice" in this.#age ? this.#age.choice : null;
  }

  /** Forgets here and on the server. */
  forget() {
    if (this.#id) forgetConversation(this.#id);
    this.#id = null;
    this.#age = null;
  }

  /**
   * @param {Said} said
   * @param {string} key
   * @param {AbortSignal} signal
   */
  async #send(said, key, signal) {
    const id = this.#id ?? (await this.#renew(key, signal));
    return sendMessage(id, said, key, signal);
  }

  /**
   * @param {string} key
   * @param {AbortSignal} signal
   */
  async #renew(key, signal) {
    const { conversation } = await startConversation(this.#site, signal);
    this.#id = conversation;
    if (this.#age) await sendMessage(conversation, this.#age, `${key}-age`, signal);
    return conversation;
  }
}
