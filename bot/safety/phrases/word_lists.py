"""Word lists as phrases use them: with the lists that they include."""

from collections.abc import Mapping

from bot.safety.phrases.language import PatternMistake

Entries = tuple[tuple[str, ...], ...]


class WordLists:
    """The entries of each list, each entry as its words; an entry `@other` takes in another list."""

    def __init__(self, lists: Mapping[str, tuple[str, ...]]) -> None:
        """`lists` holds the entries as written, by the list's name."""
        self._written = lists
        self._entries: dict[str, Entries] = {}

    def entries(self, name: str) -> Entries:
        """All entries of a list.

        Raises:
            PatternMistake: there is no such list, or lists include each other in a ring.
        """
        if name not in self._entries:
            self._entries[name] = tuple(dict.fromkeys(self._collect(name, ())))
        return self._entries[name]

    def names(self) -> tuple[str, ...]:
        """The names of all lists."""
        return tuple(self._written)

    def _collect(self, name: str, inside: tuple[str, ...]) -> list[tuple[str, ...]]:
        if name not in self._written:
            remedy = f"Write data/words/{name}.yml, or correct the name."
            raise PatternMistake(f"There is no word list '@{name}'.", remedy)
        if name in inside:
            remedy = "Remove one of the '@' entries."
            raise PatternMistake(f"The word list '@{name}' includes itself.", remedy)
        found: list[tuple[str, ...]] = []
        for entry in self._written[name]:
            if entry.startswith("@"):
                found.extend(self._collect(entry[1:], (*inside, name)))
            else:
                found.append(tuple(entry.split()))
        return found
