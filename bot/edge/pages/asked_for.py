"""What the address of a page asks for; a value that is not known counts as not said."""

from collections.abc import Mapping

from sanic.request import Request

from bot.edge.sites import Site
from bot.vocabulary import DEFAULT_AUDIENCE, Audience


def asked_site(request: Request, sites: Mapping[str, Site]) -> tuple[str, Site]:
    """The id and the site of `?site=`, else of the first one."""
    name = request.args.get("site") or ""
    return (name, sites[name]) if name in sites else next(iter(sites.items()))


def asked_audience(request: Request) -> Audience:
    """The age band of `?audience=`, else the one for people who have not said their age."""
    name = request.args.get("audience")
    return Audience(name) if name in set(Audience) else DEFAULT_AUDIENCE
