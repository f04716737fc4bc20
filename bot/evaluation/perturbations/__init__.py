"""Ways in which young people, their telephones and their disguises change a message; one change each."""

from collections.abc import Callable, Mapping
from random import Random

from bot.evaluation.perturbations import disguises, habits, slips

Perturbation = Callable[[str, Random], str]

PERTURBATIONS: Mapping[str, Perturbation] = {
    each.__name__: each
    for each in (
        slips.delete_letter,
        slips.swap_neighbours,
        slips.double_letter,
        slips.key_slip,
        slips.two_typos,
        slips.join_words,
        slips.join_three_words,
        habits.drop_vowels,
        habits.stretch_letters,
        habits.phonetic,
        habits.no_punctuation,
        habits.capitals,
        habits.mixed_case,
        disguises.leetspeak,
        disguises.leetspeak_throughout,
        disguises.space_letters,
        disguises.space_all_letters,
        disguises.dot_letters,
        disguises.asterisk,
        disguises.accents,
        disguises.zero_width,
        disguises.homoglyphs,
        disguises.full_width,
        disguises.emoji_between,
    )
}
