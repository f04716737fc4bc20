"""A lesson: a few cards with choices and what is to be said to each choice (`data/lessons/*.yml`)."""

from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from bot.content.audience_words import AudienceTitle, AudienceWords, source_of, words_for
from bot.content.model import ContentModel, Name, Reviewed
from bot.vocabulary import Audience

Location = tuple[int | str, ...]
Audiences = Annotated[list[Audience], Field(min_length=1)]


class LessonChoice(ContentModel):
    """One answer to a card, and why it is right or what would be."""

    id: Name
    title: AudienceTitle
    why: AudienceWords


class Card(ContentModel):
    """A situation or a question. `audiences` leaves out those of the lesson's that it is not for."""

    id: Name
    audiences: Audiences | None = None
    text: AudienceWords
    choices: Annotated[list[LessonChoice], Field(min_length=2, max_length=4)]


class Lesson(Reviewed):
    """Title, place in the list of lessons, first screen, cards, last screen, and topics to read next."""

    title: AudienceTitle
    place: Annotated[int, Field(ge=1)]
    audiences: Audiences
    start: AudienceWords
    cards: Annotated[list[Card], Field(min_length=1)]
    end: AudienceWords
    next: Annotated[list[Name], Field(min_length=1, max_length=2)]

    def read_as(self, audience: Audience) -> Audience | None:
        """The audience whose words a reader gets; None when the lesson is not for the reader.

        Adults may see what young people learn, in the words for the oldest of them.
        """
        if audience in self.audiences:
            return audience
        return self._in_order()[-1] if audience is Audience.ADULT else None

    def cards_for(self, audience: Audience) -> Sequence[Card]:
        """The cards of one of the lesson's audiences, in order."""
        return [card for card in self.cards if audience in (card.audiences or self.audiences)]

    def all_words(self) -> Iterator[tuple[Location, AudienceWords, Sequence[Audience]]]:
        """Everything that is shown: where it stands in the file, the words, and who may read them."""
        whole = self._in_order()
        for name in ("title", "start", "end"):
            yield (name,), getattr(self, name), whole
        for number, card in enumerate(self.cards):
            readers = [audience for audience in whole if audience in (card.audiences or whole)]
            yield ("cards", number, "text"), card.text, readers
            for place, choice in enumerate(card.choices):
                here: Location = ("cards", number, "choices", place)
                yield (*here, "title"), choice.title, readers
                yield (*here, "why"), choice.why, readers

    def texts(self) -> Iterator[tuple[Audience, Location, str]]:
        """Each text once for each audience that reads it, the youngest first, with its place in the file."""
        for location, words, readers in self.all_words():
            for audience in readers:
                own = () if isinstance(words, str) else (source_of(words, audience).value,)
                yield audience, (*location, *own), words_for(words, audience)

    def _in_order(self) -> list[Audience]:
        return [audience for audience in Audience if audience in self.audiences]
