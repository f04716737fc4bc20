"""Notices of an area: on their days, in their place, in words for the reader."""

from bot.content.area import Area
from bot.signposting import notices
from bot.vocabulary import Audience

from .builders import uk

AREA = Area.model_validate(
    {
        "name": "Leeds",
        "nation": "england",
        "notices": [
            {
                "title": "Drop-in",
                "text": {"11-13": "Come and talk.\n", "adult": "Come and ask."},
                "start": "2026-11-23",
                "end": "2026-11-27",
                "source": "https://example.org/drop-in",
            }
        ],
    }
)
CHILD = Audience.AGE_11_13


def titles(when: str, audience: Audience = CHILD) -> list[str]:
    return [each["title"] for each in notices(AREA, audience, uk(when))]


def test_a_notice_shows_from_the_first_minute_of_its_first_day_to_the_last_of_its_last() -> None:
    assert titles("2026-11-22 23:59") == []
    assert titles("2026-11-23 00:00") == ["Drop-in"]
    assert titles("2026-11-27 23:59") == ["Drop-in"]
    assert titles("2026-11-28 00:00") == []


def test_the_days_are_those_of_the_uk_in_summer_too() -> None:
    summer = AREA.model_copy(
        update={
            "notices": [
                AREA.notices[0].model_copy(
                    update={"start": uk("2027-07-02 00:00").date(), "end": uk("2027-07-02 00:00").date()}
                )
            ]
        }
    )
    assert notices(summer, CHILD, uk("2027-07-02 00:30"))  # still the day before in UTC
    assert not notices(summer, CHILD, uk("2027-07-03 00:30"))


def test_each_audience_reads_its_own_words_and_others_are_not_told() -> None:
    noon = uk("2026-11-24 12:00")
    assert notices(AREA, CHILD, noon)[0]["text"] == "Come and talk."
    assert notices(AREA, Audience.ADULT, noon)[0]["text"] == "Come and ask."
    assert notices(AREA, Audience.AGE_8_10, noon) == []


def test_a_notice_says_where_it_is_and_until_when() -> None:
    assert notices(AREA, CHILD, uk("2026-11-24 12:00"))[0]["label"] == "In Leeds, until 27 November"
