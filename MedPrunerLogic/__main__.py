"""`python -m MedPrunerLogic` is `medpruner`."""

from .cli import main

raise SystemExit(main())
