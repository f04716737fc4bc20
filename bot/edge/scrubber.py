"""Takes names, numbers and addresses out of a message before it goes any further.

Risk is read from the whole message first; what the brain gets has placeholders instead of what could point to
a person. Missing one is bad, hiding a word that matters for the answer is worse: words are hidden only where
their shape or the words before them make them an identifier.
"""

import re
from collections.abc import Iterable

from bot.content.identifiers import Identifiers
from bot.edge.name_hiding import NameHiding

# Lengths are bounded so that no text of any shape takes longer than linear time.
_EMAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}"
_LINK = r"(?:https?://|www\.)\S{1,500}|\b[\w-]{2,40}\.(?:com|co\.uk|org|net|me|gg|tv|io)(?:/\S{1,200})?\b/?"
_ACCOUNT = r"(?<![\w@])@[\w.]{2,30}"
# The last two letters of a postcode are never C I K M O V, and "b4 2nd" is none.
_AREAS = (
    "AB|AL|BA|BB|BD|BH|BL|BN|BR|BS|BT|B|CA|CB|CF|CH|CM|CO|CR|CT|CV|CW|DA|DD|DE|DG|DH|DL|DN|DT|DY|EC|EH|EN|EX|E|"
    "FK|FY|GL|GU|GY|G|HA|HD|HG|HP|HR|HS|HU|HX|IG|IM|IP|IV|JE|KA|KT|KW|KY|LA|LD|LE|LL|LN|LS|LU|L|ME|MK|ML|M|"
    "NE|NG|NN|NP|NR|NW|N|OL|OX|PA|PE|PH|PL|PO|PR|RG|RH|RM|SA|SE|SG|SK|SL|SM|SN|SO|SP|SR|SS|ST|SW|SY|S|"
    "TA|TD|TF|TN|TQ|TR|TS|TW|UB|WA|WC|WD|WF|WN|WR|WS|WV|W|YO|ZE"
)  # the Royal Mail's postcode areas: "su1c1de" has the form of a postcode and is none
_POSTCODE = rf"\b(?:{_AREAS})\d[a-z\d]?\s?\d(?!st\b|nd\b|rd\b)[abd-hjlnp-uw-z]{{2}}\b"
_NUMBER = r"(?<!\w)\+?\d(?:[\s().-]?\d){6,14}(?!\w)"
_HOUSE = r"\b\d{1,4}[a-zA-Z]?\s+(?:[\w']{2,20}\s+){1,2}"

_LIVES = r"\b(liv(?:e|es|ed|ing)\s+(?:at|on)\s+)"


class Scrubber:
    """Replaces identifiers in a text by placeholders."""

    def __init__(self, identifiers: Identifiers) -> None:
        """Compile the rules; the words that they need come from data/identifiers.yml."""
        hidden = identifiers.placeholders
        sure = _one_of(identifiers.street_words)
        unsure = _one_of(identifiers.street_words_in_capitals)
        capital = _one_of(word.capitalize() for word in identifiers.street_words_in_capitals)
        self._rules = (
            (re.compile(_EMAIL), hidden.email),
            (re.compile(_LINK, re.IGNORECASE), hidden.link),
            (re.compile(_ACCOUNT), hidden.account),
            (re.compile(rf"{_HOUSE}(?:(?i:{sure})|{capital})\b"), hidden.address),
            (re.compile(rf"{_LIVES}{_HOUSE}(?:{unsure})\b", re.IGNORECASE), rf"\1{hidden.address}"),
            (re.compile(_POSTCODE, re.IGNORECASE), hidden.address),
            (re.compile(_NUMBER), hidden.number),
        )
        self._names = NameHiding(identifiers)

    def scrub(self, text: str) -> str:
        """The text with placeholders; a text without identifiers comes back as it is."""
        for pattern, placeholder in self._rules:
            text = pattern.sub(placeholder, text)
        return self._names.hide(text)


def _one_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in words)
