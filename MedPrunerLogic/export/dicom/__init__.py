"""An answer as DICOM objects: Parametric Maps, a Segmentation, a Structured Report."""
