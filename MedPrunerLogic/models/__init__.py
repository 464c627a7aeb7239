"""Models: one adapter per architecture, and the registry of model cards."""
