"""`python -m bot.cli`: the same as the `signpost` command."""

from bot.cli import main

main(prog_name="signpost")
