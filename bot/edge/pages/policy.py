"""The content security policy of the pages: nothing inline, nothing from another host."""

from collections.abc import Sequence

BASE = (
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "object-src 'none'",
    "require-trusted-types-for 'script'",
)


def content_policy(*, framed_by: Sequence[str], shows_frames: bool) -> str:
    """The policy's header value.

    Args:
        framed_by: the sources that may show the page in a frame.
        shows_frames: whether the page shows frames of this server.
    """
    ancestors = " ".join(framed_by) or "'none'"
    frames = "'self'" if shows_frames else "'none'"
    return "; ".join((*BASE, f"frame-src {frames}", f"frame-ancestors {ancestors}"))
