/** One conversation with the server: started when needed, renewed when it has expired, forgotten on demand. */

/** @import {Message, Reply, Said} from "./types" */

import { Refused, forgetConversation, sendMessage, startConversation } from "./api.js";

/** Choices that say something about the reader. */
const STATES = /^(audience|area)_/;

export class Conversation {
  /** @type {string | null} */
  #id = null;

  /**
   * The chosen age band and area, said again when the conversation is renewed.
   * @type {Record<string, string>}
   */
  #stated = {};

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
    const choice = "choice" in said ? said.choice : "";
    const [, subject] = STATES.exec(choice) ?? [];
    if (subject) this.#stated[subject] = choice;
    if (reply.ended) this.#id = null;
    return reply;
  }

  /** The choice that stated the age, or null. */
  get age() {
    return this.#stated.audience ?? null;
  }

  /** Forgets here and on the server. */
  forget() {
    if (this.#id) forgetConversation(this.#id);
    this.#id = null;
    this.#stated = {};
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
    for (const [subject, choice] of Object.entries(this.#stated)) {
      await sendMessage(conversation, { choice }, `${key}-${subject}`, signal);
    }
    return conversation;
  }
}
