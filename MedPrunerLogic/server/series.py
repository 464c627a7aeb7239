"""A process that brings one series of an archive here: `python -m MedPrunerLogic.server.series FOLDER`, started by fetching.py.

It reads what strangers have made, so that a file that crashes a reader crashes nothing else, and it ends with whoever has started it.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from ..errors import MedPrunerError, is_out_of_memory, place_of
from ..imaging.files import read_volume
from ..pacs.address import parse_series
from ..pacs.fetch import fetched
from ..sentence import tr as _
from ..service import messages, process


class Reader:
    """Answers `fetch`, with `most` (bytes) and `by_environment` (see credentials.py) beside what a client says of it."""

    def __init__(self, folder: Path, say: process.Say) -> None:
        self._folder, self._say = folder, say
        self.device_lost = False

    def cancel(self, _request: Any) -> None:
        """Whoever started this process ends it instead."""

    def rest(self) -> None:
        """Nothing is prepared."""

    def handle(self, message: dict[str, Any]) -> None:
        """Fetch, read, and say where the voxels are."""
        number = message["id"]
        try:
            self._say("done", id=number, **self._fetch(message))
        except MedPrunerError as error:
            self._say("error", id=number, type=type(error).__name__, problem=error.problem, advice=error.advice)
        except Exception as error:
            if is_out_of_memory(error):
                problem, advice = _("The computer ran out of memory."), _("Choose a smaller series.")
            else:
                where = f"{type(error).__name__} in {place_of(error)}"
                problem, advice = _("Something unforeseen went wrong ({where}).").format(where=where), _("Tell whoever runs the server.")
            self._say("error", id=number, type="unforeseen", problem=problem, advice=advice)

    def _fetch(self, message: dict[str, Any]) -> dict[str, Any]:
        number = message["id"]

        def progress(stage: str, fraction: float, sentence: str) -> None:
            self._say("progress", id=number, stage=stage, fraction=round(fraction, 4), sentence=sentence)

        with fetched(
            parse_series(message["address"]),
            progress,
            by_environment=message["by_environment"],
            most=message["most"],
            into=self._folder,
        ) as folder:
            volume = read_volume(folder, message.get("modality"), phase=message.get("phase"))
        volume = replace(volume, voxels=np.ascontiguousarray(volume.voxels))
        said = messages.pack_volume(volume, self._folder, "volume")
        return {"volume": said, "name": volume.name, "shape": list(volume.voxels.shape), "notices": volume.notices}


def main() -> int:
    """Serve until stdin closes."""
    return process.serve(Reader)


if __name__ == "__main__":
    sys.exit(main())
