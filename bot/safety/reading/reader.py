"""Turns a message into a `Reading`."""

import re
from collections.abc import Iterator

from bot.safety.reading.characters import CharacterFold, cap
from bot.safety.reading.disguise import Disguise
from bot.safety.reading.spacing import join_letters
from bot.safety.reading.spelling import Spelling
from bot.safety.reading.tables import ReadingTables
from bot.safety.reading.token import Reading, Token
from bot.safety.reading.vocabulary import LONGEST_WORD, KnowsWord, Vocabulary

_PIECE = re.compile(r"[a-z0-9@$€£](?:[a-z0-9@$*#%'!|+€£]*[a-z0-9@$])?|[.!?\n;]+")
_AGE_TAG = re.compile(r"([1-9][0-9]?)(?:m|f|yo|yrs?|yrold)")  # "12m", "13yo" in the manner of chat rooms
_RUN_ON = (5, 120)  # letters of words typed without spaces between them
MOST_WORDS = 240  # of a message that are looked at: its start and its end
MOST_REPAIRS = 30  # different words of a message; who writes more that are none means no words
_LETTERS_PER_WORD = 2.0  # of words typed together; fewer, and the run only happens to split
_SENTENCE_MARKS = frozenset(".!?\n;")
_NOT_PLAIN = re.compile(r"[^a-z0-9]")


class Reader:
    """Folds and repairs messages. Made once, used for every message; keeps nothing of them."""

    def __init__(self, tables: ReadingTables, vocabulary: Vocabulary, knows_word: KnowsWord) -> None:
        """`knows_word` says whether a word outside the vocabulary is a real one that needs no repair."""
        self._fold = CharacterFold(tables.homoglyphs, tables.emoji.replace, tables.emoji.moods)
        self._text_speak = tables.text_speak
        self._vocabulary = vocabulary
        self._knows_word = knows_word
        self._disguise = Disguise(tables.leetspeak, vocabulary, tables.text_speak)
        self._spelling = Spelling(vocabulary, knows_word)
        self._joined = {tuple(words.split()): joined for words, joined in tables.joined.items()}
        self._longest_joined = max(map(len, self._joined), default=1)

    def read(self, text: str) -> Reading:
        """Read any text; never fails."""
        folded = join_letters(self._fold(text), self._vocabulary.segment)
        tokens = list(self._tokens(folded))
        if len(tokens) > MOST_WORDS:
            tokens = tokens[: MOST_WORDS // 2] + tokens[-MOST_WORDS // 2 :]
        return Reading(cap(text), tuple(self._join(self._mend_split_words(tokens))))

    def _tokens(self, folded: str) -> Iterator[Token]:
        waiting: list[Token] = []
        mended: dict[str, list[str]] = {}  # for this message only
        for match in _PIECE.finditer(folded):
            piece = match.group()
            if piece[0] in _SENTENCE_MARKS:
                if waiting:
                    last = waiting.pop()
                    waiting.append(Token(last.word, last.typed, "?" if "?" in piece else piece[0]))
                continue
            yield from waiting
            waiting = self._words(piece, mended)
        yield from waiting

    def _words(self, piece: str, mended: dict[str, list[str]]) -> list[Token]:
        plain = piece.replace("'", "")
        typed = _NOT_PLAIN.sub("", plain)
        known = self._known(plain)
        if known is None and piece not in mended:
            within = len(mended) < MOST_REPAIRS
            mended[piece] = (self._repaired(plain, typed) if within else typed).split()
        words = mended[piece] if known is None else known.split()
        if len(words) == 1:
            return [Token(words[0], typed)]
        return [Token(word, word) for word in words]

    def _known(self, plain: str) -> str | None:
        """What a piece without its apostrophes stands for where no repair is needed."""
        replacement = self._text_speak.get(plain)
        if replacement is None and (plain.isdigit() or plain in self._vocabulary):
            return plain
        return replacement

    def _repaired(self, plain: str, typed: str) -> str:
        """The word or words that a piece stands for that is not known as it is."""
        if not plain.isalpha():
            tag = _AGE_TAG.fullmatch(plain)
            if tag:
                return tag[1]
            return self._undisguised(plain) or self._run_on(typed) or typed
        return self._spelling.mend(typed) or self._run_on(typed) or typed

    def _undisguised(self, plain: str) -> str | None:
        hidden = self._disguise.undo(plain)
        if hidden is not None:
            return self._text_speak.get(hidden, hidden)
        letters = self._disguise.plain(plain) if len(plain) <= LONGEST_WORD else plain
        return self._spelling.mend(letters)

    def _run_on(self, typed: str) -> str | None:
        """Words typed without spaces, or None."""
        if not _RUN_ON[0] <= len(typed) <= _RUN_ON[1] or self._knows_word(typed):
            return None
        words = self._vocabulary.segment(typed)
        if not words or len(words) * _LETTERS_PER_WORD > len(typed):
            return None
        return " ".join(self._text_speak.get(word, word) for word in words)

    def _mend_split_words(self, tokens: list[Token]) -> Iterator[Token]:
        """Join two neighbours where one is no word and both together are ("ra ped")."""
        place = 0
        while place < len(tokens):
            here = tokens[place]
            if place + 1 < len(tokens) and not here.end:
                after = tokens[place + 1]
                both = here.typed + after.typed
                if both in self._vocabulary and self._is_fragment(here, after):
                    yield Token(both, both, after.end)
                    place += 2
                    continue
            yield here
            place += 1

    def _is_fragment(self, first: Token, second: Token) -> bool:
        if len(first.typed) + len(second.typed) < 4:
            return False
        typed = (first.typed, second.typed)
        return any(word not in self._vocabulary and not word.isdigit() for word in typed)

    def _join(self, tokens: Iterator[Token]) -> Iterator[Token]:
        """Give word groups their fixed spelling ("self harm" is read as "selfharm")."""
        queue = list(tokens)
        place = 0
        while place < len(queue):
            taken = self._joined_at(queue, place)
            if taken is None:
                yield queue[place]
                place += 1
                continue
            words, count = taken
            end = queue[place + count - 1].end
            for number, word in enumerate(words):
                yield Token(word, word, end if number == len(words) - 1 else "")
            place += count

    def _joined_at(self, queue: list[Token], place: int) -> tuple[list[str], int] | None:
        for count in range(self._longest_joined, 1, -1):
            group = tuple(token.word for token in queue[place : place + count])
            if len(group) == count and group in self._joined:
                return self._joined[group].split(), count
        return None
