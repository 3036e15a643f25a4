"""One HTML file about a search, to hand to a mentor or a career centre.

It stands alone: pictures inside, no script, nothing to fetch. What may leave the computer is
decided once, in `sharing`, before anything else looks at the log; nothing here opens the journal,
and nothing can read what was written privately.
"""
