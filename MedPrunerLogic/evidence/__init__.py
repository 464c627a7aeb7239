"""What was read and where the model looked, and the answer that it belongs to."""
