"""Shows the card of a service that a quiet question names: "how do i call childline", "is shout free"."""

import datetime
from dataclasses import dataclass, replace

from bot.replies.composer import Composer, Reader
from bot.replies.messages import Message, help_cards, services_of
from bot.safety.assessment import Assessment
from bot.signposting import ServiceCard, cards_asked_for

REPLY = "asked_by_name"
NOT_CLEAR = "nlu_fallback"  # the brain's intent


@dataclass(frozen=True)
class AskedByName:
    """Adds cards to answers; services that are hidden here, or not for the reader, have none."""

    composer: Composer

    def cards(self, words: str, reader: Reader, now: datetime.datetime) -> list[ServiceCard]:
        """The cards of the services that a message, folded, asks for by name."""
        return cards_asked_for(
            self.composer.library, words, audience=reader.audience, area=reader.area, now=now
        )

    def words(
        self, messages: list[Message], intent: str | None, cards: list[ServiceCard], reader: Reader
    ) -> list[Message]:
        """The answer; where nothing was clear but the name, words that fit the cards below them."""
        return self.composer.standing(REPLY, reader.audience) if cards and intent == NOT_CLEAR else messages

    def beside(
        self,
        messages: list[Message],
        cards: list[ServiceCard],
        reader: Reader,
        now: datetime.datetime,
        risk: Assessment | None,
    ) -> list[Message]:
        """The answer with these cards between its words and its choices.

        Where it shows services already, those that were asked for lead them.

        Args:
            messages: the answer.
            cards: what was asked for.
            reader: who reads.
            now: the time, for opening hours.
            risk: the worry that other services have to fit.
        """
        asked, shown = [card["id"] for card in cards], [card["id"] for card in services_of(messages)]
        if set(asked) <= set(shown):
            return messages
        if shown:
            led = self.composer.help(replace(reader, named=tuple(asked)), now, risk)
            return [led if each["type"] == "help" else each for each in messages]
        kinds = [each["type"] for each in messages]
        place = kinds.index("choices") if "choices" in kinds else len(messages)
        return [*messages[:place], help_cards(cards), *messages[place:]]
