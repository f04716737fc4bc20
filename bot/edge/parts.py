"""Everything that a running edge is made of, put together once."""

import datetime
import logging
from dataclasses import dataclass
from typing import Any, cast

from sanic import Sanic
from sanic.request import Request

from bot import signposting
from bot.confirmation import served
from bot.content.choices import KnownChoices
from bot.content.library import Library, load_library
from bot.edge.asked_by_name import AskedByName
from bot.edge.brain_client import BrainClient
from bot.edge.check_back import CheckBack
from bot.edge.conversations import Conversation, Conversations
from bot.edge.denials import Denials
from bot.edge.further_topics import FurtherTopics
from bot.edge.guarantee import Guarantee
from bot.edge.leads import Leads
from bot.edge.safe_word import SafeWordReader
from bot.edge.school_card import school_card
from bot.edge.scrubber import Scrubber
from bot.edge.settings import Settings
from bot.edge.sites import Site, load_sites
from bot.edge.turn import Turns
from bot.edge.typed_area import TypedAreas
from bot.process.quiet_logging import say
from bot.replies.composer import Composer
from bot.safety.detector import RiskDetector
from bot.statistics import Statistics

logger = logging.getLogger("signpost.edge")


@dataclass(frozen=True)
class Parts:
    """The edge's parts; routes reach them through `parts_of`."""

    library: Library
    sites: dict[str, Site]
    composer: Composer
    choices: KnownChoices
    conversations: Conversations
    turns: Turns
    brain: BrainClient
    statistics: Statistics


def utc_now() -> datetime.datetime:
    """The time now, aware."""
    return datetime.datetime.now(datetime.UTC)


def build(settings: Settings) -> Parts:
    """Read content and sites, load the detector, prepare statistics.

    Raises:
        ContentError: content or sites hold mistakes.
        StatisticsError: the statistics address is none.
    """
    library = served(load_library())
    signposting.prepare(library, utc_now())
    sites = load_sites()
    statistics = Statistics(settings.statistics_url, sites=sites, now=utc_now())
    schools = {name: card for name, site in sites.items() if (card := school_card(site))}
    composer = Composer(library)
    choices = KnownChoices(library)
    brain = BrainClient(settings.brain_url, settings.brain_secret)
    turns = Turns(
        composer=composer,
        detector=RiskDetector.load(),
        scrubber=Scrubber(library.identifiers),
        words=SafeWordReader(library.safe_words),
        areas=TypedAreas(library.safe_words.lives_in, library.areas, choices),
        denials=Denials(library),
        leads=Leads(library),
        choices=choices,
        brain=brain,
        guarantee=Guarantee(composer),
        further=FurtherTopics(composer),
        check_back=CheckBack(composer),
        by_name=AskedByName(composer),
        now=utc_now,
        schools=schools,
    )
    conversations = Conversations(on_end=lambda conversation: _count(statistics, conversation))
    return Parts(library, sites, composer, choices, conversations, turns, brain, statistics)


def parts_of(request: Request) -> Parts:
    """The parts of the app that serves a request."""
    return cast(Parts, request.app.ctx.parts)


def attach(app: Sanic[Any, Any], parts: Parts) -> None:
    """Give the parts to an app."""
    app.ctx.parts = parts


def _count(statistics: Statistics, conversation: Conversation) -> None:
    """One increment for a conversation that ended; trouble with it never reaches the chat."""
    try:
        statistics.count(site=conversation.site, severity=conversation.severity)
    except Exception as error:  # noqa: BLE001 - counting is best effort
        say(logger, logging.ERROR, "A conversation was not counted: %(kind)s", kind=type(error).__name__)
