"""`python -m MedPrunerLogic` is `medpruner`."""

from .cli.main import program

program()
