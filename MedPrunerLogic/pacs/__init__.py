"""From and to the archive of a hospital's images (PACS), by DICOMweb: series in by WADO-RS, lists by QIDO-RS, results out by STOW-RS."""
