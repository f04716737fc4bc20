/** What a child can send: typed words or the id of an offered choice. */
export type Said = { text: string } | { choice: string };

/** A quick reply that Signpost offers. */
export interface Choice {
  id: string;
  title: string;
}

/** One way to reach a service. */
export interface Channel {
  kind: string;
  label: string;
  href: string | null;
  opening: string;
  open_now: boolean | null;
  cost: string;
  bill: string | null;
  note: string | null;
}

/** A service as the API describes it. */
export interface ServiceCard {
  id: string;
  label: string | null;
  name: string;
  caution: string | null;
  why: string;
  about: string;
  emergency: boolean;
  open_now: boolean | null;
  opening: string;
  channels: Channel[];
  what_happens: string[];
  confidentiality: string;
  access: string[];
}

/** One screen of a lesson; the first and the last are no card, so their `step` is null. */
export interface LessonScreen {
  title: string;
  text: string;
  step: number | null;
  of: number;
}

/** A card that is no service: the words of a school, or what goes on where somebody lives. */
export interface Notice {
  label: string;
  title: string;
  text: string;
  note: string | null;
}

/** One message of a reply; a type that this page does not know is skipped. */
export type Message =
  | { type: "text"; text: string }
  | { type: "choices"; choices: Choice[] }
  | { type: "help"; services: ServiceCard[] }
  | ({ type: "notice" } & Notice)
  | ({ type: "lesson" } & LessonScreen);

/** The body of an answer to a message. */
export interface Reply {
  messages: Message[];
  ended?: boolean;
}

/** Words that scripts say, from the `status` part of `strings.<language>.json`. */
export interface StatusWords {
  signpost_says: string;
  you_can_choose: string;
  card_of: string;
  not_sent: string;
  slow: string;
  down: string;
  offline: string;
  cleared: string;
  shifts_left: string;
  loading: string;
  copied: string;
  not_copied: string;
}

/** What the server wrote into the page for the scripts. */
export interface PageSettings {
  site: string;
  exitUrl: string;
  origins: string[];
  words: StatusWords;
}
