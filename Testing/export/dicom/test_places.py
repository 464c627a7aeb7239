"""DICOM results of series that lean, are uneven, or are one of several."""

from __future__ import annotations

import numpy as np
import pydicom
import pytest
from dicom_series import write_enhanced, write_made_up

