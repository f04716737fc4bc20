"""The pieces of a long message that are read by themselves."""

from bot.safety.phrase_layer import PhraseLayer
from bot.safety.pieces import LONG, MOST, PIECE, pieces_of

CHAT = "we went to the park and had chips on the way home"
TELLING = "my uncle raped me last night at his house"


def read_pieces(phrase_layer: PhraseLayer, text: str) -> list[str]:
    return [piece.reading.folded for piece in pieces_of(phrase_layer.examine(text), phrase_layer)]


def test_a_message_of_usual_length_is_not_cut(phrase_layer: PhraseLayer) -> None:
    assert read_pieces(phrase_layer, f"{CHAT}. {TELLING}.") == []


def test_the_sentence_that_tells_comes_first_wherever_it_stands(phrase_layer: PhraseLayer) -> None:
    sentences = [CHAT] * 8
    for place in (0, 3, 8):
        text = ". ".join([*sentences[:place], TELLING, *sentences[place:]])
        assert read_pieces(phrase_layer, text)[0] == TELLING


def test_without_a_phrase_the_ends_are_read(phrase_layer: PhraseLayer) -> None:
    text = ". ".join(["the first day was sunny and warm", *[CHAT] * 6, "the last day was cold and wet"])
    assert read_pieces(phrase_layer, text) == [
        "the first day was sunny and warm",
        "the last day was cold and wet",
    ]


def test_words_that_nobody_ended_are_cut_into_runs(phrase_layer: PhraseLayer) -> None:
    pieces = read_pieces(phrase_layer, " ".join(["sunny"] * (LONG * 2)))
    assert [len(piece.split()) for piece in pieces] == [PIECE, LONG * 2 % PIECE]
    assert len(pieces) == MOST
