"""A conversation as one page."""

from __future__ import annotations

import os

from command_line import medpruner


def test_a_conversation_becomes_one_page_that_needs_nothing_else(volume, tmp_path):
    odd = "Is there a nodule <script>alert(1)</script>?"
    done = medpruner("ask", volume, odd, "How many nodules are there?", "--html", tmp_path / "page.html", "--quiet")
    assert done.returncode == 0, done.stderr
    html = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert html.count("<h2>") == html.count("data:image/jpeg;base64,") == 2
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in html
    assert "Not for clinical use." in html
    assert str(volume.name) not in html
    assert os.listdir(tmp_path) == ["page.html"]
