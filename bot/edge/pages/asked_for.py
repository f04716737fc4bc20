"""What the address of a page asks for; a value that is not known counts as not said."""

from collections.abc import Mapping

from sanic.request import Request

from bot.edge.sites import Site
from bot.vocabulary import DEFAULT_AUDIENCE, Audience


def asked_site(request: Request, sites: Mapping[str, Site]) -> Site:
    """The site of `?site=`, else the first one."""
    return sites.get(request.args.get("site") or "") or next(iter(sites.values()))


def asked_audience(request: Request) -> Audience:
    """The age band of `?audience=`, else the one for people who have not said their age."""
    name = request.args.get("audience")
    return Audience(name) if name in set(Audience) else DEFAULT_AUDIENCE
