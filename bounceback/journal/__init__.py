"""What the program remembers between two visits, on this computer alone.

May import the importing, metrics and vocabulary layers and everything below them; nothing of
the screen.
"""
