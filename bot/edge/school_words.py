"""The words of schools, checked like Signpost's own: no promise of secrecy, no blame."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.content.checks.shown_text import ShownText
from bot.content.checks.wording_faults import wording_faults
from bot.content.checks.wording_loading import load_wording
from bot.content.errors import Fault
from bot.edge.sites import Site
from bot.paths import CONFIG


def school_word_faults(data: Path, sites: Mapping[str, Site]) -> list[Fault]:
    """Each text on a school's card that breaks a rule of wording.

    Raises:
        ContentError: the rules in `data/wording` hold mistakes themselves.
    """
    return list(wording_faults(_texts(sites), load_wording(data)))


def _texts(sites: Mapping[str, Site]) -> Iterator[ShownText]:
    for name, site in sites.items():
        card = site.trusted_adults
        if card is None:
            continue
        texts: dict[tuple[int | str, ...], str | None] = {("title",): card.title, ("more",): card.more}
        for place, person in enumerate(card.people):
            texts["people", place, "who"] = person.who
            texts["people", place, "where"] = person.where
        for location, words in texts.items():
            if words:
                yield ShownText(CONFIG / "sites.yml", ("sites", name, "trusted_adults", *location), words)
