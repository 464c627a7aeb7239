"""How each architecture reads: one file each, around the stock transformers classes."""
