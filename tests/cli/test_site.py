"""`signpost site check`, as a command."""

import pytest
from click.testing import CliRunner

from bot.cli import main
from bot.site_check import browser


def test_without_a_browser_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(browser.VARIABLE, "/nowhere/chromium")
    result = CliRunner().invoke(main, ["site", "check", "http://127.0.0.1:9/"])
    assert result.exit_code == 1
    assert "Install one" in result.output
    assert "Traceback" not in result.output


def test_a_page_that_does_not_answer_is_told_and_fails() -> None:
    result = CliRunner().invoke(main, ["site", "check", "http://127.0.0.1:9/"])
    assert result.exit_code == 1
    assert "- The page did not load" in result.output
