"""Marked words: each is unique, all begin alike, so that one search finds any of them in any disguise."""

import base64
import secrets
import string
from collections.abc import Callable, Iterator

LETTERS = 12


class Words:
    """Makes marked words, and knows how they would look wherever they were kept."""

    def __init__(self) -> None:
        """Choose the beginning that all words share."""
        self._beginning = _random_letters()
        self.made = 0

    def new(self) -> str:
        """A word that was never used: letters only, so nothing on the way takes it apart."""
        self.made += 1
        return self._beginning + _random_letters()

    def found_in(self, content: bytes) -> bool:
        """Whether any marked word is in there, in any form of `forms`."""
        return any(form in content for form in self.forms)

    @property
    def forms(self) -> set[bytes]:
        """The shared beginning as it is, upper case, reversed, and in the usual encodings."""
        return set(_forms(self._beginning))


def _forms(word: str) -> Iterator[bytes]:
    raw = word.encode()
    yield from (raw, raw.upper(), raw.title(), raw[::-1], raw.hex().encode(), raw.hex().upper().encode())
    yield from (word.encode("utf-16-le"), word.encode("utf-16-be"), word.encode("utf-32-le"))
    yield "".join(f"%{byte:02X}" for byte in raw).encode()
    yield "".join(f"\\u{ord(letter):04x}" for letter in word).encode()
    yield "".join(f"\\x{byte:02x}" for byte in raw).encode()
    for alphabet in (base64.b64encode, base64.urlsafe_b64encode):
        for offset in range(3):
            yield _inner_base64(raw, offset, alphabet)


def _inner_base64(raw: bytes, offset: int, encode: Callable[[bytes], bytes]) -> bytes:
    """The part of the base64 text that depends on the word alone when `offset` other bytes precede it."""
    encoded = encode(b"\0" * offset + raw)
    start = (0, 2, 3)[offset]
    whole_groups = (offset + len(raw)) // 3 * 4
    return encoded[start:whole_groups]


def _random_letters() -> str:
    return "".join(secrets.choice(string.ascii_lowercase) for _ in range(LETTERS))
