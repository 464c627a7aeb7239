"""What a model's words are worth: what it was made for, and what its probabilities mean."""
