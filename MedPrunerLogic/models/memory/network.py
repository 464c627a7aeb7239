"""What of a network its memory depends on, from its config.json or, before that is there, from a table. No torch here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from ..catalogue.card import ModelCard
from ..catalogue.folder import read_json


@dataclass(frozen=True)
class Network:
    """The numbers that memory.py counts with.

    linear: weights of the language model's linear layers, the ones that 8 and 4 bits are for. other: all other weights. patch: its side
    in px. window: patches a side of a visual token. tokens: visual tokens of a slice; None where they follow from its size. floats: that a
    pixel becomes for the tower. rotary: the tower turns queries and keys, in float32. parts: vectors of the language model's width that
    make a visual token. global_layers look at the whole prompt, local_layers at the last `reach` tokens of it. masked: the mask is dense.
    """

    linear: int
    other: int
    patch: int
    window: int
    tokens: int | None
    floats: int
    tower_width: int
    tower_mlp: int
    tower_heads: int
    tower_gated: bool
    rotary: bool
    parts: int
    width: int
    mlp: int
    heads: int
    kv_heads: int
    head_dim: int
    vocabulary: int
    global_layers: int
    local_layers: int = 0
    reach: int = 0
    masked: bool = False

    @property
    def weights(self) -> int:
        """How many there are."""
        return self.linear + self.other

    def tokens_of(self, size: int) -> int:
        """Visual tokens of a slice of size x size px."""
        return self.tokens or (size // self.patch // self.window) ** 2


def network_of(card: ModelCard, config: dict[str, Any] | None = None) -> Network | None:
    """A card's network by the config.json of its weights where they are here, else by the table; None where neither is known."""
    if config is None and card.folder is not None:
        config = read_json(card.folder / "config.json")
    config = config or _PUBLISHED.get(card.name)
    if config is None:
        return None
    try:
        return read_network(config)
    except (KeyError, TypeError, ZeroDivisionError, AttributeError, ValueError, OverflowError):
        return None  # a configuration that loading will have more to say about


def read_network(config: dict[str, Any]) -> Network:
    """The network of a config.json. Raises KeyError for an architecture that is not supported or an entry that is missing.

    Weights are counted as the stock classes have them; Testing/test_memory.py compares both for every published configuration.
    """
    kind = config["model_type"]
    text = _DEFAULTS.get(kind, {}) | (config.get("text_config") or config)
    vision = config.get("vision_config") or config["vision_encoder_config"]
    tower = _TOWERS[kind](vision)
    layers, width, mlp, heads = (text[key] for key in ("num_hidden_layers", "hidden_size", "intermediate_size", "num_attention_heads"))
    kv_heads, head_dim = text["num_key_value_heads"], text.get("head_dim") or width // heads
    qwen2 = kind in ("qwen2_5_vl", "hulumed_qwen2") or text.get("model_type") == "qwen2"
    gemma = kind == "gemma3"
    linear = layers * (width * head_dim * (2 * heads + 2 * kv_heads) + 3 * width * mlp)
    # Biases of queries, keys and values, or norms of queries and keys; norms around attention and MLP, which Gemma 3 has on both sides.
    small = layers * ((heads + 2 * kv_heads) * head_dim if qwen2 else 2 * head_dim) + (layers * (4 if gemma else 2) + 1) * width
    tied = config.get("tie_word_embeddings", text.get("tie_word_embeddings", gemma))
    embeddings = (1 if tied else 2) * text["vocab_size"] * width
    local = _local_layers(text) if gemma else 0
    parts = 1 + len(vision.get("deepstack_visual_indexes", ()))
    return Network(
        linear=linear,
        other=small + embeddings + tower.pop("weights") + _PROJECTORS[kind](vision, width),
        width=width,
        mlp=mlp,
        heads=heads,
        kv_heads=kv_heads,
        head_dim=head_dim,
        vocabulary=text["vocab_size"],
        global_layers=layers - local,
        local_layers=local,
        reach=text["sliding_window"] if gemma else 0,
        masked=gemma,
        parts=parts,
        tokens=config.get("mm_tokens_per_image", 256) if gemma else None,
        **tower,
    )


