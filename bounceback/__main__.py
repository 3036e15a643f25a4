"""`python -m bounceback`."""

from bounceback.cli import main

main(prog_name="python -m bounceback")
