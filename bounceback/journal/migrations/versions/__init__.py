"""One module for each revision. A revision that was published is never changed."""
