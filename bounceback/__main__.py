"""`python -m bounceback`."""

import sys
from io import TextIOWrapper

from bounceback.cli import main

for stream in (sys.stdout, sys.stderr):
    if isinstance(stream, TextIOWrapper):
        stream.reconfigure(errors="replace")  # a terminal without arrows shows question marks

main(prog_name="python -m bounceback")
