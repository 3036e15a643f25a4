"""Each metric's table as a picture: one function a chart, named after the metric that it draws.

A chart takes the table that it is handed and computes no figure of its own; it may only turn
values into labels and counts into places on the page. The only package that imports Altair.
It imports the vocabulary and nothing else of the project.
"""
