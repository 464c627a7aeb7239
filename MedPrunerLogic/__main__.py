"""`python -m MedPrunerLogic` is `medpruner`."""

from .cli.ask import main

raise SystemExit(main())
