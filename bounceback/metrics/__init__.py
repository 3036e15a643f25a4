"""Questions to the log: frames in, one small tidy frame out, no clock, no state, no mutation.

A metric may import `measuring`, `schema`, `statistics` and `vocabulary`; no metric imports another.
"""
