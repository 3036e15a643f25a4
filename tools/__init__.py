"""What a developer runs beside the tests: neither part of the app nor a measurement."""
