"""Where an answer looked, worked out step by step and column by column: what `AnswerAttention` must equal."""

from __future__ import annotations

import math

import numpy as np


def answer_shares(weights: dict, values: dict, slice_of, visual_columns, queries) -> np.ndarray:
    """(Q, M). weights: {layer: (heads, rows, columns)} of a full pass. values: {layer: (key heads, columns, d)}. queries: rows."""
    slice_of, visual = [int(s) for s in slice_of], {int(c) for c in visual_columns}
    reads_of, last = {}, None  # which slice a column stands for: the last one that an image token came before
    for column, number in enumerate(slice_of):
        last = number if column in visual else last
        if number >= 0 and last is not None:
            reads_of[column] = last
    columns = sorted(reads_of)
    rows = []
    for query in queries:
        looked, counted = dict.fromkeys(columns, 0.0), 0.0
        for layer, of_layer in weights.items():
            for head, of_head in enumerate(of_layer):
                of_key = values[layer][head * len(values[layer]) // len(of_layer)]
                norms = [float(np.linalg.norm(of_key[c])) for c in columns]
                middle = sorted(norms)[(len(norms) - 1) // 2]
                part = [float(of_head[query, c]) * min(norm / middle, 1.0) for c, norm in zip(columns, norms, strict=True)]
                share = [value / sum(part) for value in part]
                count = 1.0 + sum(s * math.log(s) for s in share if s > 0) / math.log(len(columns))
                counted += count
                for column, value in zip(columns, part, strict=True):
                    looked[column] += count * value
        row = {column: looked[column] / counted for column in columns if column in visual}
        direct = {number: sum(value for column, value in row.items() if reads_of[column] == number) for number in reads_of.values()}
        for column in columns:
            if column not in visual:
                number = reads_of[column]
                for target in row:
                    if reads_of[target] == number:
                        row[target] += looked[column] / counted * (looked[target] / counted / direct[number])
        rows.append([row[column] for column in sorted(visual)])
    return np.array(rows)
