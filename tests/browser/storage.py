"""Whatever a page could keep in a browser."""

from playwright.sync_api import Page

# A frame of another site that may not store at all stores nothing.
_STORED = """async () => { try { return {
  cookies: document.cookie,
  local: Object.keys(localStorage),
  session: Object.keys(sessionStorage),
  databases: (await indexedDB.databases()).length,
  caches: (await caches.keys()).length,
  workers: (await navigator.serviceWorker.getRegistrations()).length,
}; } catch (error) { return error.name; } }"""
_NOTHING = {"cookies": "", "local": [], "session": [], "databases": 0, "caches": 0, "workers": 0}
_SHUT = "SecurityError"


def expect_nothing_stored(page: Page) -> None:
    """No frame of the page has kept anything, and no site has set a cookie."""
    assert page.main_frame.evaluate(_STORED) == _NOTHING
    for frame in page.frames[1:]:
        assert frame.evaluate(_STORED) in (_NOTHING, _SHUT)
    assert page.context.cookies() == []
