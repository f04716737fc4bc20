/** The course of a chat: what was said goes out one by one, what comes back is drawn and spoken. */

/** @import {Choice, Message, Reply, Said, StatusWords} from "./types" */
/** @import {Announcer} from "./announcer.js" */
/** @import {BuiltInHelp} from "./built_in_help.js" */
/** @import {Conversation} from "./conversation.js" */
/** @import {ChildTurn, Transcript} from "./transcript.js" */

import { exchange, newKey } from "./exchange.js";

/**
 * @typedef {object} Parts
 * @property {Conversation} conversation
 * @property {Transcript} transcript
 * @property {Announcer} announcer
 * @property {BuiltInHelp} help
 * @property {HTMLElement} writing
 * @property {StatusWords} words
 * @property {(messages: Message[]) => void} onReply hears each reply that is drawn
 * @property {() => void} onEnded hears that the server has ended the conversation, as it was asked to
 */

/**
 * One thing to ask of the server.
 * @typedef {object} Job
 * @property {(signal: AbortSignal) => Promise<Reply>} request
 * @property {() => void} onFailure
 */

/** A quick answer brings no flicker. */
const WRITING_AFTER_MS = 300;

export class Chat {
  #parts;
  #round = new AbortController();
  /** @type {Promise<void>} */
  #queue = Promise.resolve();

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * Brings the first screen.
   * @param {Message[]} [before] what stands before it
   */
  begin(before = []) {
    this.#enqueue({
      request: async (signal) => ({ messages: [...before, ...(await this.#parts.conversation.start(signal))] }),
      onFailure: () => this.#showTrouble(this.#parts.words.down, true),
    });
  }

  /**
   * Says typed words.
   * @param {string} text
   */
  sayText(text) {
    this.#say({ text }, text);
  }

  /**
   * Says an offered choice.
   * @param {Choice} choice
   */
  sayChoice(choice) {
    this.#say({ choice: choice.id }, choice.title);
  }

  /** Begins anew after everything was forgotten, and says so. */
  beginCleared() {
    this.#parts.announcer.say(this.#parts.words.cleared);
    this.begin();
  }

  /** Forgets everything, here and on the server; an answer that is still on its way is dropped. */
  wipe() {
    this.#round.abort();
    this.#round = new AbortController();
    this.#queue = Promise.resolve();
    this.#parts.conversation.forget();
    this.#parts.transcript.empty();
    this.#parts.announcer.empty();
  }

  /**
   * @param {Said} said
   * @param {string} shown
   */
  #say(said, shown) {
    const key = newKey();
    const send = () => {
      turn.mark(false);
      this.#enqueue({
        request: (signal) => this.#parts.conversation.say(said, key, signal),
        onFailure: () => this.#markFailed(turn),
      });
    };
    const turn = this.#parts.transcript.addChild(shown, send);
    send();
  }

  /** @param {Job} job */
  #enqueue(job) {
    const round = this.#round.signal;
    this.#queue = this.#queue.then(() => this.#run(job, round));
  }

  /**
   * @param {Job} job
   * @param {AbortSignal} round
   */
  async #run({ request, onFailure }, round) {
    if (round.aborted) return;
    const { announcer, help, transcript, writing, words } = this.#parts;
    const wait = setTimeout(() => writing.toggleAttribute("hidden", round.aborted), WRITING_AFTER_MS);
    try {
      const { messages, ended } = await exchange(request, round, () => {
        if (!round.aborted) this.#showTrouble(words.slow, false);
      });
      if (round.aborted) return;
      if (ended) {
        this.#startOver(messages);
        return;
      }
      help.hide();
      transcript.addReply(messages);
      announcer.reply(messages);
      this.#parts.onReply(messages);
    } catch {
      if (!round.aborted) onFailure();
    } finally {
      clearTimeout(wait);
      writing.hidden = true;
    }
  }

  /**
   * The server has forgotten everything, because it was asked to in words. So does the page.
   * @param {Message[]} messages what it said to that
   */
  #startOver(messages) {
    this.wipe();
    this.#parts.onEnded();
    this.begin(messages);
  }

  /** @param {ChildTurn} turn */
  #markFailed(turn) {
    const { announcer, help, words } = this.#parts;
    turn.mark(true);
    help.show(words.down, { canRetry: false });
    announcer.warn(`${words.not_sent} ${words.down}`);
  }

  /**
   * @param {string} words
   * @param {boolean} canRetry
   */
  #showTrouble(words, canRetry) {
    this.#parts.help.show(words, { canRetry });
    this.#parts.announcer.warn(words);
  }
}
