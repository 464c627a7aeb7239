"""Requests that no client would send, to a server that must answer each of them: `python server_fuzz.py PORT TOKEN [COUNT]`."""

from __future__ import annotations

import contextlib
import http.client
import json
import random
import sys
import tempfile
import zlib
from collections import Counter
from pathlib import Path

from server_client import Client, named

from MedPrunerLogic.phantom import drawing
from MedPrunerLogic.service import messages

_ODD = (None, True, -1, 0, 1e308, 2**63, "", "x" * 300, "../../etc/passwd", "\0", "é", [], {}, [[[]]], {"@sentence": ["a", "b", {}]}, float)
_ADDRESSES = (
    "dicomweb://", "dicomweb+http://", "http://", "file:///etc/passwd", "127.0.0.1", "localhost:22", "169.254.169.254", "[::1]", "@", "\\",
    "//", "/studies/1.2", "/series/3.4", "?PatientID=1", "#", "%00", "..", "\n", "é", "x" * 9000,
)  # fmt: skip
_PATHS = (
    "/v1/uploads/../../etc/passwd", "/v1/uploads/..%2f..%2fusers.json", "/v1/uploads/%00", "/v1/uploads/" + "a" * 64 + "/..", "/v1",
    "/v1/messages/", "//", "/%2e%2e/%2e%2e/etc/passwd", "/v1/uploads/" + "A" * 64, "/-/routes", "/v1/hello?x=" + "y" * 4000,
)  # fmt: skip


def fuzz(client: Client, made, seed: int, count: int) -> Counter[int]:
    """How often each status came. Raises where a request got no answer at all, or a server's error."""
    rng, found = random.Random(seed), Counter()
    opening = client.opening(made)
    array = made.volume.voxels[: rng.randint(2, 5)].copy()
    for _ in range(count):
        method, path, body, headers = rng.choice((_chunk, _message, _message, _fetch, _anything))(rng, array, opening)
        with contextlib.suppress(http.client.InvalidURL, ValueError, UnicodeEncodeError):  # what cannot even be sent
            status, _, said = client.call(method, path, body, **headers)
            found[status] += 1
            assert status < 500 or status == 503, (status, method, path, body[:300], said[:300])
    return found


def _chunk(rng: random.Random, array, _opening) -> tuple:
    raw = array.tobytes()
    content, offset, size = named(array), rng.choice((0, 0, 1, len(raw) // 2, len(raw), 2**40)), rng.choice((0, 1, len(raw) // 2, len(raw)))
    content = rng.choice((content, content, content[::-1], content[:-1], f"{rng.getrandbits(256):064x}"))
    shape = rng.choice(
        (",".join(map(str, array.shape)), "1,1,1", "0,1,1", "-1,2,3", "99999,99999,99999", "1", "", "1,2,3,4", "x,y,z", "٣,٣,٣")
    )
    dtype = rng.choice((array.dtype.str, array.dtype.str, "<f8", "O", "|O", "<U9", ">i2", "V8", "int", "", "<M8[s]"))
    body, encoding = raw[:size], rng.choice(("identity", "deflate", "gzip", "br", ""))
    if encoding == "deflate":
        body = rng.choice((zlib.compress(body), zlib.compress(body)[:-3], zlib.compress(bytes(2**26)), b"x", zlib.compress(body) + b"more"))
    query = f"dtype={rng.choice((dtype, dtype.replace('<', '%3C')))}&shape={shape}&offset={offset}"
    return "PUT", f"/v1/uploads/{content}?{query.replace('<', '%3C').replace('٣', '%D9%A3')}", body, {"content_encoding": encoding}


def _message(rng: random.Random, _array, opening) -> tuple:
    said = json.loads(json.dumps(opening))
    asked = {"kind": "ask", "question": "Is there a nodule?", "unpruned": False}
    for message in rng.sample((said, asked, said["volume"], said["settings"]), rng.randint(0, 2)):
        key = rng.choice((*message, "id", "kind", "model", "report", "ahead", "mask"))
        message[key] = rng.choice([value for value in _ODD if value is not float])
    lines = [json.dumps({"id": rng.choice((1, "a", None)), **message}) for message in (said, asked)]
    body = "".join(f"{messages.PREFIX}{line}\n" for line in rng.choice((lines, lines, lines[:1], lines[1:], lines[::-1], lines * 2)))
    if rng.random() < 0.2:
        cut = rng.randrange(len(body))
        body = body[:cut] + rng.choice(("", "\0", "\n", "{" * 2000, "é")) + body[cut + rng.randint(0, 9) :]
    return "POST", "/v1/messages", body.encode(), {"medpruner_client": rng.choice(("x", "y" * 5000, ""))}


def _fetch(rng: random.Random, _array, _opening) -> tuple:
    address = "".join(rng.choice(_ADDRESSES) for _ in range(rng.randint(1, 4)))
    said = {"kind": "fetch", "id": 1, "address": address, "modality": None, "phase": None}
    if rng.random() < 0.3:
        said[rng.choice(("address", "modality", "phase", "by_environment", "most"))] = rng.choice([v for v in _ODD if v is not float])
    return "POST", "/v1/messages", f"{messages.PREFIX}{json.dumps(said)}\n".encode(), {}


def _anything(rng: random.Random, _array, _opening) -> tuple:
    headers = {
        rng.choice(("Host", "Origin", "Content_Type", "X_Odd", "Accept", "Range")): rng.choice(("", "x", "a" * 8000, "localhost", "*"))
    }
    return (
        rng.choice(("GET", "PUT", "POST", "DELETE", "PATCH", "HEAD", "TRACE")),
        rng.choice(_PATHS),
        rng.randbytes(rng.choice((0, 1, 999))),
        headers,
    )


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        user = Client(int(sys.argv[1]), sys.argv[2], Path(folder))
        print(fuzz(user, drawing.make_phantom(900_000_021, nodules=1, slices=30), seed=1, count=int((*sys.argv[3:], 20_000)[0])))
