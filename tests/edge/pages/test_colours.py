"""Any colour that a school asks for can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.edge.pages.colours import BLACK, ENOUGH, WHITE, contrast, readable
from bot.edge.pages.palette import DARK_SURFACE, DARK_TEXT, LIGHT_PAGE, LIGHT_TEXT, dark, light
from bot.edge.pages.rendering import WIDGET

COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_measured_as_wcag_does() -> None:
    assert contrast(BLACK, WHITE) == 21
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)
    assert contrast(WHITE, "#777777") == contrast("#777777", WHITE)


@settings(deadline=None)
@given(COLOURS)
def test_in_a_light_scheme_words_can_be_read(colour: str) -> None:
    palette = light(colour)
    for shade in (palette["accent"], palette["accent-strong"]):
        assert min(contrast(shade, WHITE), contrast(shade, LIGHT_PAGE)) >= ENOUGH
    assert contrast(DARK_TEXT, palette["own"]) >= ENOUGH


@settings(deadline=None)
@given(COLOURS)
def test_in_a_dark_scheme_words_can_be_read(colour: str) -> None:
    palette = dark(colour)
    for shade in (palette["accent"], palette["accent-strong"]):
        assert min(contrast(shade, DARK_SURFACE), contrast(shade, palette["on-accent"])) >= ENOUGH
    assert contrast(LIGHT_TEXT, palette["own"]) >= ENOUGH


def test_a_colour_that_can_be_read_stays_as_it_is() -> None:
    assert readable("#0b5754", on=(WHITE,), towards=BLACK) == "#0b5754"


def test_the_colours_beside_it_are_those_of_the_style_sheet() -> None:
    style = (WIDGET / "style" / "base.css").read_text(encoding="utf-8")
    for colour in (LIGHT_PAGE, DARK_SURFACE, DARK_TEXT, LIGHT_TEXT):
        assert f": {colour};" in style
