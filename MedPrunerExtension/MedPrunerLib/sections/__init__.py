"""The panel, a file for each of its sections and one for each thing that a section shows. Widgets live here and nowhere else."""
