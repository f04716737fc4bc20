"""`signpost site check`: what blocks the widget on a page of a website."""

import click

from bot.cli.errors import plain_errors


@click.group()
def site() -> None:
    """Websites that embed Signpost."""


@site.command()
@click.argument("url")
@plain_errors
def check(url: str) -> None:
    """Load the page at URL in a browser and say what blocks the widget. Fails (1) when something does."""
    from bot.site_check.browser import NoBrowser, browser
    from bot.site_check.look import look

    address = url if "://" in url else f"https://{url}"
    try:
        with browser() as running:
            findings = look(running.new_page(), address)
    except NoBrowser as error:
        raise click.ClickException(str(error)) from None
    for finding in findings:
        click.echo(f"- {finding.wrong}\n  {finding.mend}")
    if any(finding.blocks for finding in findings):
        raise SystemExit(1)
    click.echo(f"The widget works on {address}: the button can be pressed, and the chat starts.")
