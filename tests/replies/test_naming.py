"""What a reply says of services that are hidden here is replaced before it goes out."""

from dataclasses import replace

from bot.content.library import Library
from bot.replies.messages import Message
from bot.replies.naming import named_in, with_names_of_shown

MESSAGES: list[Message] = [
    {"type": "text", "text": "Tell the police[ceop| or CEOP]."},
    {"type": "lesson", "title": "Pictures", "text": "[report_remove|Report Remove|Childline] can help."},
    {"type": "choices", "choices": [{"id": "goodbye", "title": "Bye"}]},
]


def words(library: Library) -> list[str]:
    return [each["text"] for each in with_names_of_shown(MESSAGES, library.services) if "text" in each]


def test_names_stand_while_the_services_are_shown(library: Library) -> None:
    assert words(library) == ["Tell the police or CEOP.", "Report Remove can help."]


def test_names_go_with_the_services(library: Library) -> None:
    hidden = library.services["ceop"].model_copy(update={"shown": False})
    without = {name: each for name, each in library.services.items() if name != "report_remove"}
    changed = replace(library, services={**without, "ceop": hidden})
    assert words(changed) == ["Tell the police.", "Childline can help."]


def test_what_is_no_text_stays(library: Library) -> None:
    assert with_names_of_shown(MESSAGES, library.services)[2] == MESSAGES[2]


def test_the_services_that_a_reply_names() -> None:
    assert named_in(MESSAGES) == ("ceop", "report_remove")
