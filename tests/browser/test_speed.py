"""How fast the chat is there, and how little the page around it notices."""

import json
import statistics

from playwright.sync_api import Browser, Page

from tests.browser.chat import OPEN, Chat
from tests.browser.conftest import School

TRIES = 5
FIRST_PAINT_MS = 300
LAUNCHER_MS = 5
CLICKED = """() => addEventListener("click", (event) => {
  window.clicked = performance.timeOrigin + event.timeStamp;
}, { capture: true })"""
# The paint is told of a moment after it was made: a look at the list may be too early.
PAINTED = """() => new Promise((resolve) => {
  new PerformanceObserver((list) => {
    const [paint] = list.getEntriesByName("first-contentful-paint");
    if (paint) resolve(performance.timeOrigin + paint.startTime);
  }).observe({ type: "paint", buffered: true });
})"""
SHIFTS = """() => new Promise((resolve) => {
  const shifts = [];
  const note = (list) => shifts.push(...list.getEntries().map((shift) => shift.value));
  new PerformanceObserver(note).observe({ type: "layout-shift", buffered: true });
  setTimeout(resolve, 300, shifts);
})"""
PUSH_DOWN = "document.querySelector('h1').style.marginTop = '200px'"


def test_the_opened_chat_paints_at_once(browser: Browser, school: School) -> None:
    assert statistics.median(first_paint(browser, school) for _ in range(TRIES)) < FIRST_PAINT_MS


def test_the_page_around_it_never_shifts(embedded: Chat) -> None:
    embedded.button("Close the chat").click()
    assert embedded.page.evaluate(SHIFTS) == []
    embedded.page.evaluate(PUSH_DOWN)
    assert embedded.page.evaluate(SHIFTS) != []


def test_the_launcher_takes_next_to_nothing_of_the_page_s_time(browser: Browser, school: School) -> None:
    assert statistics.median(launcher_time(browser, school) for _ in range(TRIES)) < LAUNCHER_MS


def first_paint(browser: Browser, school: School) -> float:
    """Milliseconds from the press of the button, in a browser that has never been here."""
    page = browser.new_page()
    page.goto(school.url)
    page.get_by_role("button", name=OPEN).wait_for()
    page.evaluate(CLICKED)
    Chat.opened_on(page)
    taken = page.frames[1].evaluate(PAINTED) - page.evaluate("window.clicked")
    page.close()
    return float(taken)


def launcher_time(browser: Browser, school: School) -> float:
    """Milliseconds of the main thread's own time: reading and running the script."""
    page = browser.new_page()
    browser.start_tracing(page=page, categories=["devtools.timeline", "v8"])
    page.goto(school.url)
    page.get_by_role("button", name=OPEN).wait_for()
    events = json.loads(browser.stop_tracing())["traceEvents"]
    page.close()
    return float(sum(event["tdur"] for event in events if is_ours(event))) / 1000


def is_ours(event: dict[str, object]) -> bool:
    ran = event["name"] in {"EvaluateScript", "v8.compile"} and "tdur" in event
    return ran and "/widget.js" in json.dumps(event["args"])


def test_the_trace_does_see_the_script(browser: Browser, school: School) -> None:
    assert launcher_time(browser, school) > 0


def test_one_page_one_style_sheet_and_one_script_are_all_that_the_chat_loads(
    page: Page, school: School
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(school.edge.url)))
    Chat.alone_on(page, school.edge.url)
    assert sorted(asked) == [
        "/api/v1/conversations",
        "/chat?site=demo",
        "/widget/chat.css",
        "/widget/chat.js",
        "/widget/icon.svg",
    ]
