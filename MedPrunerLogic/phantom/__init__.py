"""Synthetic volumes with known answers."""
