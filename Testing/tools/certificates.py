"""Certificates for this machine, signed by themselves or by another: good today, or not any more."""

from __future__ import annotations

import ipaddress
from datetime import datetime, timedelta, timezone
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def make_certificate(folder: Path, days: tuple[int, int] = (-1, 2), by: tuple[Path, Path] | None = None) -> tuple[Path, Path]:
    """Files of a certificate for 127.0.0.1 and of its key. days: from today, when it begins and ends to be good. by: who has signed it."""
    key, now = ec.generate_private_key(ec.SECP256R1()), datetime.now(timezone.utc)
    name = signer = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, folder.name)])
    signing = key
    if by is not None:
        signer = x509.load_pem_x509_certificate(by[0].read_bytes()).subject
        signing = serialization.load_pem_private_key(by[1].read_bytes(), None)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(signer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + timedelta(days=days[0]))
        .not_valid_after(now + timedelta(days=days[1]))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]), critical=False)
        .add_extension(x509.BasicConstraints(ca=by is None, path_length=None), critical=True)
        .sign(signing, hashes.SHA256())
    )
    folder.mkdir(parents=True, exist_ok=True)
    certificate, secret = folder / "certificate.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    unencrypted = serialization.NoEncryption()
    secret.write_bytes(key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, unencrypted))
    return certificate, secret


def in_one_file(certificate: Path, key: Path) -> Path:
    """Both, as some servers want them."""
    both = certificate.with_name("both.pem")
    both.write_bytes(certificate.read_bytes() + key.read_bytes())
    return both
