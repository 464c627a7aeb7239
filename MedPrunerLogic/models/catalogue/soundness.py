"""What a model's configuration must not ask for: code or weights from elsewhere, and sizes that cannot be. No torch here."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from ...errors import ModelError
from ...sentence import tr as _

# transformers would look a kernel's repository up, and run what it compiles, for any other name of an attention
_ATTENTION = {None, "eager", "sdpa", "flash_attention_2", "flash_attention_3", "flex_attention"}
_FOREIGN = {
    "adapter": ("peft_config", "adapter_config", "_adapter_model_path", "adapters"),
    "quantiser": ("quantization_config", "compression_config"),
    "kernel": ("use_kernels", "kernel_config", "kernels", "hub_kernels"),
}
_MOST_LEVELS, _MOST_ENTRIES = 16, 200_000
_LARGEST = {  # what is counted in a configuration, and the most that any model has
    "image_size": 8192,
    "patch_size": 512,
    "hidden_size": 2**17,
    "intermediate_size": 2**20,
    "num_hidden_layers": 1024,
    "depth": 1024,
    "num_attention_heads": 4096,
    "num_heads": 4096,
    "num_key_value_heads": 4096,
    "head_dim": 2**14,
    "vocab_size": 2**24,
    "mm_tokens_per_image": 2**16,
    "spatial_merge_size": 64,
    "temporal_patch_size": 64,
    "max_position_embeddings": 2**31,
}


def check_config(config: dict[str, Any]) -> None:
    """Raises ModelError, by name, for what is refused; loading itself says what else does not fit."""
    for entries, (path, value) in enumerate(_entries(config)):
        name, levels = path[-1], len(path)
        if levels > _MOST_LEVELS or entries > _MOST_ENTRIES:
            raise _refused(_("Its configuration is nested too deeply, or too long."))
        if name in ("attn_implementation", "_attn_implementation", "_attn_implementation_internal"):
            wanted = list(value.values()) if isinstance(value, dict) else [value]
            if not all(isinstance(one, str | None) and one in _ATTENTION for one in wanted):
                raise _refused(_("Its configuration asks for an attention from elsewhere ({name}).").format(name=name))
        for kind, names in _FOREIGN.items():
            if name in names and value:
                raise _refused(_("Its configuration asks for a {kind} ({name}).").format(kind=kind, name=name))
        if isinstance(value, float) and not math.isfinite(value):
            raise _refused(_("'{name}' in its configuration is no finite number.").format(name=name))
        most = _LARGEST.get(name)
        if most is not None and value is not None and not (type(value) is int and 0 < value <= most):
            raise _refused(_("'{name}' in its configuration is no number from 1 to {most}.").format(name=name, most=most))
    for part in ("vision_config", "text_config", "vision_encoder_config"):
        if not isinstance(config.get(part, {}), dict | None):
            raise _refused(_("'{name}' in its configuration is no object.").format(name=part))


def _entries(config: dict[str, Any]) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Each entry, with the names on the way to it; no deeper than one level more than is allowed."""
    waiting: list[tuple[tuple[str, ...], Any]] = [((), config)]
    while waiting:
        path, value = waiting.pop()
        if path:
            yield path, value
        if isinstance(value, dict):
            waiting += [((*path, str(name)), inner) for name, inner in value.items()]
        elif isinstance(value, list):
            waiting += [((*path, "…"), inner) for inner in value if isinstance(inner, dict | list)]


def _refused(problem: str) -> ModelError:
    return ModelError(
        problem, _("Choose a model as its makers published it: weights in safetensors, and nothing fetched or run beside them.")
    )
