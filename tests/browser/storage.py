"""Whatever a page could keep in a browser."""

from playwright.sync_api import Page

_STORED = """async () => ({
  cookies: document.cookie,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
})"""
_NOTHING = {"cookies": "", "local": [], "session": [], "databases": 0, "caches": 0, "workers": 0}


def expect_nothing_stored(page: Page) -> None:
    """No frame of the page has kept anything, and no site has set a cookie."""
    for frame in page.frames:
        assert frame.evaluate(_STORED) == _NOTHING
    assert page.context.cookies() == []
