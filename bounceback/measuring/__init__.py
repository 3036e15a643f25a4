"""The few steps that all metrics take. May import the schema, statistics and vocabulary."""
