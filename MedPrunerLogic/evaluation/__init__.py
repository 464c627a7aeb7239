"""Benchmarks, metrics, alternatives: what answers are worth, by how much of the scan is read. Run by `medpruner evaluate`."""
