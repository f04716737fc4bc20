"""Notices: what goes on in an area on some days, and the words of a school, as cards of their own."""

import datetime
from typing import TypedDict

from bot.content.area import Area
from bot.signposting.standing_data import card_words, hours_in_words
from bot.signposting.timetable import LONDON
from bot.vocabulary import Audience


class NoticeCard(TypedDict):
    """A card that is no service. Blank lines in `text` separate paragraphs; `note` is Signpost's own word."""

    label: str
    title: str
    text: str
    note: str | None


def notices(area: Area, audience: Audience, now: datetime.datetime) -> list[NoticeCard]:
    """What an area tells an audience on this day, in the file's order."""
    today = now.astimezone(LONDON).date()
    return [
        {
            "label": _label(area.name, notice.end),
            "title": notice.title,
            "text": notice.text.words(audience).strip(),
            "note": None,
        }
        for notice in area.notices
        if notice.includes(today) and audience in notice.text.root
    ]


def _label(area: str, end: datetime.date) -> str:
    month = hours_in_words().months[end.month - 1]
    return card_words().notice.format(area=area, day=end.day, month=month)
