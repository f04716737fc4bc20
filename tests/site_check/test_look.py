"""What blocks the widget on a page is found in a real browser, and said."""

import pytest

from bot.site_check import look as looking
from bot.site_check.findings import Kind
from bot.site_check.look import look
from tests.site_check.conftest import Website


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looking, "SCRIPT_MS", 2000)
    monkeypatch.setattr(looking, "CHAT_MS", 3000)


def test_a_page_on_which_the_widget_works_has_no_fault(website: Website) -> None:
    assert website.checked(website.line) == []


def test_the_plain_chat_for_browsers_without_scripts_is_missed_but_blocks_nothing(website: Website) -> None:
    website.write(website.line)
    website.handler.html = website.handler.html.replace("/chat/plain", "/elsewhere")
    (finding,) = look(website.page, website.url)
    assert finding.kind is Kind.NO_PLAIN_LINK
    assert not finding.blocks
    assert f"{website.edge}/chat/plain?site=demo" in finding.mend


def test_a_page_that_is_not_there_is_told(website: Website) -> None:
    (finding,) = look(website.page, f"{website.url}/nothing")
    assert finding.kind is Kind.PAGE_NOT_LOADED
    assert "status 404" in finding.wrong


def test_a_website_that_does_not_answer_is_told(website: Website) -> None:
    (finding,) = look(website.page, "http://127.0.0.1:9/")
    assert finding.kind is Kind.PAGE_NOT_LOADED


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("", Kind.NO_SCRIPT),
        ('<script src="https://other.example/app.js"></script>', Kind.NO_SCRIPT),
        ('<p>&lt;script src="EDGE/widget.js" data-site="demo"&gt;</p>', Kind.LINE_IS_TEXT),
        ('<script type="text/plain" src="EDGE/widget.js" data-site="demo"></script>', Kind.SWITCHED_OFF),
        (
            '<script type="text/x-later" data-src="EDGE/widget.js" data-site="demo"></script>',
            Kind.SWITCHED_OFF,
        ),
        ('<script type="module" src="EDGE/widget.js" data-site="demo"></script>', Kind.IS_MODULE),
        ('<script src="EDGE/widget.js" async></script>', Kind.NO_SITE),
        ("<script src=”EDGE/widget.js” data-site=”demo”></script>", Kind.CURLY_QUOTES),
        ('<script src="EDGE/widget.js" data-site="nobody"></script>', Kind.UNKNOWN_SITE),
        ('<script src="EDGE/old/widget.js" data-site="demo"></script>', Kind.SCRIPT_NOT_LOADED),
        ('<script src="http://127.0.0.1:9/widget.js" data-site="demo"></script>', Kind.SCRIPT_NOT_LOADED),
        ("<style>signpost-widget { display: none !important }</style>LINE", Kind.BUTTON_HIDDEN),
        ("<script>document.createElement = () => { throw new Error() }</script>LINE", Kind.SCRIPT_FAILED),
        ('LINE<iframe sandbox srcdoc="<p>A map</p>"></iframe>', None),
    ],
)
def test_each_mistake_in_the_line_or_the_page_is_told_apart(
    website: Website, body: str, kind: Kind | None
) -> None:
    written = body.replace("LINE", website.line).replace("EDGE", website.edge)
    assert website.blocked_by(written) is kind


def test_a_line_inside_a_frame_of_a_builder_is_found_there(website: Website) -> None:
    inner = website.line.replace('"', "&quot;")
    assert website.blocked_by(f'<iframe srcdoc="{inner}"></iframe>') is Kind.IN_A_FRAME


def test_what_lies_over_the_button_is_named(website: Website) -> None:
    cover = '<div id="cookies" class="bar" style="position:fixed;inset:0;z-index:2147483647">Cookies?</div>'
    (finding,) = website.checked(website.line + cover)
    assert finding.kind is Kind.BUTTON_COVERED
    assert "<div #cookies .bar>" in finding.wrong


def test_a_policy_that_refuses_the_script_names_the_directive_and_the_address_to_add(
    website: Website,
) -> None:
    (finding,) = website.checked(website.line, Content_Security_Policy="script-src 'self'")
    assert finding.kind is Kind.SCRIPT_POLICY
    assert "script-src" in finding.wrong
    assert f"Add {website.edge} to script-src" in finding.mend


def test_a_policy_that_refuses_the_frame_names_the_directive_and_the_address_to_add(website: Website) -> None:
    policy = f"script-src {website.edge}; frame-src 'none'"
    (finding,) = website.checked(website.line, Content_Security_Policy=policy)
    assert finding.kind is Kind.FRAME_POLICY
    assert f"Add {website.edge} to frame-src" in finding.mend


def test_a_policy_that_is_only_reported_blocks_nothing(website: Website) -> None:
    assert website.checked(website.line, Content_Security_Policy_Report_Only="script-src 'none'") == []


def test_a_website_that_is_not_registered_is_told_its_address(website: Website) -> None:
    website.url = website.url.replace("localhost", "127.0.0.1")
    (finding,) = website.checked(website.line)
    assert finding.kind is Kind.UNREGISTERED_ORIGIN
    assert f"Add {website.url} to allowed_origins" in finding.mend


def test_a_secure_page_that_asks_for_an_insecure_script_is_told(website: Website) -> None:
    line = '<script src="http://signpost.example/widget.js" data-site="demo"></script>'
    website.page.route(
        "https://school.example/", lambda route: route.fulfill(body=line, content_type="text/html")
    )
    assert look(website.page, "https://school.example/")[0].kind is Kind.SCRIPT_MIXED


def test_a_chat_that_does_not_answer_is_told(website: Website) -> None:
    website.page.route("**/chat?site=demo", lambda route: route.abort())
    assert website.blocked_by(website.line) is Kind.CHAT_NOT_STARTED
