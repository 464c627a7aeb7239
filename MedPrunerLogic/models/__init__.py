"""Models: how they read, where they are, whether they fit, what their words are worth."""