def _local_layers(text: dict[str, Any]) -> int:
    kinds = text.get("layer_types")
    if kinds:
        return sum(kind == "sliding_attention" for kind in kinds)
    count = text["num_hidden_layers"]
    return count - count // text.get("sliding_window_pattern", 6)


# --- towers: weights, and what their activations depend on --------------------------------------------------------------------


def _block(width: int, mlp: int) -> int:
    """Weights of a layer: attention and MLP with biases, two layer norms."""
    return 4 * (width * width + width) + 2 * width * mlp + mlp + width + 4 * width


def _siglip(vision: dict[str, Any]) -> dict[str, Any]:
    """SigLIP with learned positions (Gemma 3)."""
    width, mlp, patch = vision["hidden_size"], vision["intermediate_size"], vision["patch_size"]
    side = vision["image_size"] // patch
    weights = vision["num_hidden_layers"] * _block(width, mlp) + 3 * patch * patch * width + width + side * side * width + 2 * width
    return _tower(weights, vision, vision["num_attention_heads"], window=0, floats=3) | {"rotary": False}


def _video_llama3(vision: dict[str, Any]) -> dict[str, Any]:
    """SigLIP with rotary positions (VideoLLaMA3, Hulu-Med)."""
    width, mlp, patch = vision["hidden_size"], vision["intermediate_size"], vision["patch_size"]
    weights = vision["num_hidden_layers"] * _block(width, mlp) + 3 * patch * patch * width + width + 2 * width
    return _tower(weights, vision, vision["num_attention_heads"], window=2, floats=3)


def _qwen3_vl(vision: dict[str, Any]) -> dict[str, Any]:
    width, mlp, patch = vision["hidden_size"], vision["intermediate_size"], vision["patch_size"]
    frames = vision["temporal_patch_size"]
    weights = vision["depth"] * _block(width, mlp) + 3 * frames * patch * patch * width + width + vision["num_position_embeddings"] * width
    return _tower(weights, vision, vision["num_heads"], vision["spatial_merge_size"], floats=3 * frames)


def _qwen2_5_vl(vision: dict[str, Any]) -> dict[str, Any]:
    """Gated MLP with biases, root-mean-square norms."""
    width, mlp, patch = vision["hidden_size"], vision["intermediate_size"], vision["patch_size"]
    frames = vision["temporal_patch_size"]
    block = 4 * (width * width + width) + 3 * width * mlp + 2 * mlp + width + 2 * width
    weights = vision["depth"] * block + 3 * frames * patch * patch * width
    return _tower(weights, vision, vision["num_heads"], vision["spatial_merge_size"], floats=3 * frames) | {"tower_gated": True}


def _tower(weights: int, vision: dict[str, Any], heads: int, window: int, floats: int) -> dict[str, Any]:
    return {
        "weights": weights,
        "patch": vision["patch_size"],
        "window": window,
        "floats": floats,
        "tower_width": vision["hidden_size"],
        "tower_mlp": vision["intermediate_size"],
        "tower_heads": heads,
        "tower_gated": False,
        "rotary": True,
    }


# --- projectors: weights ------------------------------------------------------------------------------------------------------


def _linear_and_norm(vision: dict[str, Any], width: int) -> int:
    return vision["hidden_size"] * width + vision["hidden_size"]


def _two_linear(vision: dict[str, Any], width: int) -> int:
    return vision["hidden_size"] * width + width + width * width + width


def _mergers(vision: dict[str, Any], width: int) -> int:
    """Of the last layer, with a norm before the patches are joined, and of each deepstack layer, with one behind."""
    joined = vision["hidden_size"] * vision["spatial_merge_size"] ** 2
    mlp = joined * joined + joined + joined * width + width
    return mlp + 2 * vision["hidden_size"] + len(vision["deepstack_visual_indexes"]) * (mlp + 2 * joined)


def _merger(vision: dict[str, Any], width: int) -> int:
    joined = vision["hidden_size"] * vision["spatial_merge_size"] ** 2
    return joined * joined + joined + joined * width + width + vision["hidden_size"]


