"""Who is said to ask, and to whom."""

from __future__ import annotations

import os

import pytest

from MedPrunerLogic.errors import VolumeError
from MedPrunerLogic.pacs.credentials import PASSWORD, TOKEN, USER, Credentials, find

SERVICE = "https://pacs.example.org:8443/rs"


@pytest.fixture
def netrc(tmp_path):
    path = tmp_path / "netrc"
    path.write_text("machine pacs.example.org login ann password s3cret\ndefault login anyone password other\n")
    path.chmod(0o600)
    return {"NETRC": str(path)}


def found(environment, service=SERVICE, *, by_environment=True):
    return find(service, VolumeError, by_environment=by_environment, environment=environment)


def test_the_environment_comes_first_and_only_where_it_is_meant(netrc):
    said = netrc | {USER: "bob", PASSWORD: "pässword"}
    assert found(said) == Credentials(b"bob", "pässword".encode())
    assert found(said, by_environment=False) == Credentials(b"ann", b"s3cret")
    assert found(netrc | {TOKEN: "abc.def"}) == Credentials(token="abc.def")
    assert found({USER: "bob", "NETRC": "/nowhere"}) == Credentials(b"bob", b"")


def test_netrc_is_asked_for_that_host_and_its_default_is_for_nobody(netrc):
    assert found(netrc) == Credentials(b"ann", b"s3cret")
    assert found(netrc, "https://elsewhere.example.org") is None


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        ({USER: "bob", TOKEN: "x"}, "Unset one of them"),
        ({PASSWORD: "s3cret"}, "is not"),
        ({TOKEN: "s3cret\r\nX-Header: y"}, "no token has"),
        ({TOKEN: "s3cret é"}, "no token has"),
    ],
)
def test_what_cannot_be_used_is_said_and_not_shown(environment, said):
    with pytest.raises(VolumeError, match=said) as refused:
        found(environment | {"NETRC": "/nowhere"})
    assert "s3cret" not in str(refused.value)


@pytest.mark.skipif(os.name != "posix", reason="files belong to whoever can see them there")
def test_a_netrc_that_others_can_read_or_that_is_none_is_refused(netrc, tmp_path):
    (tmp_path / "netrc").chmod(0o644)
    with pytest.raises(VolumeError, match="Others may read netrc"):
        found(netrc)
    (tmp_path / "netrc").write_text("machine pacs.example.org login s3cret passwort x\n")
    (tmp_path / "netrc").chmod(0o600)
    with pytest.raises(VolumeError, match="cannot be read") as refused:
        found(netrc)
    assert "s3cret" not in str(refused.value)


def test_they_are_not_shown_by_accident():
    assert "s3cret" not in repr(Credentials(b"ann", b"s3cret", "s3cret"))
