"""`signpost evaluate`: how well the risk detector does on the open test set."""

from pathlib import Path

import click

from bot.cli.errors import plain_errors


@click.command()
@click.option(
    "--out", type=click.Path(dir_okay=False, path_type=Path), help="Also write the figures as JSON here."
)
@click.option("--write", is_flag=True, help="Rewrite the figures, chart and tables in docs/.")
@click.option(
    "--diet", is_flag=True, help="Measure Rasa's DIET too; installs and trains it (an hour or more)."
)
@plain_errors
def evaluate(out: Path | None, *, write: bool, diet: bool) -> None:
    """Measure detector and baselines; fails when a sentence of the build gate does not escalate."""
    if out and not out.resolve().parent.is_dir():
        raise click.BadParameter("There is no folder to write this file in.", param_hint="--out")
    from bot.evaluation import evaluate as measured
    from bot.evaluation.diet import CannotMeasureDiet
    from bot.evaluation.publishing import NoPlaceForFigures, publish
    from bot.evaluation.tables import tables

    try:
        report = measured(diet=diet)
        report = publish(report) if write else report
    except (CannotMeasureDiet, NoPlaceForFigures) as error:
        raise click.ClickException(str(error)) from None
    click.echo(tables(report))
    if out:
        out.write_text(report.model_dump_json(indent=1) + "\n", encoding="utf-8")
    if not report.gate_passed:
        raise click.ClickException("The build gate failed: not every sentence of forced.yml escalates.")
