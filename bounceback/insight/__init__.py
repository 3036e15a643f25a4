"""Each metric's table as one plain sentence and one thing to do next.

A function reads the table of the metric of the same name and returns an `Insight`. Every number
in a sentence stands in that table, or is a sum or a rounding of what stands there.
"""
