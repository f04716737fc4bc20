"""How a word sounds, roughly: one key for spellings that are read aloud alike ("foursed" and "forced")."""

import re

_SAME_SOUND = (
    (re.compile(r"ph"), "f"),
    (re.compile(r"ck|q"), "k"),
    (re.compile(r"^kn"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"tch"), "ch"),
    (re.compile(r"dge|g(?=[ei])"), "j"),
    (re.compile(r"gh"), ""),
    (re.compile(r"x"), "ks"),
    (re.compile(r"c(?=[eiy])|z"), "s"),
    (re.compile(r"c(?!h)"), "k"),
    (re.compile(r"(?<=[aeiouyw])h|(?<=w)h"), ""),
    (re.compile(r"(?<!^)y"), "i"),
    (re.compile(r"ow|aw|ew"), "o"),
    (re.compile(r"(?<=[^aeiou])[aeou]r$|(?<=[^aeiou])re$"), "a"),  # British ears: "fosta" is "foster"
    (re.compile(r"th|v"), "f"),  # "teef", "muvver" and "fing" are heard so, too
    (re.compile(r"(.)\1+"), r"\1"),
    (re.compile(r"^[aeiou]+"), "a"),
    (re.compile(r"(?<!^)[aeiou]+"), ""),
    (re.compile(r"(.)\1+"), r"\1"),
)


def sound_of(word: str) -> str:
    """A key that words of the same sound share: their consonants as spoken, and whether a vowel leads."""
    for letters, sound in _SAME_SOUND:
        word = letters.sub(sound, word)
    return word


def distance(typed: str, known: str) -> int:
    """How many letters are added, lost or changed between two words (Levenshtein)."""
    row = list(range(len(known) + 1))
    for count, letter in enumerate(typed, 1):
        before, row[0] = row[0], count
        for place, wanted in enumerate(known, 1):
            cost = min(row[place] + 1, row[place - 1] + 1, before + (letter != wanted))
            before, row[place] = row[place], cost
    return row[-1]
