"""Which series of a study, and which of its phases, is the volume that is meant; what is said when that is not clear."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations

import numpy as np

from ...errors import VolumeError
from ...sentence import tr as _
from .files import quiet
from .image import OWNER, DicomImage

SAME_PLACE = 0.01  # mm; positions are written to a thousandth
_LISTED = 40
_CAPTURE = "1.2.840.10008.5.1.4.1.1.7"  # and those of its multi-frame kinds that begin with it
_NAMES = (
    *("PatientName", "PatientID", "OtherPatientIDs", "OtherPatientNames", "PatientBirthName", "PatientBirthDate", "AccessionNumber"),
    *("ReferringPhysicianName", "PerformingPhysicianName", "RequestingPhysician", "NameOfPhysiciansReadingStudy", "OperatorsName"),
)
_WORD = re.compile(r"[^\W_]+")
_MOST_MARKS = 3  # that together tell phases apart, such as echo, time and kind of image


@dataclass(frozen=True, eq=False)
class Series:
    """The images of one series. label: its number, by which it is chosen, made unique where several have the same one."""

    label: str
    images: list[DicomImage]

    def describe(self) -> str:
        """Number, modality, what it was called (without names), images and spacing in mm."""
        first = self.images[0]
        words = _described(first)
        spacing = "" if first.spacing is None else " " + " x ".join(f"{size:.2f}" for size in (*first.spacing[::-1], *_step(self.images)))
        return _("series {label}: {modality}, {description}{count} images{spacing}").format(
            label=self.label,
            modality=first.modality or "?",
            description=f"'{words}', " if words else "",
            count=len(self.images),
            spacing=f",{spacing} mm" if spacing else "",
        )


def series_of(images: list[DicomImage]) -> list[Series]:
    """All series, by their numbers. Files that are there twice count once."""
    groups: dict[str, list[DicomImage]] = defaultdict(list)
    seen: dict[tuple[str, str, int], DicomImage] = {}
    for image in images:
        before = seen.setdefault((image.series, image.uid, image.frame), image)
        if before is image or not image.uid or not _alike(before, image):  # the same name, but another image, is kept: that is said later
            groups[image.series].append(image)
    numbers = {uid: str(_number(group[0])) for uid, group in groups.items()}
    shared = {number for number, count in Counter(numbers.values()).items() if count > 1}
    labelled, places = [], Counter[str]()
    for uid in sorted(groups, key=lambda uid: (len(numbers[uid]), numbers[uid], uid)):
        number = numbers[uid]
        places[number] += 1
        labelled.append(Series(f"{number}-{places[number]}" if number in shared else number, groups[uid]))
    return labelled


def choose_series(found: list[Series], wanted: str | None) -> tuple[list[DicomImage], tuple[str, ...]]:
    """The images of the series that is a volume, and what is to be said about the choice.

    wanted: its label. Raises VolumeError, with a list, when none or more than one is, and when the wanted one is none.
    """
    if not found:
        raise VolumeError(_("There are no DICOM images."), _("Choose the folder or the archive of a CT or MR series."))
    if wanted is not None:
        named = [series for series in found if series.label == wanted]
        if not named:
            raise VolumeError(
                _("There is no series {wanted}, only: {found}").format(wanted=wanted, found=_list(found)), _("Choose one of these.")
            )
        return _volume_images(named[0]), ()
    if len(found) == 1:
        return _volume_images(found[0]), ()
    volumes, reason = [], None
    for series in found:
        try:
            volumes.append((series, _volume_images(series)))
        except VolumeError as error:
            reason = error
    if len(volumes) == 1:
        notice = _("Of {count} series the only one that is a volume was read: {series}.").format(
            count=len(found), series=volumes[0][0].describe()
        )
        return volumes[0][1], (notice,)
    if not volumes and reason is not None:
        raise VolumeError(
            _("None of the {count} series is a volume: {found}").format(count=len(found), found=_list(found)),
            _("Choose one with --series to learn why not (read_volume: series=)."),
        ) from reason
    raise VolumeError(
        _("There are {count} series: {found}").format(count=len(found), found=_list(found)),
        _("Choose one with --series and its number (read_volume: series=)."),
    )


def choose_phase(images: list[DicomImage], wanted: int | None) -> list[DicomImage]:
    """The images of one phase, echo or the like; all, where no two lie at the same place. wanted: from 1. Raises VolumeError."""
    phases = _phases(images)
    if wanted is None and len(phases) == 1:
        return images
    listed = "; ".join(
        f"{number}: {' '.join(words)}, " + _("{count} images").format(count=len(phase)) for number, (words, phase) in enumerate(phases, 1)
    )
    if wanted is None:
        raise VolumeError(
            _("The series holds {count} phases or echoes: {listed}.").format(count=len(phases), listed=listed),
            _("Choose one with --phase and its number (read_volume: phase=)."),
        )
    if not 1 <= wanted <= len(phases):
        raise VolumeError(
            _("There is no phase {wanted}; the series holds {count}.").format(wanted=wanted, count=len(phases)), _("Choose another phase.")
        )
    chosen = phases[wanted - 1][1]
    if len(chosen) < 2:
        raise VolumeError(_("Phase {wanted} is a single slice.").format(wanted=wanted), _("Choose another phase."))
    return chosen


def _volume_images(series: Series) -> list[DicomImage]:
    """The images of a series that lie in the patient side by side, without its localisers. Raises VolumeError that says why it has none."""
    first = series.images[0]
    advice = _("Choose a CT or MR series.")
    kinds = sorted({image.modality for image in series.images})
    if not set(kinds) <= {"CT", "MR"}:
        raise VolumeError(
            _("The images are of kind {kinds}, which is neither CT nor MR.").format(kinds=", ".join(kind or "?" for kind in kinds)), advice
        )
    if len(kinds) > 1:
        raise VolumeError(_("The series mixes CT and MR images."), _("Export the series again."))
    if first.storage.startswith(_CAPTURE):
        raise VolumeError(_("The images are screenshots (secondary capture), not the scan itself."), advice)
    if any("MOSAIC" in image.image_type for image in series.images):
        raise VolumeError(
            _("The images are mosaics: each shows all slices side by side."), _("Convert the series to NIfTI, with dcm2niix for instance.")
        )
    images = [image for image in series.images if "LOCALIZER" not in image.image_type]
    if not images:
        raise VolumeError(_("The series is a localiser."), advice)
    if not any(image.shape == (0, 0) for image in images):
        _check_grey(images)
    for image in images:
        if image.problem is not None:
            raise image.problem
    _check_owner(images)
    _check_placed(images)
    if len(images) == 1:
        raise VolumeError(_("A single DICOM image is one slice."), _("Choose the folder of the whole series."))
    return images


def _check_grey(images: list[DicomImage]) -> None:
    for image in images:
        if image.samples != 1 or image.photometric in ("RGB", "PALETTE COLOR") or image.photometric.startswith("YBR"):
            raise VolumeError(_("The images are in colour ({kind}).").format(kind=image.photometric), _("Choose a CT or MR series."))
        if image.photometric == "MONOCHROME1":
            raise VolumeError(_("The images are stored inverted (MONOCHROME1), which no CT or MR is."), _("Choose a CT or MR series."))


def _check_owner(images: list[DicomImage]) -> None:
    """One series is of one patient, in one study, in one frame of reference; what else has its UID must not be stacked with it."""
    for place, keyword in enumerate(OWNER):
        if len({image.owner[place] for image in images}) > 1:
            raise VolumeError(
                _("The images of the series differ in {attribute}: they do not belong together.").format(attribute=keyword),
                _("Export the series again from the archive."),
            )


def _check_placed(images: list[DicomImage]) -> None:
    for keyword, values in (
        ("ImagePositionPatient", [image.position for image in images]),
        ("ImageOrientationPatient", [image.orientation for image in images]),
        ("PixelSpacing", [image.spacing for image in images]),
    ):
        without = sum(value is None for value in values)
        if without:
            raise VolumeError(
                _("{without} of {count} images have no {needed}.").format(without=without, count=len(images), needed=keyword),
                _("Choose a series of axial, coronal or sagittal slices."),
            )


# --- phases -------------------------------------------------------------------------------------------------------------------


def _phases(images: list[DicomImage]) -> list[tuple[list[str], list[DicomImage]]]:
    """What each phase is known by, and its images. Raises VolumeError when images lie at one place and nothing tells them apart."""
    places = np.array([image.position for image in images])
    if _apart(places):
        return [([], images)]
    most = max(Counter(map(tuple, np.rint(places / SAME_PLACE).tolist())).values())
    varying = [keyword for keyword in _marks(images) if len({image.marks.get(keyword, "") for image in images}) > 1]
    choices = [keywords for size in range(1, _MOST_MARKS + 1) for keywords in combinations(varying, size)]
    for whole in (True, False):  # a series that was interrupted has phases that are not
        for keywords in choices:
            groups: dict[tuple[str, ...], list[int]] = defaultdict(list)
            for index, image in enumerate(images):
                groups[tuple(image.marks.get(keyword, "") for keyword in keywords)].append(index)
            sizes = {len(group) for group in groups.values()}
            alike = len(sizes) == 1 and min(sizes) > 1 if whole else len(groups) <= len(images) / 2
            if alike and all(_apart(places[group]) for group in groups.values()):
                keys = sorted(groups, key=lambda key: [_as_number(value) for value in key])
                return [
                    ([f"{name} {_plain(value)}" for name, value in zip(keywords, key, strict=True)], [images[n] for n in groups[key]])
                    for key in keys
                ]
    raise VolumeError(
        _("{most} or more images lie at the same place, and nothing in their headers tells phases or echoes apart.").format(
            most=max(most, 2)
        ),
        _("Split the series in Slicer's DICOM module and choose one phase."),
    )


def _apart(places: np.ndarray) -> bool:
    """Whether no two of these places (n, 3) are the same."""
    order = np.lexsort(np.rint(places / SAME_PLACE).T)
    return len(places) < 2 or not (np.abs(np.diff(places[order], axis=0)).max(1) < SAME_PLACE).any()


def _marks(images: list[DicomImage]) -> list[str]:
    return list(dict.fromkeys(keyword for image in images for keyword in image.marks))


def _as_number(value: str) -> tuple[float, str]:
    try:
        return float(value), ""
    except ValueError:
        return np.inf, value


def _plain(value: str) -> str:
    """Letters and digits of a header's value: nothing that could be taken for a part of the message."""
    return re.sub(r"[^\w.+\-/ ]+", "/", value)[:60] or "-"