_TOWERS = {
    "gemma3": _siglip,
    "hulumed_qwen2": _video_llama3,
    "hulumed_qwen3": _video_llama3,
    "qwen2_5_vl": _qwen2_5_vl,
    "qwen3_vl": _qwen3_vl,
    "video_llama_3": _video_llama3,
}
_PROJECTORS = {
    "gemma3": _linear_and_norm,
    "hulumed_qwen2": _two_linear,
    "hulumed_qwen3": _two_linear,
    "qwen2_5_vl": _merger,
    "qwen3_vl": _mergers,
    "video_llama_3": _two_linear,
}
# What a config.json may leave out because it is the configuration class's default (Gemma3TextConfig).
_DEFAULTS = {"gemma3": {"num_attention_heads": 8, "num_key_value_heads": 4, "head_dim": 256, "vocab_size": 262208, "sliding_window": 4096}}
# The registered models before their weights are here. Sources as in Testing/published_configs.py, which a test compares this with.
_SO400M = {"hidden_size": 1152, "intermediate_size": 4304, "num_hidden_layers": 27, "num_attention_heads": 16, "patch_size": 14}
_QWEN_PATCHES = {"num_heads": 16, "spatial_merge_size": 2, "temporal_patch_size": 2}
_QWEN3_SMALL: dict[str, Any] = _QWEN_PATCHES | {"depth": 24, "hidden_size": 1024, "intermediate_size": 4096, "patch_size": 16}
_QWEN3_SMALL |= {"num_position_embeddings": 2304, "deepstack_visual_indexes": [5, 11, 17]}
_QWEN3_LARGE = _QWEN3_SMALL | {"depth": 27, "hidden_size": 1152, "intermediate_size": 4304, "deepstack_visual_indexes": [8, 16, 24]}
_QWEN2_5 = _QWEN_PATCHES | {"depth": 32, "hidden_size": 1280, "intermediate_size": 3420, "patch_size": 14}


def _text(layers: int, width: int, mlp: int, heads: int, kv_heads: int, head_dim: int, vocabulary: int, *, tied: bool) -> dict[str, Any]:
    return {
        "num_hidden_layers": layers,
        "hidden_size": width,
        "intermediate_size": mlp,
        "num_attention_heads": heads,
        "num_key_value_heads": kv_heads,
        "head_dim": head_dim,
        "vocab_size": vocabulary,
        "tie_word_embeddings": tied,
    }


_GEMMA = _text(34, 2560, 10240, 8, 4, 256, 262208, tied=True) | {"sliding_window": 1024}
_QWEN2_7B = _text(28, 3584, 18944, 28, 4, 128, 152064, tied=False)
_PUBLISHED: dict[str, dict[str, Any]] = {
    "medgemma-1.5-4b": {"model_type": "gemma3", "text_config": _GEMMA, "vision_config": _SO400M | {"image_size": 896}},
    "qwen3-vl-2b": {
        "model_type": "qwen3_vl",
        "text_config": _text(28, 2048, 6144, 16, 8, 128, 151936, tied=True),
        "vision_config": _QWEN3_SMALL,
    },
    "qwen3-vl-4b": {
        "model_type": "qwen3_vl",
        "text_config": _text(36, 2560, 9728, 32, 8, 128, 151936, tied=True),
        "vision_config": _QWEN3_SMALL,
    },
    "qwen3-vl-8b": {
        "model_type": "qwen3_vl",
        "text_config": _text(36, 4096, 12288, 32, 8, 128, 151936, tied=False),
        "vision_config": _QWEN3_LARGE,
    },
    "lingshu-7b": {"model_type": "qwen2_5_vl", "text_config": _QWEN2_7B, "vision_config": _QWEN2_5},
    "hulu-med-7b": {"model_type": "hulumed_qwen2", "text_config": _QWEN2_7B, "vision_config": _SO400M},
    "hulu-med-14b": {
        "model_type": "hulumed_qwen3",
        "text_config": _text(40, 5120, 17408, 40, 8, 128, 151936, tied=False),
        "vision_config": _SO400M,
    },
}
# Fine-tunes of the same network.
_PUBLISHED |= {"medmo-4b": _PUBLISHED["qwen3-vl-4b"], "medmo-8b": _PUBLISHED["qwen3-vl-8b"]}
