"""A stand-in for the Slicer application: PySide6 behind PythonQt's manners, real MRML. See README.md for its limits."""

from .application import Host

__all__ = ["Host"]
