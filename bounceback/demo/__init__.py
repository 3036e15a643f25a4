"""Seeded fictitious searches of any size, tidy or messy, for the sample, the tests and the bench.

Every company, person and sentence in here is invented. Nothing reads the clock, so that the
same seed gives the same search on every day and on every machine.
"""

from bounceback.demo.bulk import large
from bounceback.demo.files import data_path, write
from bounceback.demo.searches import search
from bounceback.demo.untidy import messy

__all__ = ["data_path", "large", "messy", "search", "write"]
