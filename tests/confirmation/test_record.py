"""The file that remembers."""

import multiprocessing
import os
from pathlib import Path

import pytest

from bot.confirmation import Record
from bot.content.errors import ContentError
from tests.confirmation.conftest import confirmed, retired
from tests.signposting.builders import service

WRITERS = 4
EACH = 15


def test_it_begins_empty_and_asking_makes_no_file(record: Record) -> None:
    assert record.entries() == []
    assert record.stamp() is None
    assert not record.path.exists()


def test_it_gives_back_what_was_added_and_the_last_word_counts(record: Record) -> None:
    entries = [confirmed("childline", service()), confirmed("ceop", service()), retired("ceop")]
    for entry in entries:
        record.add(entry)
    assert record.entries() == entries
    assert record.latest() == {"childline": entries[0], "ceop": entries[2]}


def test_a_person_can_read_it(record: Record) -> None:
    record.add(confirmed("childline", service()).model_copy(update={"by": "Zoë Ní Bhriain"}))
    text = record.path.read_text(encoding="utf-8")
    assert text.startswith("# Who confirmed")
    for words in ("service: childline", "deed: confirmed", "by: Zoë Ní Bhriain", "2026-11-22T12:00:00Z"):
        assert words in text


@pytest.mark.parametrize("name", ["yes", "2026-11-22", "a: b", "- x", "'", "null", "# x"])
def test_any_name_comes_back_as_it_was(record: Record, name: str) -> None:
    record.add(confirmed("childline", service()).model_copy(update={"by": name}))
    assert record.entries()[0].by == name


def test_it_lies_in_the_data_folder_of_the_deployment(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SIGNPOST_STATE", str(tmp_path / "new"))
    Record().add(retired("ceop"))
    assert (tmp_path / "new" / "services.yml").exists()


def test_every_change_shows_in_the_stamp(record: Record) -> None:
    stamps = {record.stamp()}
    for _ in range(3):
        record.add(retired("ceop"))
        stamps.add(record.stamp())
    assert len(stamps) == 4


@pytest.mark.parametrize("text", ["", "reviews: [", "reviews: 7\n", "reviews:\n- service: ceop\n", "\x00"])
def test_a_damaged_record_is_told_and_never_written_over(record: Record, text: str) -> None:
    record.path.write_text(text)
    with pytest.raises(ContentError, match=r"services\.yml:\d+"):
        record.entries()
    with pytest.raises(ContentError):
        record.add(retired("ceop"))
    assert record.path.read_text() == text


def test_a_writer_that_dies_half_way_leaves_the_old_file(
    record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    record.add(retired("ceop"))

    def power_cut(_: int) -> None:
        raise OSError("no power")

    monkeypatch.setattr(os, "fsync", power_cut)
    with pytest.raises(OSError, match="no power"):
        record.add(retired("galop"))
    monkeypatch.undo()
    assert list(record.latest()) == ["ceop"]
    record.add(retired("meic"))
    assert list(record.latest()) == ["ceop", "meic"]


def write(folder: Path, writer: int) -> None:
    for number in range(EACH):
        Record(folder).add(retired(f"s{writer}_{number}"))


def test_writers_at_the_same_time_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    writers = [context.Process(target=write, args=(tmp_path, number)) for number in range(WRITERS)]
    for writer in writers:
        writer.start()
    while any(writer.is_alive() for writer in writers):
        Record(tmp_path).entries()  # a reader never meets half a file
    assert [writer.exitcode for writer in writers] == [0] * WRITERS
    assert len(Record(tmp_path).latest()) == WRITERS * EACH
