"""A standing reply in the words of each audience."""

from bot.content.standing_reply import Choice, StandingReply
from bot.vocabulary import Audience

ASKED = Choice(title="For school", titles={Audience.ADULT: "In general"}, choice="correct_school")
REPLY = StandingReply(text="Words.", choices=[Choice(title="Yes", choice="safe_yes"), ASKED])


def test_a_choice_has_the_title_for_its_reader_and_sends_the_same() -> None:
    def choices(audience: Audience) -> list[tuple[str, str]]:
        return [(each.title, each.choice) for each in REPLY.choices_for(audience)]

    assert choices(Audience.AGE_8_10) == [("Yes", "safe_yes"), ("For school", "correct_school")]
    assert choices(Audience.ADULT) == [("Yes", "safe_yes"), ("In general", "correct_school")]
