"""Turns templates and words (`bot/widget`) into pages."""

import json
from collections.abc import Sequence
from functools import cache
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from sanic.response import HTTPResponse, html

from bot.edge.pages.policy import content_policy
from bot.paths import PROJECT

WIDGET = PROJECT / "bot" / "widget"


@cache
def strings() -> dict[str, Any]:
    """Every word that the pages and scripts show, from the one file that a translator works on."""
    words: dict[str, Any] = json.loads((WIDGET / "strings.en.json").read_text(encoding="utf-8"))
    return words


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(WIDGET / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def rendered(template: str, **values: Any) -> str:
    """A template of `bot/widget/templates` with its words and these values."""
    return _templates().get_template(template).render(strings=strings(), **values)


def page(
    template: str,
    *,
    framed_by: Sequence[str] = (),
    shows_frames: bool = False,
    runs_scripts: bool = True,
    status: int = 200,
    **values: Any,
) -> HTTPResponse:
    """A page with its content policy; nobody may keep a copy of it.

    Args:
        template: the file's name in `bot/widget/templates`.
        framed_by: the sources that may show the page in a frame; none by default.
        shows_frames: whether the page shows frames of this server.
        runs_scripts: whether scripts of this server may run.
        status: the HTTP status.
        values: what the template needs besides `strings`.
    """
    policy = content_policy(framed_by=framed_by, shows_frames=shows_frames, runs_scripts=runs_scripts)
    headers = {"Content-Security-Policy": policy, "Cache-Control": "no-store"}
    return html(rendered(template, **values), status=status, headers=headers)
