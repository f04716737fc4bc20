/** Puts the chat page together. */

import { listenForThreeShifts } from "../shared/three_shifts.js";
import { Announcer } from "./announcer.js";
import { BuiltInHelp } from "./built_in_help.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { Conversation } from "./conversation.js";
import { HostLink } from "./host_link.js";
import { pageSettings } from "./page_settings.js";
import { leave } from "./quick_exit.js";
import { byId, filled } from "./templates.js";
import { Transcript } from "./transcript.js";

const { site, exitUrl, origins, words } = pageSettings();

const chat = new Chat({
  conversation: new Conversation(site),
  transcript: new Transcript(byId("messages"), words, (choice) => chat.sayChoice(choice)),
  announcer: new Announcer(byId("announcer"), byId("alerts"), words),
  help: new BuiltInHelp(() => chat.begin()),
  writing: byId("writing"),
  words,
});
const composer = new Composer(/** @type {HTMLFormElement} */ (byId("ask")), (text) => chat.sayText(text));
const host = new HostLink(origins, {
  onHello: () => {
    byId("close").hidden = false;
    host.tell("ready", exitUrl);
  },
  onLeave: wipe,
});

function wipe() {
  chat.wipe();
  composer.empty();
}

function leaveNow() {
  leave({ exitUrl, loading: words.loading, host, wipe });
}

byId("leave").addEventListener("click", (event) => {
  event.preventDefault();
  leaveNow();
});
byId("leave").addEventListener("keydown", (event) => {
  if (event.key !== " ") return;
  event.preventDefault();
  leaveNow();
});
listenForThreeShifts(window, {
  onThird: leaveNow,
  onCount: (count) => {
    byId("shifts").textContent = count ? filled(words.shifts_left, { count }) : "";
  },
});

byId("help").addEventListener("click", () => chat.sayText(byId("help").dataset.says ?? ""));
byId("clear").addEventListener("click", () => {
  composer.empty();
  chat.clear();
});
byId("close").addEventListener("click", () => host.tell("close"));
window.addEventListener("keydown", (event) => {
  if (event.key === "Escape") host.tell("close");
});

// Leaving the page in any way leaves nothing behind; coming back begins anew.
window.addEventListener("pagehide", wipe);
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

chat.begin();
