"""Opening times as a person would say them: "Open now until 10pm", "Opens at 9am tomorrow"."""

import datetime

from bot.signposting.standing_data import hours_in_words
from bot.signposting.timetable import DAY, LONDON

SOON = datetime.timedelta(hours=12)  # "until 2am" is plain at night; later than this the day is named


def in_words(open_now: bool | None, change: datetime.datetime | None, now: datetime.datetime) -> str:
    """Say whether it is open, and when it closes or opens.

    Args:
        open_now: `None` when that is not known.
        change: when it closes (if open) or opens (if closed); `None` for never, or not known.
        now: a moment with a time zone.
    """
    words = hours_in_words()
    if open_now is None or (not open_now and change is None):
        return words.unknown
    if change is None:
        return words.always
    day = _day(change, now)
    if open_now:
        form = words.open_until if not day or change - now < SOON else words.open_until_day
    else:
        form = words.opens_day if day else words.opens
    return form.format(time=_time(change), day=day)


def _time(moment: datetime.datetime) -> str:
    """A time of day: 9am, 4:30pm, midday, midnight."""
    words = hours_in_words()
    clock = moment.astimezone(LONDON)
    if clock.minute == 0 and clock.hour % 12 == 0:
        return words.midday if clock.hour else words.midnight
    half = words.morning if clock.hour < 12 else words.afternoon
    minutes = f":{clock.minute:02}" if clock.minute else ""
    return f"{(clock.hour - 1) % 12 + 1}{minutes}{half}"


def _day(moment: datetime.datetime, now: datetime.datetime) -> str:
    """Which day that is, seen from `now`: nothing for today. Midnight belongs to the day that it ends."""
    words = hours_in_words()
    local = moment.astimezone(LONDON)
    date = local.date() - DAY if local.time() == datetime.time.min else local.date()
    ahead = (date - now.astimezone(LONDON).date()).days
    if ahead <= 0:
        return ""
    if ahead == 1:
        return words.tomorrow
    if ahead < 7:
        return words.on_weekday.format(weekday=words.weekdays[date.weekday()])
    return words.on_date.format(date=date.day, month=words.months[date.month - 1])
