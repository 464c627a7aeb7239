"""How much memory a model needs before it is loaded: arithmetic on its configuration. No torch here.

Needed at once are the weights and the worst of three moments: encoding a chunk of slices, the language model reading the prompt, and
answering. The formulas count the tensors that are alive in the stock classes at that moment (transformers 5.23, scaled dot-product
attention); Testing/test_memory.py holds them against what torch allocates.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from ...imaging.slices import InputFormat
from ...pruning.settings import PRECISIONS, Precision, PruningSettings
from ...sentence import Sentence
from ...sentence import tr as _
from .network import Network

PIXELS_A_CHUNK = 8 * 896 * 896  # that are encoded together at most: 8 of MedGemma's slices, 32 of 448 px; on a CPU a 64th of it
# Bytes a weight of the language model's linear layers. 4 bits: NF4 with an absolute maximum for each 64 weights, itself in 8 bits with a
# float32 for each 256 of them (bitsandbytes' double quantisation). 8 bits: beside them a float32 for each row.
_ROUNDED = {"8bit": 1.0, "4bit": 0.5 + 1 / 64 + 4 / (64 * 256)}
PART_BYTES = 32 * 2**20  # of embeddings that are merged together (nucleus.py)
PROMPT_PART = 2048  # tokens of a prompt that a model with dense masks reads together: enough for a GPU to be busy
BLOCK_BYTES = 64 * 2**20  # of scores that are looked at together where attention is summed up (attention.py)
_REPLAYED = 32  # conversation.py: answer tokens whose attention is looked at together
_RESERVE = 4e8  # what the libraries keep for themselves: workspaces, and blocks that are too small for anything
_TEXT = 100  # tokens of the prompt that belong to no slice
_LABEL = 10  # tokens of a slice that are no visual ones: its number, and what stands around the image


@dataclass(frozen=True)
class Workload:
    """slices of `size` px, of whose visual tokens the share `retention` goes to the language model."""

    slices: int
    size: int
    retention: float

    @classmethod
    def of(cls, image_format: InputFormat, settings: PruningSettings) -> Workload:
        """The most that a volume can come to."""
        return cls(settings.most_images(image_format.max_slices), image_format.size, most_retained(settings))


@dataclass(frozen=True)
class Need:
    """Bytes. encoding, reading, answering: beside the weights, each at its worst moment; never at the same time."""

    weights: float
    encoding: float
    reading: float
    answering: float

    @property
    def total(self) -> float:
        """What must be free before the model is loaded."""
        return self.weights + max(self.encoding, self.reading, self.answering) + _RESERVE


@dataclass(frozen=True)
class Plan:
    """One way to hold a model. precision: of its linear layers; "full": like the rest. number: bytes of one that is not quantised."""

    precision: Precision
    number: int
    need: Need


def most_retained(settings: PruningSettings) -> float:
    """The most of the encoded images' visual tokens that the settings can keep: no token is attended to more than another."""
    if settings.normalisation == "none":
        return 1.0
    budget = 1.0 if settings.token_budget is None else settings.token_budget / (settings.image_budget or 1.0)
    return min(1.0, settings.tau + settings.contextual_fraction, budget)


