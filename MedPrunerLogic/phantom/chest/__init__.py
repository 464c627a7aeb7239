"""Synthetic chests that look like CT, with findings and their truth."""
