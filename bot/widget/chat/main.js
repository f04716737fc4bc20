/** Puts the chat page together. */

/** @import {Choice} from "./types" */

import { listenForThreeShifts } from "../shared/three_shifts.js";
import { Options } from "../options/options.js";
import { ReadAloud } from "../options/read_aloud.js";
import { Panel } from "../tell/panel.js";
import { Announcer } from "./announcer.js";
import { BuiltInHelp } from "./built_in_help.js";
import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { showConnection } from "./connection.js";
import { Conversation } from "./conversation.js";
import { Cover } from "./cover.js";
import { HostLink } from "./host_link.js";
import { pageSettings } from "./page_settings.js";
import { leave } from "./quick_exit.js";
import { QuietTime } from "./quiet_time.js";
import { spokenWords } from "./spoken_words.js";
import { byId, filled } from "./templates.js";
import { Transcript } from "./transcript.js";

/** The choice that opens the panel for finding words. */
const TELL_SOMEONE = "tell_someone";

const { site, exitUrl, origins, words } = pageSettings();
const conversation = new Conversation(site);
const announcer = new Announcer(byId("announcer"), byId("alerts"), words);
const chat = new Chat({
  conversation,
  transcript: new Transcript(byId("messages"), words, take),
  announcer,
  help: new BuiltInHelp(() => chat.begin()),
  writing: byId("writing"),
  words,
  onReply: (messages) => aloud.read(spokenWords(messages, words)),
  onEnded: () => panel.wipe(),
});
const aloud = new ReadAloud();
const options = new Options({ onOpen: () => panel.close(), onReading: (on) => aloud.turn(on) });
const panel = new Panel({ words, age: () => conversation.age });
const composer = new Composer(/** @type {HTMLFormElement} */ (byId("ask")), (text) => chat.sayText(text));
const host = new HostLink(origins, {
  onHello: () => {
    byId("close").hidden = false;
    host.tell("ready", exitUrl);
  },
  onLeave: wipe,
});

const cover = new Cover({ onShow: uncover, onClear: clear });
const quiet = new QuietTime(window, { onQuiet: hide, onEnd: forNextPerson });

function wipe() {
  chat.wipe();
  composer.empty();
  panel.wipe();
  options.silence();
}

function clear() {
  wipe();
  uncover();
  chat.beginCleared();
}

function hide() {
  aloud.stop();
  announcer.empty();
  cover.put();
}

function uncover() {
  quiet.restart();
  if (!cover.isUp) return;
  cover.take();
  composer.focus();
}

function forNextPerson() {
  clear();
  options.reset();
}

/** @param {Choice} choice */
function take(choice) {
  if (choice.id === "clear") clear();
  else if (choice.id === TELL_SOMEONE) panel.open();
  else chat.sayChoice(choice);
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

byId("help").addEventListener("click", () => {
  if (cover.isUp) {
    cover.showHelp();
    return;
  }
  options.close();
  panel.close();
  chat.sayText(byId("help").dataset.says ?? "");
});
byId("clear").addEventListener("click", clear);
byId("close").addEventListener("click", () => host.tell("close"));
window.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (cover.isUp || !(options.close() || panel.stepBack())) host.tell("close");
});

// Leaving the page in any way leaves nothing behind; coming back begins anew.
window.addEventListener("pagehide", wipe);
window.addEventListener("pageshow", (event) => {
  if (event.persisted) location.reload();
});

showConnection(byId("offline"), words.offline);
chat.begin();