def need(network: Network, work: Workload, precision: Precision = "full", number: int = 2, chunk: int | None = None) -> Need:
    """What a workload takes. number: bytes of a weight or activation (2: bfloat16, 4: float32). chunk: slices encoded together."""
    slices = min(chunk or max(1, PIXELS_A_CHUNK // work.size**2), work.slices)
    seen, merged, prompt = _kept(network, work, number)
    cache = _cache(network, prompt, number)
    rows = 4 * network.linear // network.width if precision == "8bit" else 0
    handed = round(work.slices * network.tokens_of(work.size) * work.retention) * network.parts * network.width * number
    return Need(
        weights=network.linear * _ROUNDED.get(precision, number) + network.other * number + rows,
        encoding=seen + _encoding(network, work, slices, number),
        reading=seen + merged + max(handed + cache + _reading(network, prompt, number), _merging(network, work, number)),
        answering=seen + merged + _answering(network, prompt, cache, number),
    )


def resting(network: Network, work: Workload, number: int) -> int:
    """Bytes that a scan keeps on the device between questions."""
    seen, merged, prompt = _kept(network, work, number)
    return seen + merged + _cache(network, prompt, number)


def _kept(network: Network, work: Workload, number: int) -> tuple[int, int, int]:
    """Bytes of what the encoder made of the slices and of what merging made of that; tokens of the prompt."""
    tokens = work.slices * network.tokens_of(work.size)
    token = network.parts * network.width * number
    seen = tokens * (token + 4 * network.tower_width // network.tower_heads)
    return seen, tokens * token if work.retention < 1.0 else 0, round(tokens * work.retention) + work.slices * _LABEL + _TEXT


def plans(network: Network, work: Workload, native_half: bool) -> Iterator[Plan]:
    """All ways to hold a model, the best first. native_half: the device computes in bfloat16 by itself.

    Where it does not, bfloat16 is right but slow, and only saves memory.
    """
    for precision in PRECISIONS[1:]:
        for number in (2,) if native_half else (4, 2):
            yield Plan(precision, number, need(network, work, precision, number))


def choose(
    network: Network,
    work: Workload,
    free: float,
    *,
    native_half: bool,
    precision: Precision = "auto",
    possible: Callable[[Precision], bool] = lambda _precision: True,
) -> Plan | None:
    """The best plan that needs no more than `free` bytes, of one precision or of any ("auto").

    Where the whole workload fits in none, the plan that leaves it the most room: pruning may make it smaller than planned for. None where
    that does not even hold one slice. possible: whether a precision can be had on the device.
    """
    found = [plan for plan in plans(network, work, native_half) if precision in ("auto", plan.precision) and possible(plan.precision)]
    for plan in found:
        if plan.need.total <= free:
            return plan
    smallest = min(found, key=lambda plan: plan.need.total, default=None)
    if smallest is None or _least(network, work, smallest).total > free:
        return None
    return smallest


def _least(network: Network, work: Workload, plan: Plan) -> Need:
    """For one slice."""
    return need(network, replace(work, slices=1), plan.precision, plan.number)


def slices_that_fit(network: Network, work: Workload, plan: Plan, free: float) -> int:
    """How many of the slices could be read in `free` bytes, each pruned as now; a chunk shrinks to one slice where it must."""
    for slices in range(work.slices, 0, -1):
        if need(network, replace(work, slices=slices), plan.precision, plan.number, chunk=1).total <= free:
            return slices
    return 0


def share_that_fits(network: Network, work: Workload, plan: Plan, free: float) -> float:
    """The largest share of the visual tokens of all slices that could be read in `free` bytes, in whole per cent (0...1)."""
    for percent in range(round(100 * work.retention), 0, -1):
        if need(network, replace(work, retention=percent / 100), plan.precision, plan.number, chunk=1).total <= free:
            return percent / 100
    return 0.0


def what_fits(network: Network, work: Workload, plan: Plan, free: float, *, possible: Callable[[Precision], bool]) -> list[Sentence]:
    """What to change so that a workload that does not fit as planned does, each a sentence; none: nothing is known to help.

    free: bytes for everything, weights included.
    """
    found = []
    slices, share = slices_that_fit(network, work, plan, free), share_that_fits(network, work, plan, free)
    if 0 < slices < work.slices:
        found.append(
            _("About {slices} of the {count} slices would fit: raise gamma, or limit the question to a region.").format(
                slices=slices, count=work.slices
            )
        )
    if 0 < share < work.retention:
        found.append(
            _("About {share:.0%} of the visual tokens would fit instead of {now:.0%}: lower tau.").format(share=share, now=work.retention)
        )
    for other in plans(network, work, plan.number == 2):
        smaller = PRECISIONS.index(other.precision) > PRECISIONS.index(plan.precision)
        if smaller and other.need.total <= free and possible(other.precision):
            said = _("All of it would fit with {bits}-bit weights (--precision {precision}).")
            found.append(said.format(bits=other.precision.removesuffix("bit"), precision=other.precision))
            break
    return found


def _cache(network: Network, prompt: int, number: int) -> int:
    """Keys and values of a prompt; layers with a window keep no more than that."""
    columns = network.global_layers * prompt + network.local_layers * min(prompt, network.reach)
    return 2 * network.kv_heads * network.head_dim * columns * number


def _encoding(network: Network, work: Workload, slices: int, number: int) -> int:
    """A chunk at its worst: in the last layer of the tower, or while the attention received there is summed up."""
    patches = slices * (work.size // network.patch) ** 2
    width = network.tower_width
    # What goes into the layer, into its MLP and into that one's first linear layer; queries and keys, which are looked at later; where one
    # linear layer makes them, values too; position embeddings.
    held = (7 if network.rotary else 5) * width * number
    expanded = (3 if network.tower_gated else 2) * network.tower_mlp * number
    turning = 4 * width * (4 if number == 4 else 6) if network.rotary else 0
    pixels = slices * work.size**2 * network.floats * 4
    block = min(BLOCK_BYTES, 4 * network.tower_heads * (patches // slices) ** 2)
    return pixels + patches * held + max(patches * max(expanded, turning), 2 * block)


def _merging(network: Network, work: Workload, number: int) -> int:
    """What is computed while redundant tokens are merged, some slices at a time, in float32."""
    embeddings = 4 * work.slices * network.tokens_of(work.size) * network.parts * network.width
    return (4 if number == 4 else 6) * min(PART_BYTES, embeddings) if work.retention < 1.0 else 0


def _answering(network: Network, prompt: int, cache: int, number: int) -> int:
    """The prefix and the branch that an answer grows on, or that its attention is read from a few tokens at a time."""
    scores = _REPLAYED * network.heads * 14  # a score at 4 bytes as it is, scaled and after the softmax, and rounded again
    repeated = 2 * network.heads * network.head_dim * number  # keys and values for each query head
    return 2 * cache + prompt * (scores + repeated) + 3 * 4 * network.vocabulary


def _reading(network: Network, prompt: int, number: int) -> int:
    """The prompt at its worst: in the attention or the MLP of a layer, where masks are dense for a part of its tokens only."""
    queries, keys = network.heads * network.head_dim, network.kv_heads * network.head_dim
    part = min(prompt, PROMPT_PART) if network.masked else prompt
    attending, masks = (2 * queries + 2 * keys) * part, 0
    if network.masked:  # one for each kind of layer, and one as numbers to add; keys and values repeated for each query head
        attending += 2 * queries * prompt + part * prompt
        masks = 2 * part * prompt
    # The embeddings and the visual ones among them, what goes into the layer, into its MLP and into that one's linear layers.
    held = 5 * network.width
    return held * part * number + masks + max(attending, 3 * network.mlp * part) * number
