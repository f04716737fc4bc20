"""The words that code, data, API and database share; defined once, in `docs/glossary.md`'s terms."""

from enum import StrEnum


class Audience(StrEnum):
    """Who reads an answer. When nobody has said, treat the reader as a child."""

    AGE_8_10 = "8-10"
    AGE_11_13 = "11-13"
    AGE_14_17 = "14-17"
    ADULT = "adult"

    @property
    def ages(self) -> tuple[int, int]:
        """The years of age, both included. Of adults only the youngest age is known."""
        if self is Audience.ADULT:
            return ADULT_FROM, ADULT_FROM
        youngest, oldest = self.value.split("-")
        return int(youngest), int(oldest)


ADULT_FROM = 18  # years
DEFAULT_AUDIENCE = Audience.AGE_11_13


class Speaker(StrEnum):
    """Who a message is about, seen from the person who typed it."""

    SELF = "self"
    FRIEND = "friend"
    OWN_BEHAVIOUR = "own_behaviour"
    ADULT = "adult"
    UNKNOWN = "unknown"


class Category(StrEnum):
    """The kinds of risk that Signpost tells apart. Declared from most to least pressing."""

    IMMEDIATE_DANGER = "immediate_danger"
    SUICIDE_SELF_HARM = "suicide_self_harm"
    SEXUAL_ABUSE = "sexual_abuse"
    SEXTORTION = "sextortion"
    EXPLOITATION = "exploitation"
    GROOMING = "grooming"
    PEER_HARM = "peer_harm"
    IMAGE_SHARING = "image_sharing"
    OWN_BEHAVIOUR = "own_behaviour"
    OTHER_HARM = "other_harm"
    ADULT_CONCERN = "adult_concern"


class Severity(StrEnum):
    """How soon a person should step in. Declared from least to most pressing."""

    NONE = "none"
    SUPPORT = "support"
    URGENT = "urgent"
    EMERGENCY = "emergency"

    @property
    def rank(self) -> int:
        """Position in the order none, support, urgent, emergency (0 to 3)."""
        return list(Severity).index(self)


class Nation(StrEnum):
    """The four nations; law, bank holidays and services differ between them."""

    ENGLAND = "england"
    WALES = "wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"


# Who has not said where they live, and whose site does not say it, is shown what this area has.
DEFAULT_AREA = "england"
