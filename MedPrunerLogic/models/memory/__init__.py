"""Devices, and whether a model fits."""
