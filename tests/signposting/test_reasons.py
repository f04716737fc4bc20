"""Each card says in one sentence why it fits."""

import datetime
import re

import pytest

from bot.content.library import Library
from bot.content.wording import Wording
from bot.signposting.standing_data import specialists
from bot.vocabulary import Audience, Category

from .asking import Asking, everybody
from .builders import channel, library_of, risk, service, uk

MOMENTS = [uk("2026-11-24 03:00"), uk("2026-11-24 10:00")]


def test_a_reason_is_one_sentence(library: Library) -> None:
    for name, entry in library.services.items():
        for wording in entry.why_for.values():
            for words in wording.root.values():
                assert re.fullmatch(r"[^.!?]+\.", words), name


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_whoever_asks_is_told_why_a_service_fits_this_worry(library: Library, now: datetime.datetime) -> None:
    for asking in everybody(library, now):
        for shown in asking.cards(library):
            entry = library.services[shown["id"]]
            # A local service says where it works, a specialist what for; any other fits this worry.
            if asking.category and not entry.areas and shown["id"] not in specialists().services:
                assert shown["why"] in set(entry.why_for[asking.category].root.values()), shown["id"]


def test_the_reason_is_in_words_for_the_reader() -> None:
    reasons = {Category.GROOMING: {"8-10": "For children.", "adult": "For adults."}}
    line = service(channel(), channel("email"), why_for=reasons)
    library = library_of({"childline": line, "samaritans": line}, {Category.GROOMING: risk("childline", "x")})

    def why(audience: Audience, category: Category) -> str:
        (first, *_) = Asking(category, audience=audience, area=None).cards(library)
        return first["why"]

    assert why(Audience.AGE_8_10, Category.GROOMING) == "For children."
    assert why(Audience.ADULT, Category.GROOMING) == "For adults."
    assert why(Audience.AGE_14_17, Category.GROOMING) == line.why  # nobody wrote one for them
    assert why(Audience.AGE_8_10, Category.PEER_HARM) == line.why


def test_one_text_is_for_every_audience() -> None:
    assert len(set(Wording.model_validate("Words.").root.values())) == 1
