"""Whether Ray takes work only from who has its token."""

from __future__ import annotations

import os

import grpc
import ray

from ..errors import MedPrunerError
from ..sentence import tr as _


def check_closed() -> None:
    """Raises MedPrunerError where anyone on the network could give Ray work: it runs what it is told."""
    if os.environ.get("RAY_AUTH_MODE") == "token" and (not ray.is_initialized() or _asks_for_token(ray.get_runtime_context().gcs_address)):
        return
    raise MedPrunerError(
        _("Ray does not ask for its token here."),
        _("Start every part of the cluster with RAY_AUTH_MODE=token and a token of its own (Resources/Docs/server.md)."),
    )


def _asks_for_token(address: str) -> bool:
    with grpc.insecure_channel(address) as channel:
        try:
            channel.unary_unary("/ray.rpc.NodeInfoGcsService/CheckAlive")(b"", timeout=30)
        except grpc.RpcError as error:
            return error.code() == grpc.StatusCode.UNAUTHENTICATED
    return False
