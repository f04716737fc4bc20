"""Confirming and retiring a service, each only when it makes sense."""

import datetime

from bot.confirmation.entry import Deed, Entry
from bot.confirmation.facts import digest
from bot.confirmation.record import Record
from bot.confirmation.rules import rules
from bot.confirmation.standing import Standing, standing
from bot.content.checks.service_names import names
from bot.content.checks.shown_text import shown_texts
from bot.content.library import Library
from bot.content.mentions import outside
from bot.paths import DATA
from bot.signposting.timetable import LONDON


class CannotReview(Exception):
    """Raised with one clear line when a service cannot be confirmed or retired."""


def confirm(library: Library, name: str, by: str, now: datetime.datetime, record: Record) -> Standing:
    """Record that `by` has checked the facts of a service with the service itself.

    Raises:
        CannotReview: the file withholds the service, or its dates leave no time until the next review.
        ContentError: the record is damaged.
        OSError: the record cannot be written.
    """
    service = library.services[name]
    file = f"data/services/{name}.yml"
    if not service.shown:
        raise CannotReview(
            f"{file} withholds this service: {service.withheld_because} "
            "Complete the file, set 'shown: true', take out 'withheld_because', and confirm it then."
        )
    if service.review_by <= service.checked:
        raise CannotReview(f"In {file} 'review_by' has to lie after 'checked'.")
    entry = Entry(service=name, deed=Deed.CONFIRMED, by=by, at=now, digest=digest(service))
    record.add(entry)
    return standing(service, entry, now.astimezone(LONDON).date())


def retire(name: str, by: str | None, now: datetime.datetime, record: Record) -> bool:
    """Record that a service is never to be shown here; False when that was recorded before.

    Raises:
        CannotReview: the service is always shown, because help would be missing without it.
        ContentError: the record is damaged.
        OSError: the record cannot be written.
    """
    if name in rules().always_shown:
        raise CannotReview(
            f"{name} stays: it is there for people when nothing else is confirmed. If it has really ended, "
            "name another service in data/signposting/confirmation.yml and standing_lists.yml first."
        )
    latest = record.latest().get(name)
    if latest and latest.deed is Deed.RETIRED:
        return False
    record.add(Entry(service=name, deed=Deed.RETIRED, by=by, at=now))
    return True


def named_but_hidden(library: Library) -> list[str]:
    """The services that texts name though `library` hides them: none if `signpost check` finds no fault."""
    hidden = {name: each for name, each in library.services.items() if not each.shown}
    texts = [(text.of_service, outside(text.words)) for text in shown_texts(DATA, library)]
    return [
        name
        for name, each in hidden.items()
        if any(own != name and names(words, each) for own, words in texts)
    ]
