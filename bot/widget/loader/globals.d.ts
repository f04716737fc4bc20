/** The ways to a service that is open to everybody, for when the chat does not load. */
interface Route {
  name: string;
  /** What stands beside a service that nobody has confirmed. */
  caution: string | null;
  links: { label: string; href: string }[];
}

/** How the button of one site looks. */
interface Theme {
  words: string | null;
  styles: string;
}

/** What the server puts before the loader (bot/edge/pages/loader.py). */
declare const SIGNPOST: {
  words: Record<
    "language" | "direction" | "open" | "leave" | "frame" | "unreachable" | "people" | "help_page" | "history" | "alone" | "close" | "loading" | "developer",
    string
  >;
  routes: Route[];
  /** Where Leave goes until the chat says where the site wants it to. */
  exit: string;
  /** What sites have in place of the common look, by site. */
  themes: Record<string, Theme | undefined>;
  styles: string;
};
