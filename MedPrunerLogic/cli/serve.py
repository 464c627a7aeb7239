"""`medpruner serve`: one machine with a GPU for many who ask."""

from __future__ import annotations

import argparse
import json
import sys
import time
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from ..errors import MedPrunerError
from ..pruning.settings import PRECISIONS
from ..sentence import tr as _
from . import interrupts
from .outputs import MODEL, Subparsers


def add_to(commands: Subparsers) -> None:
    """The command and its options."""
    command = commands.add_parser("serve", help="let others ask: a server for the panel on their machines")
    command.set_defaults(run=serve)
    command.add_argument(
        "--folder", type=Path, default=Path.home() / ".medpruner-server", help="users, audit and uploads; default: %(default)s"
    )
    command.add_argument("--add-user", metavar="NAME", help="make a token for a user, print it once, and end")
    command.add_argument("--remove-user", metavar="NAME", help="the user's token is not good any more")
    command.add_argument("--model", default="phantom", help=f"{MODEL}, or a folder; default: %(default)s")
    command.add_argument("--device", default="auto", help="auto, cpu or cuda; default: %(default)s")
    command.add_argument("--precision", choices=PRECISIONS, default="auto", help="of the weights")
    command.add_argument("--replicas", type=int, default=0, help="engines; one for each GPU unless given")
    command.add_argument("--gpus", type=int, default=0, help="of each engine; one where there are any unless given")
    command.add_argument("--host", default="127.0.0.1", help="address to listen at; beyond this machine only with a certificate")
    command.add_argument("--port", type=int, default=8642, help="default: %(default)s")
    command.add_argument("--certificate", type=Path, metavar="FILE.pem", help="for https, with --key")
    command.add_argument("--key", type=Path, metavar="FILE.pem")
    command.add_argument("--name", action="append", default=[], help="a host name that clients use; may be given more than once")
    command.add_argument("--origin", action="append", default=[], help="a web page's origin that may ask; none unless given")
    command.add_argument(
        "--dicomweb",
        action="append",
        default=[],
        metavar="ADDRESS",
        help="a service (dicomweb://HOST/PATH) that users may have series fetched from; none unless given; may be given more than once",
    )
    command.add_argument("--per-user", type=int, default=4, help="questions of one user under way; default: %(default)s")
    command.add_argument("--at-once", type=int, default=64, help="questions of all under way; default: %(default)s")
    command.add_argument("--seconds", type=float, default=900, help="the longest that one may take; default: %(default)s")
    command.add_argument("--per-second", type=float, default=100, help="requests of one user; default: %(default)s")
    command.add_argument("--keep-hours", type=float, default=12, help="uploads that nobody uses; default: %(default)s")
    command.add_argument("--user-gb", type=float, default=20, help="uploads of one user; default: %(default)s")
    command.add_argument("--volume-gb", type=float, default=2, help="of one volume; default: %(default)s")
    command.add_argument("--config", type=Path, metavar="FILE.yaml", help="write a Ray Serve config file for many machines, and end")


def serve(arguments: argparse.Namespace) -> None:
    """`medpruner serve`."""
    from ..models.catalogue.find import find_card, find_weights
    from ..pacs.address import parse_service
    from ..pacs.fetch import check_installed
    from ..server import users
    from ..server.settings import NUMBERS, Settings, make_private

    folder = make_private(arguments.folder.resolve())
    if arguments.add_user or arguments.remove_user:
        if arguments.add_user:
            print(users.add(folder, arguments.add_user))
            print("This is the token. It is not shown again.", file=sys.stderr)
        if arguments.remove_user:
            users.remove(folder, arguments.remove_user)
        return
    if find_spec("ray") is None:
        raise MedPrunerError(_("A server needs Ray, which is not installed."), _("Install it: pip install 'MedPrunerLogic[server]'."))
    if arguments.dicomweb:
        check_installed(MedPrunerError)
    from ..server import run

    find_weights(find_card(arguments.model, any_repository=True))
    numbers = {name: getattr(arguments, name) for name in NUMBERS}
    hosts = (*Settings.hosts, arguments.host.lower(), *(name.lower() for name in arguments.name))
    settings = Settings(
        str(folder),
        arguments.model,
        arguments.device,
        arguments.precision,
        hosts=hosts,
        origins=tuple(arguments.origin),
        dicomweb=tuple(parse_service(address, MedPrunerError) for address in arguments.dicomweb),
        **numbers,
    )
    run.check_open(settings, arguments.host, arguments.certificate, arguments.key)
    http = run.http_options(settings, arguments.host, arguments.port, arguments.certificate, arguments.key)
    if arguments.config is not None:
        from ..server import app  # not before Ray has been told how to start

        settings = replace(settings, replicas=max(settings.replicas, 1))
        settings.save()
        arguments.config.write_text(json.dumps(app.config(settings, http), indent=1), encoding="utf-8")
        return
    run.run(settings, http, lambda sentence: print(sentence, file=sys.stderr, flush=True), _until_told)


def _until_told() -> None:
    """Return when the program is told to end."""
    try:
        with interrupts.raised():
            while True:
                time.sleep(3600)
    except KeyboardInterrupt:
        interrupts.ignore()
