"""Finds everything in a text that a reader could call, text, write to or open."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import yaml

HERE = Path(__file__).parent
# In words for people any three figures count; in guides, with all their measurements, only what looks like a
# telephone number, or follows a word such as "call".
NUMBER = re.compile(r"(?<![\w.,])\+?\d(?:[ ().-]{0,2}\d){2,}(?![\w%])")
TELEPHONE = re.compile(r"(?<![\w.,])(?:\+44 ?\d{2,5}|0\d{2,5}|116)(?:[ -]?\d{2,6}){1,4}(?!\w)")
CALLED = re.compile(
    r"\b(?:call|ring|dial|phone|text(?: \w+ to)?) (\+?\d(?:[ -]?\d){2,})(?!\w)", re.IGNORECASE
)
ADDRESS = re.compile(
    r"https?://[^\s<>\"'`)\]]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|(?<![\w@./-])(?:[\w-]+\.)+(?:uk|org|com|net|co|info|scot|wales|cymru|gov|me)(?:/[^\s<>\"'`)\]]*)?(?![\w-])"
)
LINK = re.compile(r"(?:tel|sms|mailto):[\w+%][^\s<>\"'`)\]]+")


def digits(number: str) -> str:
    """The figures of a number, nothing else."""
    return re.sub(r"\D", "", number)


def numbers(words: str) -> set[str]:
    """Every number of three figures or more in words that people read, addresses left out."""
    return {digits(found) for found in NUMBER.findall(ADDRESS.sub(" ", words))}


def numbers_in_guide(text: str) -> set[str]:
    """What looks like a number to call or text in a guide full of other figures."""
    plain = ADDRESS.sub(" ", text)
    return {digits(found) for found in [*TELEPHONE.findall(plain), *CALLED.findall(plain)]}


def addresses(text: str) -> set[str]:
    """Web and e-mail addresses, and links that call, text or write."""
    return {found.rstrip(".,;:") for found in [*ADDRESS.findall(text), *LINK.findall(text)]}


def host(address: str) -> str:
    """The host of a web address, the domain of an e-mail address."""
    if "@" in address:
        return address.rpartition("@")[2]
    whole = address if "://" in address else f"https://{address}"
    return (urlsplit(whole).hostname or "").removeprefix("www.")


def is_other_address(address: str) -> bool:
    """Whether an address in a guide is known to be no service's."""
    known = yaml.safe_load((HERE / "other_addresses.yml").read_text(encoding="utf-8"))
    name = host(address)
    hosts = {each.removeprefix("www.") for each in known["hosts"]}
    return name in hosts or any(name == each or name.endswith(f".{each}") for each in known["domains"])


class Page(HTMLParser):
    """What a page shows: its words, and where its links lead."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self.links: set[str] = set()
        self.feed(source)

    def handle_data(self, data: str) -> None:
        """Words between tags."""
        self.pieces.append(data)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag ends a number, unless it only marks words; its link leads somewhere."""
        self.links |= {value for name, value in attrs if name in ("href", "src", "action") and value}
        self.pieces += [
            value for name, value in attrs if name in ("aria-label", "placeholder", "title") and value
        ]

    @property
    def words(self) -> str:
        """Everything that can be read, piece by piece."""
        return "\n".join(self.pieces)


def links_elsewhere(links: set[str]) -> Iterator[str]:
    """Links that leave this server."""
    return (link for link in links if re.match(r"[a-z]+:", link))
