"""The rival: a polars program that reads the same file and computes the same tables.

It knows the file's own words and shape in advance, reads only the columns that it needs, groups
first and maps the few distinct words afterwards. Only the arithmetic on a handful of numbers
(intervals, incidence from daily counts, the chance of being the top theme) is shared with
Bounceback: it has its own tests, and takes the same time on both sides.
"""

from bench.peer.program import tables

__all__ = ["tables"]
