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
    # PostgreSQL has codes instead of names.
    "55P03": "another program holds it. Close that program and try again",
    "53100": "the disk is full. Free some space",
    "42501": "this user may not write there. Give the user the right to create tables",
}
_FOLDER = "the folder cannot be written. Correct the rights, or set SIGNPOST_STATE to another folder"
_OTHER = (
    "the database does not answer as expected. Check its address, user and password, and that it is running"
)


class StatisticsError(Exception):
    """Raised when statistics cannot be read or written. One line; it never holds a count or a parameter."""


def explain(error: Exception, place: str) -> StatisticsError:
    """Turn a database or file error at `place` into one line with a remedy."""
    if isinstance(error, OSError):
        return StatisticsError(f"Statistics cannot be kept at {place}: {_FOLDER}.")
    return StatisticsError(f"Statistics cannot be kept at {place}: {_cause(error)}.")


def _cause(error: Exception) -> str:
    """The cause by the database's name for it; longer ones (SQLITE_BUSY_SNAPSHOT) begin with the short."""
    original = error.orig if isinstance(error, DBAPIError) else error
    name = str(getattr(original, "sqlite_errorname", None) or getattr(original, "sqlstate", None) or "")
    return next((cause for start, cause in _CAUSES.items() if name.startswith(start)), _OTHER)
