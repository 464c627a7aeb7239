"""The paper in one folder (arXiv 2603.11625): slices first, then tokens."""
