"""Voxels and where they lie in the patient: volumes, the readers of their files, slices, regions."""
