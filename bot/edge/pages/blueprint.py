"""The addresses of the pages and of the files that they are made of."""

from collections.abc import Mapping

from sanic import Blueprint

from bot.content.library import Library
from bot.edge.pages.chat import chat_page
from bot.edge.pages.compression import compress_page
from bot.edge.pages.demo import demo_page
from bot.edge.pages.files import widget_file
from bot.edge.pages.help import help_page
from bot.edge.pages.loader import loader_script
from bot.edge.pages.tell_someone import tell_someone_page
from bot.edge.pages.theme import theme_styles
from bot.edge.sites import Site


def page_routes(library: Library, sites: Mapping[str, Site]) -> Blueprint:
    """The pages over the content and the registered sites."""
    routes = Blueprint("pages")
    routes.middleware("response")(compress_page)
    routes.add_route(demo_page(sites), "/", name="demo")
    routes.add_route(chat_page(library, sites), "/chat", name="chat")
    routes.add_route(help_page(library, sites), "/help", name="help")
    routes.add_route(tell_someone_page(library, sites), "/tell-someone", name="tell_someone")
    routes.add_route(loader_script(library, sites), "/widget.js", name="loader")
    routes.add_route(widget_file(), "/widget/<name:str>", name="file")
    routes.add_route(theme_styles(sites), "/widget/theme/<name:str>", name="theme")
    return routes
