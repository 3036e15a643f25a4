"""What holds for every test: laws try the same examples on each run, however busy the machine is.

`pytest --hypothesis-profile=default` looks for new ones.
"""

from hypothesis import settings

settings.load_profile("ci")  # hypothesis' own: no deadline, nothing drawn by chance, nothing kept
