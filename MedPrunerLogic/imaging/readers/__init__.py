"""The readers, one a format: NIfTI, NRRD and MetaImage, DICOM."""
