"""Questions to a volume, also to one that cannot be read."""

from __future__ import annotations

from PIL import Image

from MedPrunerLogic.evaluation.asking import Plan
from MedPrunerLogic.evaluation.report import write_report
from MedPrunerLogic.evaluation.run import evaluate


def test_a_volume_that_cannot_be_read_counts_as_answered_with_nothing(m3d, tmp_path):
    for path in (m3d / "M3D_Cap" / "ct" / "001" / "Axial").iterdir():
        Image.new("L", (24, 24), 7).save(path)  # a scan without contrast is none
    results = evaluate(Plan("m3d", ("off", "random@5%"), data=m3d, max_new_tokens=4), tmp_path / "out")
    assert len(results) == 6
    failed = [record for record in results if record["finish"] == "error"]
    assert [record["case"] for record in failed] == ["M3D_Cap/ct/001/Axial"] * 2
    assert failed[0]["scores"]["f1"] == 0.0
    text = write_report(results, tmp_path / "out")
    assert "counted as wrong: `off` 1, `random@5%` 1." in text
    assert "## rougeL" in text
    assert "## accuracy" in text
