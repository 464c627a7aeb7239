"""The command line: `medpruner`."""
