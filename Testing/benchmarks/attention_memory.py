"""Column sums of attention at MedGemma's size (T = 4096, 16 heads, D = 72, float32): ours against the full matrix."""

from __future__ import annotations

from measure import machine, measured

PREPARE = """
import torch
torch.manual_seed(0)
query, key = torch.randn(1, 16, 4096, 72), torch.randn(1, 16, 4096, 72)
from MedPrunerLogic.pruning.importance import received_attention
received_attention(query[:, :, :64], key[:, :, :64], 0.1)
"""
VARIANTS = {
    "full matrix (as the release)": "(query @ key.transpose(-1, -2) * 72**-0.5).softmax(-1).mean(1).sum(1)",
    "received_attention": "received_attention(query, key, 72**-0.5)",
}


def main() -> None:
    """Print the table."""
    rows = {name: measured(PREPARE, work) for name, work in VARIANTS.items()}
    full = rows["full matrix (as the release)"]
    print(f"{machine()}; median of 3\n\n| | seconds | peak MiB over base | time | memory |\n|---|---|---|---|---|")
    for name, row in rows.items():
        time, memory = row["seconds"] / full["seconds"], row["peak_mib"] / full["peak_mib"]
        print(f"| {name} | {row['seconds']:.2f} | {row['peak_mib']:.0f} | {time:.2f}x | {memory:.2f}x |")


if __name__ == "__main__":
    main()
