"""DICOM: files, what their headers say of each image, series, phases, the order of the slices, and their pixels."""
