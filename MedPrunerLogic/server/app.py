"""The application as Ray Serve takes it: `medpruner serve` runs it on this machine, a Serve config file on many."""

from __future__ import annotations

import os
from dataclasses import asdict
from typing import Any

import grpc
import ray
from ray import serve

from ..errors import MedPrunerError
from .ingress import Ingress
from .replica import Replica
from .settings import FOLDER, Settings

NAME = "medpruner"
_PATIENCE_S = 60  # that a replica has to finish what it does when it is replaced


def check_closed() -> None:
    """Raises MedPrunerError where anyone on the network could give Ray work: it runs what it is told."""
    if os.environ.get("RAY_AUTH_MODE") == "token" and (not ray.is_initialized() or _asks_for_token(ray.get_runtime_context().gcs_address)):
        return
    raise MedPrunerError(
        "Ray does not ask for its token here.",
        "Start every part of the cluster with RAY_AUTH_MODE=token and a token of its own (Resources/Docs/server.md).",
    )


def _asks_for_token(address: str) -> bool:
    with grpc.insecure_channel(address) as channel:
        try:
            channel.unary_unary("/ray.rpc.NodeInfoGcsService/CheckAlive")(b"", timeout=30)
        except grpc.RpcError as error:
            return error.code() == grpc.StatusCode.UNAUTHENTICATED
    return False


def build(arguments: dict[str, Any]) -> serve.Application:
    """For a Serve config file, whose args are `Settings`: what has changed is deployed anew. Raises MedPrunerError where Ray is open."""
    check_closed()
    settings = Settings.of(arguments)
    quiet = {"enable_access_log": False}  # its lines would name scans; the audit has lines of its own
    engines: Any = serve.deployment(
        name="engine",
        num_replicas=settings.replicas,
        max_ongoing_requests=2 * settings.at_once + 16,  # they wait in it, and cancelling never waits
        graceful_shutdown_timeout_s=_PATIENCE_S,
        ray_actor_options={"num_cpus": 1, "num_gpus": settings.gpus},
        logging_config=quiet,
    )(Replica)
    ingress: Any = serve.deployment(
        name="ingress",
        num_replicas=1,
        max_ongoing_requests=1000,
        graceful_shutdown_timeout_s=_PATIENCE_S,
        ray_actor_options={"num_cpus": 0, "runtime_env": {"env_vars": {FOLDER: settings.folder}}},
        logging_config=quiet,
    )(Ingress)
    return ingress.bind(settings, engines.bind(settings))


def config(settings: Settings, http: dict[str, Any]) -> dict[str, Any]:
    """A Serve config file for `serve deploy`: JSON, which is YAML too."""
    return {
        "proxy_location": "HeadOnly",
        "http_options": http,
        "applications": [
            {"name": NAME, "route_prefix": "/", "import_path": f"{__name__}:build", "args": asdict(settings)},
        ],
    }
