/** A reply as it is spoken: to screen readers, and read aloud. */

/** @import {Message, StatusWords} from "./types" */

import { progressOf } from "./lesson_card.js";
import { filled } from "./templates.js";

/**
 * What each message of a reply says.
 * @param {Message[]} messages
 * @param {StatusWords} words
 */
export function spokenWords(messages, words) {
  return messages.map((message) => spoken(message, words)).filter(Boolean);
}

/**
 * @param {Message} message
 * @param {StatusWords} words
 */
function spoken(message, words) {
  if (message.type === "text") return message.text;
  if (message.type === "notice") return `${message.label}: ${message.title}. ${message.text}`;
  if (message.type === "lesson") {
    return [message.title, progressOf(message, words), message.text].filter(Boolean).join(", ");
  }
  if (message.type === "help") {
    return message.services.map((service) => `${service.name}. ${service.channels[0].label}.`).join(" ");
  }
  if (message.type === "choices") {
    const titles = message.choices.map((choice) => choice.title).join(". ");
    return filled(words.you_can_choose, { words: `${titles}.` });
  }
  return "";
}
