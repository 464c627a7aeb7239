"""Which of Slicer's, Qt's and CTK's names the extension uses, and where they were found in the sources of Slicer 5.12 (README.md)."""
