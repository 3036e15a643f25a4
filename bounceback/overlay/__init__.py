"""What the person says about their log, laid over it: corrections as pure data.

May import the schema and what stands below it. Nothing here reads a file, a clock or a store.
"""
