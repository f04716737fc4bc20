"""The content security policy of the pages: nothing inline, nothing from another host."""

from collections.abc import Sequence

BASE = (
    "default-src 'none'",
    "style-src 'self'",
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
)

OF_SCRIPTS = ("script-src 'self'", "connect-src 'self'")


def content_policy(*, framed_by: Sequence[str], shows_frames: bool, runs_scripts: bool) -> str:
    """The policy's header value.

    Args:
        framed_by: the sources that may show the page in a frame.
        shows_frames: whether the page shows frames of this server.
        runs_scripts: whether scripts of this server may run.
    """
    ancestors = " ".join(framed_by) or "'none'"
    frames = "'self'" if shows_frames else "'none'"
    scripts = OF_SCRIPTS if runs_scripts else ()
    return "; ".join((*BASE, *scripts, f"frame-src {frames}", f"frame-ancestors {ancestors}"))
