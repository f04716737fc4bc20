"""Turns with the real detector, scrubber and content, and a brain that a test can break."""

import datetime

import pytest

from bot.content.choices import KnownChoices
from bot.content.library import Library
from bot.edge.asked_by_name import AskedByName
from bot.edge.brain_client import BrainClient
from bot.edge.check_back import CheckBack
from bot.edge.conversations import Conversation
from bot.edge.denials import Denials
from bot.edge.further_topics import FurtherTopics
from bot.edge.guarantee import Guarantee
from bot.edge.leads import Leads
from bot.edge.safe_word import SafeWordReader
from bot.edge.scrubber import Scrubber
from bot.edge.turn import Turns
from bot.edge.typed_area import TypedAreas
from bot.replies.composer import Composer
from bot.safety.detector import RiskDetector
from bot.vocabulary import Audience
from tests.edge.fake_brain import FakeBrain

RISKY = "my uncle touches me and i hate it"
HARMLESS = "what is consent"


def make_turns(library: Library, detector: RiskDetector, brain: BrainClient) -> Turns:
    composer, choices = Composer(library), KnownChoices(library)
    return Turns(
        composer=composer,
        detector=detector,
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
        now=lambda: datetime.datetime(2026, 11, 25, 3, 0, tzinfo=datetime.UTC),
    )


@pytest.fixture
def turns(library: Library, detector: RiskDetector, brain: FakeBrain) -> Turns:
    return make_turns(library, detector, brain)


def new_chat() -> Conversation:
    return Conversation("c1", "demo", "england", Audience.AGE_11_13, 0.0)


@pytest.fixture
def chat() -> Conversation:
    return new_chat()
