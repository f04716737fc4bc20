"""What goes wrong with the statistics database, said in one line to the person who runs Signpost."""

from sqlalchemy.exc import DBAPIError

_CAUSES = {
    "SQLITE_BUSY": "another program holds it. Close that program and try again",
    "SQLITE_FULL": "the disk is full. Free some space",
    "SQLITE_IOERR": "the disk cannot be read or written. Check the disk and its free space",
    "SQLITE_READONLY": "it cannot be written. Give the user that runs Signpost the right to write there",
    "SQLITE_CANTOPEN": "it cannot be opened. Give the user that runs Signpost the right to write there",
    "SQLITE_NOTADB": "the file is damaged. Move it away and start Signpost again",
    "SQLITE_CORRUPT": "the file is damaged. Move it away and start Signpost again",
}
_FOLDER = "the folder cannot be written. Correct the rights, or set SIGNPOST_STATE to another folder"
_OTHER = "the database does not answer as expected. Check the address and that it is running"


class StatisticsError(Exception):
    """Raised when statistics cannot be read or written. One line; it never holds a count or a parameter."""


def explain(error: Exception, place: str) -> StatisticsError:
    """Turn a database or file error at `place` into one line with a remedy."""
    if isinstance(error, OSError):
        return StatisticsError(f"Statistics cannot be kept at {place}: {_FOLDER}.")
    return StatisticsError(f"Statistics cannot be kept at {place}: {_cause(error)}.")


def _cause(error: Exception) -> str:
    """The cause by SQLite's error name; its longer names (SQLITE_BUSY_SNAPSHOT) begin with the short."""
    original = error.orig if isinstance(error, DBAPIError) else error
    name = str(getattr(original, "sqlite_errorname", ""))
    return next((cause for start, cause in _CAUSES.items() if name.startswith(start)), _OTHER)
