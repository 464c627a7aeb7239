"""The command line: `medpruner ask VOLUME "question"`, `models`, `download`, `forget`, `evaluate`, `cohort`, `phantom`, `serve`.

What is asked for goes to stdout, everything else to stderr. Exit codes: 0 answered, 1 an error nobody foresaw, 2 wrong usage, 3 volume,
4 question, 5 model, 6 output, 7 device or memory, 8 evaluation or cohort (errors.py), 130 cancelled by Ctrl-C, 143 told to end.
"""

from __future__ import annotations

import argparse
import atexit
import contextlib
import os
import sys
from collections.abc import Sequence
from typing import Any

from .. import DISCLAIMER, __version__
from ..errors import MedPrunerError
from ..imports import wait_asleep
from . import interrupts


def program() -> None:
    """The whole program."""
    wait_asleep()
    with interrupts.taken():
        code = main()
    interrupts.ignore()
    atexit._run_exitfuncs()
    with contextlib.suppress(OSError, ValueError):  # the reader of our output may have gone
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(code)  # all is written and tidied: taking torch apart, object by object, would only take a second more


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code."""
    parsed = _parser().parse_args(arguments)
    try:
        parsed.run(parsed)
        sys.stdout.flush()
    except KeyboardInterrupt:
        # CPython remembers a Ctrl-C that passed through an exec'd string, as imports do, and `python -m` would end by the signal
        # instead of the exit code; the next exec forgets it (pythonrun.c, run_eval_code_obj).
        exec("")  # noqa: S102
        print("\nCancelled. No file is left half-written.", file=sys.stderr)
        return 130
    except BrokenPipeError:  # the reader of our output has seen enough; nothing may complain at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except MedPrunerError as error:
        print(f"error: {error.problem}\n  {error.advice}", file=sys.stderr)
        return error.exit_code
    except Exception as error:
        if parsed.debug:
            raise
        print(f"error: {type(error).__name__}: {error}\n  Run again with --debug and report the output.", file=sys.stderr)
        return 1
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="medpruner", description=f"Ask questions about a CT or MR volume. {DISCLAIMER}")
    parser.add_argument("--version", action="version", version=f"medpruner {__version__}")
    parser.add_argument("--debug", action="store_true", help="show the traceback of an unforeseen error")
    from . import ask, cohort, evaluate, models, phantom, serve  # not before an interrupt is taken well

    commands = parser.add_subparsers(required=True, metavar="COMMAND", parser_class=_Command)
    for command in (ask, models, evaluate, cohort, phantom, serve):
        command.add_to(commands)
    return parser


class _Command(argparse.ArgumentParser):
    """Whose options may stand anywhere: argparse alone takes no QUESTION after VOLUME --model NAME."""

    _mixed = False

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        if self._mixed:
            return super().parse_known_args(args, namespace)
        self._mixed = True  # it comes back here
        try:
            return self.parse_known_intermixed_args(args, namespace)
        finally:
            self._mixed = False
