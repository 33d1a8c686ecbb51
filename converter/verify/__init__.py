"""Compare what was received with what was built: sources and pages in, differences out; asks no reader."""
