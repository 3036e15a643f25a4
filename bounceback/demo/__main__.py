"""`python -m bounceback.demo FOLDER`: write the sample and the templates again."""

from pathlib import Path

import click

from bounceback.demo.files import write


@click.command()
@click.argument("folder", default=Path("data"), type=click.Path(file_okay=False, path_type=Path))
def main(folder: Path) -> None:
    """Write the sample and the templates into FOLDER, which is `data` unless named."""
    for written in write(folder):
        click.echo(written)


if __name__ == "__main__":
    main(prog_name="python -m bounceback.demo")
