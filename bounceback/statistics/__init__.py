"""Arithmetic on numpy arrays. May import numpy and the standard library: no frames."""
