"""What makes a word an identifier of a person (`data/identifiers.yml`)."""

from typing import Annotated

from pydantic import Field

from bot.content.model import ContentModel, Text

Words = Annotated[list[Text], Field(min_length=1)]


class Placeholders(ContentModel):
    """What stands in place of what was taken out."""

    name: Text
    number: Text
    email: Text
    link: Text
    account: Text
    address: Text


class Identifiers(ContentModel):
    """Words that lead to a name or make an address, and words that are never names."""

    placeholders: Placeholders
    name_leads: Words
    honorifics: Words
    relations: Words
    street_words: Words
    street_words_in_capitals: Words
    not_names: Words
