"""Looks for marked words in files, also in packed ones, and in what processes show of themselves."""

import contextlib
import gzip
import io
import os
import tarfile
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import psutil

from tests.end_to_end.canary.words import Words

# Other people's code and histories in a checkout: large, and never written by a running Signpost.
SKIPPED = {".venv", "node_modules", ".git"}
LARGEST_BYTES = 200_000_000


def files_holding(words: Words, folders: Iterable[Path], changed_since: float = 0.0) -> list[Path]:
    """The files under `folders`, changed at or after a time (seconds since 1970), that hold a marked word."""
    files = (file for folder in folders for file in _changed(folder, changed_since))
    return [file for file in files if any(words.found_in(content) for content in _contents(file))]


def processes_showing(words: Words, processes: Iterable[psutil.Process]) -> list[int]:
    """The ids of the processes whose command line, environment or open files hold a marked word."""
    return [process.pid for process in processes if any(map(words.found_in, _shown_by(process)))]


def _changed(folder: Path, since: float) -> Iterator[Path]:
    for path in _files(folder):
        with contextlib.suppress(OSError):
            state = path.lstat()
            if path.is_file() and not path.is_symlink() and max(state.st_mtime, state.st_ctime) >= since:
                yield path


def _files(folder: Path) -> Iterator[Path]:
    """All files; a folder of another program that goes meanwhile is passed over."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name not in SKIPPED]
        yield from (Path(place) / name for name in names)


def _contents(file: Path) -> Iterator[bytes]:
    """The name and the bytes of a file, then what unpacking gives."""
    yield str(file).encode()
    try:
        if file.stat().st_size > LARGEST_BYTES:
            raise AssertionError(f"{file} is too large to be searched")
        raw = file.read_bytes()
    except OSError:
        return  # a file of another program that went while this one looked
    yield raw
    yield from _unpacked(raw)


def _unpacked(raw: bytes) -> Iterator[bytes]:
    with contextlib.suppress(OSError, EOFError, zlib.error):
        raw = gzip.decompress(raw)
        yield raw
    with contextlib.suppress(zlib.error):
        yield zlib.decompress(raw)
    with contextlib.suppress(tarfile.TarError), tarfile.open(fileobj=io.BytesIO(raw)) as archive:
        members = [archive.extractfile(member) for member in archive if member.isfile()]
        yield from (member.read() for member in members if member)
    with contextlib.suppress(zipfile.BadZipFile), zipfile.ZipFile(io.BytesIO(raw)) as archive:
        yield from (archive.read(name) for name in archive.namelist())


def _shown_by(process: psutil.Process) -> Iterator[bytes]:
    place = Path("/proc") / str(process.pid)
    for name in ("cmdline", "environ", "comm"):
        with contextlib.suppress(OSError):
            yield (place / name).read_bytes()
    yield from (_bytes_of(Path(opened.path)) for opened in process.open_files())


def _bytes_of(path: Path) -> bytes:
    return path.read_bytes() if path.is_file() else b""