# --- words --------------------------------------------------------------------------------------------------------------------


def _list(found: list[Series]) -> str:
    lines = [series.describe() for series in found[:_LISTED]]
    return "; ".join(lines) + ("; …" if len(found) > _LISTED else ".")


def _described(image: DicomImage) -> str:
    """The series' description without whatever the header itself gives as a name, number or date of a person."""
    with quiet():
        try:
            given = [str(value).lower() for keyword in _NAMES if (value := image.header.get(keyword))]
            words = str(image.header.get("SeriesDescription", "")).split()
        except Exception:  # text that no character set decodes, values that are none
            return ""
    # Single letters and short numbers in a name would take too much out; whole identifiers and longer names count within words too.
    parts = {part for value in given for part in _WORD.findall(value)}
    names = {part for part in parts if not (part.isascii() and (len(part) == 1 or (len(part) < 3 and part.isdigit())))}
    within = [part for part in names if len(part) > 3] + [value for value in given if len(value) > 2]
    kept = [word for word in words if not names & set(_WORD.findall(word.lower())) and not any(part in word.lower() for part in within)]
    return _plain(" ".join(kept))[:40] if kept else ""


def _number(image: DicomImage) -> int | str:
    with quiet():
        try:
            return int(image.header.get("SeriesNumber"))
        except Exception:  # missing or broken
            return "?"


def _step(images: list[DicomImage]) -> list[float]:
    """The usual distance between neighbouring slices, where there is one."""
    placed = [image for image in images if image.position is not None and image.orientation is not None]
    if len(placed) < 2:
        return []
    along = np.sort([float(image.position @ np.cross(*placed[0].orientation)) for image in placed])  # type: ignore[misc,operator]
    steps = np.diff(along)
    steps = steps[steps > SAME_PLACE]
    return [float(np.median(steps))] if len(steps) else []


def _alike(a: DicomImage, b: DicomImage) -> bool:
    same = a.shape == b.shape and a.owner == b.owner and a.scaling == b.scaling and a.marks == b.marks
    for one, other in ((a.position, b.position), (a.orientation, b.orientation), (a.spacing, b.spacing)):
        same = same and (one is None) == (other is None) and (one is None or bool(np.allclose(one, other, atol=1e-6)))  # type: ignore[arg-type]
    return same
