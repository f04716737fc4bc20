/** Draws one screen of a lesson, and says which card it is. */

/** @import {LessonScreen, StatusWords} from "./types" */

import { copyOf, filled, paragraphs, partOf, write } from "./templates.js";

/**
 * The card.
 * @param {LessonScreen} lesson
 * @param {StatusWords} words
 * @returns {HTMLElement}
 */
export function lessonCard(lesson, words) {
  const card = copyOf("lesson-template");
  write(card, "title", lesson.title);
  write(card, "progress", progressOf(lesson, words));
  partOf(card, "text").append(...paragraphs(lesson.text));
  return card;
}

/**
 * Where this screen stands, in words; the first and last screens have no number.
 * @param {LessonScreen} lesson
 * @param {StatusWords} words
 */
export function progressOf(lesson, words) {
  return lesson.step ? filled(words.card_of, { step: lesson.step, of: lesson.of }) : "";
}
