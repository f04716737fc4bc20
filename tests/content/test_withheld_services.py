"""A withheld service is named nowhere: a child would look for it, and find nothing or something else."""

import re
from collections.abc import Iterator

from bot.content.library import Library
from bot.vocabulary import Audience


def shown_words(library: Library) -> Iterator[tuple[str, str]]:
    for name, topic in library.topics.items():
        yield from ((f"topic {name}", answer) for answer in map(topic.words, Audience))
    for category, risk in library.risks.items():
        for replies in risk.replies.values():
            yield from ((f"risk {category}", reply) for reply in replies.values())
    for name, reply in library.replies.items():
        words = reply.text.values() if isinstance(reply.text, dict) else [reply.text]
        yield from ((f"reply {name}", text) for text in words)


def test_no_words_that_are_shown_name_a_withheld_service(library: Library) -> None:
    names = [service.name for service in library.services.values() if not service.shown]
    assert names
    named = [
        (place, name)
        for place, words in shown_words(library)
        for name in names
        if re.search(rf"\b{re.escape(name)}\b", words)
    ]
    assert named == []
