"""Which models there are, where their weights are, and how they come onto this machine."""
