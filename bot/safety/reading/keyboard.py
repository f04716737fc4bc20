"""Which keys lie beside each other, for slips of the finger ("swx", "hus")."""

_ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm")


def _neighbours() -> frozenset[str]:
    """Pairs of letters on neighbouring keys of a British keyboard."""
    pairs: set[str] = set()
    for row_number, row in enumerate(_ROWS):
        for place, letter in enumerate(row):
            beside = row[place + 1 : place + 2]
            below = _ROWS[row_number + 1][max(0, place - 1) : place + 1] if row_number < 2 else ""
            for other in beside + below:
                pairs.update((letter + other, other + letter))
    return frozenset(pairs)


_NEIGHBOURS = _neighbours()


def is_key_slip(typed: str, known: str) -> bool:
    """Whether one letter of `known` was missed by one key."""
    if len(typed) != len(known):
        return False
    wrong = [pair for pair in zip(typed, known, strict=True) if pair[0] != pair[1]]
    return len(wrong) == 1 and "".join(wrong[0]) in _NEIGHBOURS
