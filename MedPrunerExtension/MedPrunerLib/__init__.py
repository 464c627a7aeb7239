"""What the MedPruner module is made of inside Slicer.

Rules of this house:

- torch, transformers and anything else that is heavy or can crash stays in the worker process (worker/client.py);
- nothing here waits: every answer of the worker arrives as a callback on Qt's event loop;
- what is for a later turn of that loop goes through later.py, message boxes (sections/report.py) too;
- text from outside is shown as plain text, in labels and in boxes;
- worker/session.py knows no widget, the widgets know no process: MedPruner.py ties them together;
- nothing beyond the standard library, numpy, vtk, qt, ctk and slicer is imported at the top of a file.
"""
