"""`medpruner models`, `download` and `forget`, in processes of their own."""

from __future__ import annotations

import re
import signal
import time
from pathlib import Path

from downloads import CARD, WEIGHTS, partial, start

from MedPrunerLogic.models.catalogue import find


def test_the_command_line_downloads_lists_and_forgets(hub, cache):
    def run(*arguments: object) -> tuple[int, str, str]:
        process = start(*arguments, "--cache", cache, endpoint=hub.endpoint)
        said = process.communicate(timeout=60)
        return process.returncode, *said

    code, _, errors = run("download", "remote")
    assert (code, "--accept-licence" in errors, hub.asked) == (5, True, [])
    code, output, errors = run("download", "remote", "--accept-licence")
    assert (code, errors) == (0, "")
    assert Path(output.strip()) == find.find_weights(CARD, cache)[0]
    code, output, _ = run("models")
    assert re.search(r"remote.*open|remote.*gated.*yes", output)
    assert str(cache) in output
    code, output, _ = run("forget", "remote")
    assert (code, output) == (0, "0.01 GB freed\n")
    assert run("forget", "remote")[1] == "Nothing of it was on this machine\n"
    assert run("forget", "phantom")[0] == 5
    assert run("download", "gpt-9", "--accept-licence")[0] == 5


def test_ctrl_c_ends_with_130_and_keeps_the_part(hub, cache):
    hub.hang_after = 1_000_000
    process = start("download", "remote", "--accept-licence", "--cache", cache, endpoint=hub.endpoint)
    deadline = time.monotonic() + 60
    while hub.sent(WEIGHTS) < 1e6 or partial(cache).stat().st_size < 300_000:
        assert time.monotonic() < deadline
        time.sleep(0.01)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=20)
    assert process.returncode == 130, errors
    assert "Traceback" not in errors
    assert "What has arrived is kept" in errors
    assert partial(cache).stat().st_size >= 300_000
