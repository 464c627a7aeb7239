"""Answers as MRML nodes."""
