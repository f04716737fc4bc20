"""What fingers do: letters left out, swapped, doubled or missed, and spaces left out."""

from random import Random

from bot.evaluation.perturbations.words import change_long_words

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")  # each row lies half a key further to the right


def delete_letter(text: str, rng: Random) -> str:
    """One letter inside a long word is left out."""
    return change_long_words(text, rng, _without_one, most=1)


def swap_neighbours(text: str, rng: Random) -> str:
    """Two letters next to each other inside a long word change places."""
    return change_long_words(text, rng, _swapped, most=1)


def double_letter(text: str, rng: Random) -> str:
    """One letter of a long word is typed twice."""
    return change_long_words(text, rng, _doubled, most=1)


def key_slip(text: str, rng: Random) -> str:
    """One letter inside a long word becomes that of a key beside it."""
    return change_long_words(text, rng, _slipped, most=1)


def two_typos(text: str, rng: Random) -> str:
    """Two long words have one of these slips each."""
    return change_long_words(text, rng, _slip_of_any_kind, most=2)


def join_words(text: str, rng: Random) -> str:
    """The space between two words is left out."""
    return _joined(text, rng, 2)


def join_three_words(text: str, rng: Random) -> str:
    """Three words in a row lose the spaces between them."""
    return _joined(text, rng, 3)


def neighbouring_keys(letter: str) -> str:
    """The letters beside, above and below one on the keyboard; none for what is no small letter."""
    for row, keys in enumerate(_ROWS):
        at = keys.find(letter)
        if at >= 0:
            beside = (keys[place] for place in (at - 1, at + 1) if 0 <= place < len(keys))
            above = _keys(row - 1, (at, at + 1))
            below = _keys(row + 1, (at - 1, at))
            return "".join((*beside, *above, *below))
    return ""


def _keys(row: int, places: tuple[int, int]) -> list[str]:
    if not 0 <= row < len(_ROWS):
        return []
    return [_ROWS[row][place] for place in places if 0 <= place < len(_ROWS[row])]


def _joined(text: str, rng: Random, count: int) -> str:
    words = text.split()
    if len(words) < count:
        return text
    place = rng.randrange(len(words) - count + 1)
    return " ".join([*words[:place], "".join(words[place : place + count]), *words[place + count :]])


def _without_one(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word) - 1)
    return word[:place] + word[place + 1 :]


def _swapped(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word) - 2)
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def _doubled(word: str, rng: Random) -> str:
    place = rng.randrange(len(word))
    return word[: place + 1] + word[place:]


def _slipped(word: str, rng: Random) -> str:
    place = rng.randrange(1, len(word))
    keys = neighbouring_keys(word[place].lower())
    return word[:place] + (rng.choice(keys) if keys else word[place]) + word[place + 1 :]


def _slip_of_any_kind(word: str, rng: Random) -> str:
    return rng.choice((_without_one, _swapped, _doubled, _slipped))(word, rng)
