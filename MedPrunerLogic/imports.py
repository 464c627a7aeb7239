"""Importing torch and transformers in less time."""

from __future__ import annotations

import contextlib
import gc
import importlib
import importlib.util
import os
import sys
import threading
import types
from collections.abc import Iterator
from typing import Any

_LOADING = threading.RLock()


@contextlib.contextmanager
def unhindered() -> Iterator[None]:
    """While open, nothing looks for garbage; what was made meanwhile is never looked at again.

    A million objects come with these packages, and stay. Python looks through all of them again and again while they grow, which takes a
    fifth of the whole time, and would go on to do so whenever a question is answered.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()


def light_transformers() -> None:
    """Import transformers without what MedPruner never uses of its surroundings; for everyone else that is there as ever.

    It would import scipy for the losses of object detectors, torch's distributed tensors for models in parts on several machines, and
    torch's compiler for a class and some decorators: 1,100 modules, half of the whole time. Here it is imported as where scipy is not
    installed and torch is built for one machine, both of which it knows; the compiler stays away until it is asked for something.
    """
    if "transformers" in sys.modules:
        return
    import torch.distributed

    hides = "scipy" not in sys.modules
    available = torch.distributed.is_available
    if hides:
        sys.modules["scipy"] = None  # type: ignore[assignment]  # Python's own word for what is not to be found
    torch.distributed.is_available = lambda: False
    try:
        importlib.import_module("transformers.utils.import_utils").is_torch_distributed_available()  # asked once, and remembered
    finally:
        torch.distributed.is_available = available
        if hides:
            del sys.modules["scipy"]
    if "torch._dynamo" not in sys.modules:
        _Compiler.stand_in()


class _Compiler(types.ModuleType):
    """`torch._dynamo`, which is loaded when more is wanted of it than these decorators, which matter to compiled code only."""

    @classmethod
    def stand_in(cls) -> None:
        """Until then."""
        spec = importlib.util.find_spec("torch._dynamo")
        if spec is not None:
            sys.modules[spec.name] = module = importlib.util.module_from_spec(spec)
            vars(sys.modules["torch"])["_dynamo"] = module
            module.__class__ = cls
            importlib.import_module("torch._dynamo._trace_wrapped_higher_order_op")  # that class is in it, and nothing else
            del module.__path__  # whoever wants another part wants it all

    @staticmethod
    def disable(fn: Any = None, *_given: Any, **_named: Any) -> Any:
        """Changes nothing."""
        return fn if fn is not None else _Compiler.disable

    allow_in_graph = assume_constant_result = disable

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") and name != "__path__":  # the import system looks for these
            raise AttributeError(name)
        with _LOADING:
            if type(self) is _Compiler:
                self.__class__ = types.ModuleType  # type: ignore[assignment]
                self.__path__ = self.__spec__.submodule_search_locations  # type: ignore[assignment, union-attr]
                self.__spec__.loader.exec_module(self)  # type: ignore[union-attr]
        return getattr(self, name)


def wait_asleep() -> None:
    """Let torch's threads sleep while they wait for each other; before torch is imported, and unless the user has said otherwise.

    They would spin (OpenMP's OMP_WAIT_POLICY), and where anything else runs take the processor from the one that they wait for: on two
    busy cores the embedded model read a scan in 5.4 s instead of 0.6. On idle ones sleeping costs a few hundredths of a second.
    """
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
