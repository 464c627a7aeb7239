"""The engine behind messages, for a panel that must not load torch: `python -m MedPrunerLogic.service.worker FOLDER` (process.py)."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import DeviceError, DeviceLostError, MedPrunerError, ModelError, PostponedError, VolumeError, is_out_of_memory, place_of
from ..imports import unhindered
from ..pruning.preview import survey
from ..pruning.settings import PRESETS, PruningSettings
from ..sentence import tr as _
from . import forms, messages, priority, process

if TYPE_CHECKING:
    from ..imaging.region import Region
    from ..imaging.slices import InputFormat
    from ..imaging.volume import Volume
    from ..models.catalogue.card import ModelCard
    from ..scan import Scan
    from ..shelf import Key, Shelf


class _Failure(NamedTuple):
    """What to say of a request that failed; the error itself would hold on to what it was about."""

    type: str
    problem: str
    advice: str
    short_of_memory: bool = False


class Worker:
    """Answers requests one after the other. `say(kind, **values)` takes each message out."""

    kinds: tuple[str, ...] = ("devices", "models", "survey", "download", "forget", "load", "open", "drop", "ask", "picture", "dicom")

    def __init__(self, folder: Path, say: process.Say) -> None:
        self._folder, self._say = folder, say
        self._engine: Any = None
        self._shelf: Shelf | None = None  # what the engine has read
        self._opened: Key | None = None  # which of it is to be asked
        self._talked = False  # the request under way has said text, which cannot be taken back
        self._cancelled: set[Any] = set()  # IDs of requests, running or still to come
        self._unprepared = False  # a panel is open, and what its first question needs is not imported yet
        self.device_lost = False  # this process cannot go on; whoever started it starts another

    def cancel(self, request: Any) -> None:
        """Stop a request at its next step, or before it begins. Called from the thread that reads stdin."""
        self._cancelled.add(request)

    def rest(self) -> None:
        """Import what a first question needs, once, while the user looks for a volume; whoever asks is told what is wrong with it."""
        if self._unprepared:
            self._unprepared = False
            with contextlib.suppress(Exception), unhindered():
                from .. import Engine  # noqa: F401
                from ..models.adapters import gemma3  # noqa: F401 - of the embedded model; what takes time in it, all of them share

    def handle(self, message: dict[str, Any]) -> None:
        """Do one request and say how it ended. Never raises what a later request could survive."""
        request, self._talked = message.get("id"), False
        failure = self._try(message)
        if failure is not None and failure.short_of_memory:  # only here the error is gone, and what its traceback held with it
            retry = not self._talked and self._shelf is not None and self._shelf.make_room(self._opened)
            self._free_memory()
            failure = self._try(message) if retry else failure
        if failure is not None:
            self._say("error", id=request, type=failure.type, problem=failure.problem, advice=failure.advice)
        self._cancelled.discard(request)

    def _try(self, message: dict[str, Any]) -> _Failure | None:
        """Do a request; "done" is said when it is."""
        try:
            if message["kind"] not in self.kinds:
                raise MedPrunerError(
                    _("The worker knows no request '{kind}'.").format(kind=message["kind"]),
                    _("Install one version of MedPruner only."),
                )
            action = getattr(self, f"_{message['kind']}")
            forms.check_request(message)
            done = priority.lowered(partial(action, message)) if message.get("ahead") else action(message)
            self._say("done", id=message.get("id"), **done)
        except MedPrunerError as error:
            self.device_lost = isinstance(error, DeviceLostError)
            short_of_memory = isinstance(error, DeviceError) and not self.device_lost
            return _Failure(type(error).__name__, error.problem, error.advice, short_of_memory)
        except ImportError as error:
            return _Failure(
                "ImportError",
                _("The Python package '{name}' is missing or damaged.").format(name=error.name),
                _("Install the packages that MedPruner needs (Model section), then ask again."),
            )
        except Exception as error:
            if is_out_of_memory(error):
                return _Failure(
                    "DeviceError",
                    _("The computer ran out of memory."),
                    _("Close other programs or volumes, or choose a smaller model; then ask again."),
                    short_of_memory=True,
                )
            # A bug: said, without values that could tell about a patient, and survived.
            where = f"{type(error).__name__} in {place_of(error)}"
            return _Failure(
                "unforeseen",
                _("Something unforeseen went wrong ({where}).").format(where=where),
                _("Copy the log into a bug report, please; then ask again."),
            )
        return None

    # --- requests ---------------------------------------------------------------------------------------------------------

    def _devices(self, _message: dict[str, Any]) -> dict[str, Any]:
        with unhindered():
            from ..models.memory.device import devices

        self._unprepared = self._engine is None
        return {"devices": devices()}

    def _models(self, _message: dict[str, Any]) -> dict[str, Any]:
        from ..models.catalogue.cards import CARDS
        from ..models.catalogue.find import is_present

        return {"present": {name: is_present(card) for name, card in CARDS.items()}}

    def _survey(self, message: dict[str, Any]) -> dict[str, Any]:
        volume = messages.unpack_volume(message["volume"], self._folder)
        seen = survey(volume, message["plane"], self._format(message))
        return {"survey": messages.pack_survey(seen, self._folder, f"survey-{message.get('id')}")}

    @staticmethod
    def _format(message: dict[str, Any]) -> InputFormat:
        from ..models.catalogue.find import find_card

        said = message.get("format")
        return find_card(message["model"]).image_format if said is None else messages.unpack_format(said)

    def _download(self, message: dict[str, Any]) -> dict[str, Any]:
        from ..models.catalogue import download, find

        download.download(
            find.find_card(message["model"]),
            progress=self._progress(message),
            cancelled=self._asked_to_stop(message),
            accept_licence=bool(message.get("accept_licence")),
        )
        return {}

    def _forget(self, message: dict[str, Any]) -> dict[str, Any]:
        from ..models.catalogue import download, find

        return {"freed_gb": download.forget(find.find_card(message["model"])) / 1e9}

    def _load(self, message: dict[str, Any]) -> dict[str, Any]:
        from .. import Engine  # as the package's face brings it, torch and transformers come in less time

        card = self._loadable(message)
        self._engine = self._shelf = self._opened = None  # the old model's memory is free before the new one comes
        self._free_memory()
        self._engine = Engine.load(card, message.get("device", "auto"), self._progress(message), message.get("precision", "auto"))
        from ..shelf import Shelf

        self._shelf = Shelf()
        return self._loaded()

    def _loaded(self) -> dict[str, Any]:
        engine = self._engine
        return {
            "model": engine.card.name,
            "title": engine.card.title,
            "device": engine.adapter.device.type,
            "precision": engine.fit.precision,
            "revision": engine.revision,
        }

    @staticmethod
    def _loadable(message: dict[str, Any]) -> ModelCard:
        """The card of the model to load. Raises what can be known before the model that is loaded, and its scan, are given up for it."""
        from ..models.catalogue.find import find_card, find_weights
        from ..models.memory.device import check_rounding, find_device

        card, precision = find_card(message["model"]), message.get("precision", "auto")
        find_weights(card)
        device = find_device(message.get("device", "auto"))
        if precision in ("8bit", "4bit"):
            check_rounding(device, precision)
        return card

    def _open(self, message: dict[str, Any]) -> dict[str, Any]:
        if self._engine is None or self._shelf is None:
            raise ModelError(_("No model is loaded."), _("Load a model first."))
        if message.get("ahead") and priority.on_battery():
            raise PostponedError(_("The computer runs on its battery."), _("The scan is read when a question is asked."))
        self._opened = None
        volume = messages.unpack_volume(message["volume"], self._folder)
        try:
            settings = PruningSettings(**message["settings"])
        except (TypeError, ValueError) as error:
            raise MedPrunerError(
                _("These pruning settings cannot be: {error}").format(error=error.args[0]), _("Choose a preset.")
            ) from error
        region = messages.unpack_region(message.get("region"), self._folder)
        key = self._key(message["volume"], message.get("plane", "axial"), settings, region)
        scan = self._read(key, volume, region, message)
        self._opened = key
        names = sorted({kept.voxels for kept in self._shelf})
        return {"retention": asdict(scan.retention), "seconds": scan.seconds, "notices": scan.notices, "volumes": names}

    def _key(self, said: dict[str, Any], plane: str, settings: PruningSettings, region: Region | None) -> Key:
        from ..shelf import Key, fingerprint_of

        file = (self._folder / said["voxels"]).stat()  # a name can be used again
        version = file.st_ino, file.st_mtime_ns, file.st_size, repr((said["ijk_to_ras"], said["modality"], said.get("places")))
        return Key(said["voxels"], version, plane, settings, fingerprint_of(region))

    def _read(self, key: Key, volume: Volume, region: Region | None, message: dict[str, Any]) -> Scan:
        """The scan of that key, read unless it is at hand."""
        assert self._shelf is not None  # noqa: S101 - whoever asks has an engine
        scan = self._shelf.find(key)
        if scan is None:
            near, progress, stop = self._shelf.about(key), self._progress(message), self._asked_to_stop(message)
            scan = self._engine.open(volume, key.settings, key.plane, progress, stop, region, near=near)
            self._shelf.put(key, scan)
        return scan

    def _drop(self, message: dict[str, Any]) -> dict[str, Any]:
        if self._shelf is not None:
            self._shelf.drop(message.get("voxels"))
            if self._opened is not None and self._opened not in self._shelf:
                self._opened = None
        self._free_memory()
        return {}

    def _ask(self, message: dict[str, Any]) -> dict[str, Any]:
        key = self._opened
        scan = self._shelf.find(key) if self._shelf is not None and key is not None else None
        if scan is None or key is None:
            raise VolumeError(_("No volume is open."), _("Choose a volume first."))
        request = message.get("id")
        if message.get("unpruned"):
            scan = self._read(key._replace(settings=PRESETS["off"]), scan.volume, scan.region, message)

        def say(text: str) -> None:
            self._talked = True
            self._say("text", id=request, text=text)

        answer = scan.ask(
            message["question"],
            on_text=say,
            progress=self._progress(message),
            cancelled=self._asked_to_stop(message),
            report=bool(message.get("report")),
        )
        return {"answer": messages.pack_answer(answer, self._folder, f"answer-{request}")}

    def _picture(self, message: dict[str, Any]) -> dict[str, Any]:
        from ..export import contact_sheet
        from ..imaging.planes import planes_of
        from ..imaging.slices import paint, place

        answer = messages.unpack_answer(message["answer"], self._folder)
        volume = messages.unpack_volume(message["volume"], self._folder)
        planes, image_format, evidence = planes_of(volume, answer.plane), self._format(message), answer.evidence
        stack = place(planes, image_format, evidence.slabs)
        if len(planes) != evidence.source_count or not contact_sheet.fits(stack, evidence):
            raise VolumeError(_("The answer is about another volume."), _("Ask the question again."))
        stack = paint(planes, stack, image_format, evidence.kept_slices)
        return {"picture": messages.put_file(self._folder, f"picture-{message.get('id')}.jpg", contact_sheet.jpeg(stack, answer))}

    def _dicom(self, message: dict[str, Any]) -> dict[str, Any]:
        from ..export.dicom import export

        answer, folder = messages.unpack_answer(message["answer"], self._folder), Path(message["folder"])
        written = export.export_dicom(answer, message["files"], folder, export.next_number(folder), message["edited"])
        return {"names": [path.name for path in written]}

    @staticmethod
    def _free_memory() -> None:
        from ..models.memory.device import free_memory

        free_memory()

    def _asked_to_stop(self, message: dict[str, Any]) -> Callable[[], bool]:
        request = message.get("id")
        return lambda: request in self._cancelled

    def _progress(self, message: dict[str, Any]) -> Callable[[str, float, str], None]:
        request = message.get("id")

        def tell(stage: str, fraction: float, sentence: str) -> None:
            self._say("progress", id=request, stage=stage, fraction=round(fraction, 4), sentence=sentence)

        return tell


def main() -> int:
    """Serve until `shutdown` or until stdin closes."""
    return process.serve(Worker)


if __name__ == "__main__":
    sys.exit(main())
