"""What every registered model must have."""

from __future__ import annotations

import re

import pytest

from MedPrunerLogic.models.catalogue.cards import CARDS, LIKE


def test_every_architecture_of_the_list_has_an_adapter():
    from MedPrunerLogic.models.adapters import loading

    assert {card.architecture for card in CARDS.values()} <= set(LIKE) == set(loading._ADAPTERS)


def test_every_repository_is_pinned_to_a_commit():
    assert all(re.fullmatch("[0-9a-f]{40}", card.revision) for card in CARDS.values() if card.repository)


@pytest.mark.parametrize("name", [name for name, card in CARDS.items() if name != "phantom"])
def test_every_card_says_what_it_must(name):
    wording = CARDS[name].wording
    for modality, said in (("CT", "CT"), ("MR", "MR"), ("unknown", "CT or MR")):
        before = wording.before_slices(12, modality)
        assert not wording.instruction or f" {said} " in before
        assert "{" not in before
    odd = "Is {this} 40 % {}?"
    for report in (False, True):
        asked = wording.after_slices(odd, report=report)
        assert asked.count(odd) == 1
        assert "in the language of the" in asked
        assert wording.after_slices(odd, report=report, in_region=True) == f"{wording.region} {asked}"
    assert "Findings" in wording.after_slices(odd, report=True) and "Impression" in wording.after_slices(odd, report=True)  # noqa: PT018
    assert CARDS[name].report_max_new_tokens > CARDS[name].max_new_tokens
