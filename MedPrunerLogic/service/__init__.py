"""The engine behind messages, for a panel that must not load torch."""
