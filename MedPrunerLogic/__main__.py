"""`python -m MedPrunerLogic` is `medpruner`."""

from .cli.main import main

raise SystemExit(main())
