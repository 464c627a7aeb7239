"""MedPruner."""
