"""One look at a page: the line, the script, the button, the chat; the first thing that blocks ends it."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.site_check.button import BUTTON, button_fault
from bot.site_check.findings import Finding, Kind
from bot.site_check.line import Line, find_line
from bot.site_check.watching import Watch

if TYPE_CHECKING:
    from playwright.sync_api import Page

LOAD_MS = 20_000
SCRIPT_MS = 5_000
CHAT_MS = 6_000


def look(page: "Page", address: str) -> list[Finding]:
    """Everything that could be found out about the widget on the page of this address."""
    watch = Watch.over(page)
    failure = _load(page, address)
    if failure:
        return [Finding(Kind.PAGE_NOT_LOADED, {"detail": failure})]
    line = find_line(page)
    if isinstance(line, Finding):
        return [line]
    blocking = line.fault or _script_fault(watch, line) or button_fault(page) or _chat_fault(watch, line)
    return [each for each in (blocking, _advice(page, line)) if each]


def _load(page: "Page", address: str) -> str | None:
    from playwright.sync_api import Error

    try:
        response = page.goto(address, timeout=LOAD_MS)
    except Error as error:
        return error.message.splitlines()[0].removeprefix("Page.goto: ")
    return f"status {response.status}" if response and response.status >= 400 else None


def _script_fault(watch: Watch, line: Line) -> Finding | None:
    """Why the loader has added no button."""
    if _appears(watch.page, "signpost-widget", SCRIPT_MS):
        return None
    directive = watch.refused_by(line.server)
    if directive:
        return Finding(Kind.SCRIPT_POLICY, {"detail": directive, "server": line.server})
    if _is_mixed(watch.page, line.url) and line.url not in watch.statuses:
        return Finding(Kind.SCRIPT_MIXED, {"detail": line.url})
    failure = watch.outcome(line.url)
    if failure:
        return Finding(Kind.SCRIPT_NOT_LOADED, {"detail": failure})
    return Finding(Kind.SCRIPT_FAILED)


def _chat_fault(watch: Watch, line: Line) -> Finding | None:
    """Why the chat does not start once the button is pressed."""
    watch.page.locator(BUTTON).evaluate("(button) => button.click()")
    if _appears(watch.page, "signpost-exit", CHAT_MS) and _first_words(watch.page):
        return None
    about = {"server": line.server}
    directive = watch.refused_by(line.server)
    if directive:
        return Finding(Kind.FRAME_POLICY, {"detail": directive, **about})
    if watch.statuses.get(line.chat_url) == 404:
        return Finding(Kind.UNKNOWN_SITE, {"detail": line.site or ""})
    if any("frame-ancestors" in words for words in watch.complaints):
        return Finding(Kind.UNREGISTERED_ORIGIN, {"detail": _origin(watch.page.url)})
    if _is_mixed(watch.page, line.chat_url) and line.chat_url not in watch.statuses:
        return Finding(Kind.FRAME_MIXED, {"detail": line.chat_url})
    return Finding(Kind.CHAT_NOT_STARTED, {"detail": watch.outcome(line.chat_url) or "no answer", **about})


def _advice(page: "Page", line: Line) -> Finding | None:
    if f"{line.server}/chat/plain" in page.content() or f"{line.server}/help" in page.content():
        return None
    return Finding(Kind.NO_PLAIN_LINK, {"server": line.server, "site": line.site or "your-id"})


def _appears(page: "Page", element: str, patience_ms: int) -> bool:
    from playwright.sync_api import TimeoutError as NeverCame

    try:
        page.locator(element).first.wait_for(state="attached", timeout=patience_ms)
    except NeverCame:
        return False
    return True


def _first_words(page: "Page") -> bool:
    """Whether Signpost has said something in the frame."""
    from playwright.sync_api import TimeoutError as NeverCame

    try:
        page.frame_locator("signpost-widget iframe").locator("#messages > li").first.wait_for(timeout=CHAT_MS)
    except NeverCame:
        return False
    return True


def _is_mixed(page: "Page", address: str) -> bool:
    return urlsplit(page.url).scheme == "https" and urlsplit(address).scheme == "http"


def _origin(address: str) -> str:
    return "{0.scheme}://{0.netloc}".format(urlsplit(address))
