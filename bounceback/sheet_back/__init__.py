"""A person's own sheet with what was learned from it: their cells as they were, and more columns.

May import everything below `ui` and `cli`; knows no screen.
"""
