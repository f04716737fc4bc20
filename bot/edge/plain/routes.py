"""`/chat/plain`: GET is the first screen, POST says something. The address is the same for everybody."""

from collections.abc import Sequence

from sanic import Blueprint
from sanic.request import Request
from sanic.response import HTTPResponse

from bot.edge import talk
from bot.edge.conversations import Conversation
from bot.edge.pages.rendering import page, strings
from bot.edge.parts import Parts, parts_of, utc_now
from bot.edge.plain.form import Form
from bot.edge.plain.screen import PATH, Screen
from bot.replies.messages import Message, offered_choices
from bot.signposting import built_in_cards
from bot.vocabulary import DEFAULT_AUDIENCE

routes = Blueprint("plain", url_prefix=PATH)


@routes.get("/")
async def first(request: Request) -> HTTPResponse:
    """The first screen of `?site=`. No conversation begins before something is said."""
    parts = parts_of(request)
    site_id = request.args.get("site") or ""
    if site_id not in parts.sites:
        return _unknown_site(parts)
    return _first_screen(parts, site_id).response(parts)


@routes.post("/")
async def say(request: Request) -> HTTPResponse:
    """The page with the answer to a typed text or a pressed button."""
    parts, form = parts_of(request), Form.of(request)
    if form.site not in parts.sites:
        return _unknown_site(parts)
    if not _is_from_own_page(request):
        return _first_screen(parts, form.site).response(parts)
    choice = form.choice if form.choice in parts.choices else None
    if not choice and not form.text:
        return _again(parts, form).response(parts)
    conversation = parts.conversations.find(form.conversation) or talk.begin(parts, form.site, form.audience)
    pressed = _title_of(choice, parts, conversation) if choice else ""
    text = None if choice else form.text
    answer = await talk.answer(parts, conversation, talk.Said(text, choice, form.key))
    if answer.get("ended"):
        return _first_screen(parts, form.site, after=answer["messages"]).response(parts)
    return Screen(
        site_id=form.site,
        audience=conversation.audience,
        messages=answer["messages"],
        conversation=conversation.id,
        pressed=pressed,
        draft=form.text if choice else "",
    ).response(parts)


def is_plain(request: Request) -> bool:
    """Whether a request is for this chat, so that trouble with it has to be told as a page."""
    return request.path.rstrip("/") == PATH


def plain_trouble(parts: Parts, status: int) -> HTTPResponse:
    """The page that says that something went wrong; help is on it."""
    cards = built_in_cards(parts.library, audience=DEFAULT_AUDIENCE, area=None, now=utc_now())
    return page("plain_trouble.html", runs_scripts=False, status=status, cards=cards)


def _is_from_own_page(request: Request) -> bool:
    """Whether no other website sent the form: it could go on with a conversation that it knows itself."""
    return request.headers.get("sec-fetch-site", "same-origin") in {"same-origin", "none"}


def _unknown_site(parts: Parts) -> HTTPResponse:
    cards = built_in_cards(parts.library, audience=DEFAULT_AUDIENCE, area=None, now=utc_now())
    return page("unknown_site.html", runs_scripts=False, status=404, cards=cards)


def _first_screen(parts: Parts, site_id: str, after: Sequence[Message] = ()) -> Screen:
    site = parts.sites[site_id]
    audience = site.default_audience
    opening = talk.first_screen(parts, audience, site.area, age_is_known=False)
    return Screen(site_id, audience, [*after, *opening])


def _again(parts: Parts, form: Form) -> Screen:
    """What the page showed before nothing was said."""
    conversation = parts.conversations.find(form.conversation)
    if conversation is None or not conversation.answered:
        return _first_screen(parts, form.site)
    messages = next(reversed(conversation.answered.values()))["messages"]
    return Screen(form.site, conversation.audience, messages, conversation.id)


def _title_of(choice: str, parts: Parts, conversation: Conversation) -> str:
    """The words on the button of a choice; empty when the page before this one did not offer it."""
    opening = talk.first_screen(parts, conversation.audience, conversation.area, age_is_known=False)
    offered = {**offered_choices(opening), **conversation.offered}
    titles = {offered_id: title for title, offered_id in offered.items()}
    return titles.get(choice) or strings()["plain"]["buttons"].get(choice, "")
