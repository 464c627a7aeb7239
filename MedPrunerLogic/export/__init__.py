"""An answer for people: contact sheet, 3D view, page, DICOM objects."""
