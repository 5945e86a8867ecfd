"""Which compounds name one site of a town, and which one of many."""

from __future__ import annotations

import pytest

from pipeline.german.names.lexis.sitewords import is_site_name

ONE = ["Nikolaikirche", "Rathaus", "Marktplatz", "Griesviertel"]
ONE_OF_MANY = ["Werkhalle", "Werkzeughalle", "Werkstattstraße", "Landstraße", "Wohnhaus", "Pfarrkirche", "Bodenplatz", "Turnhalle"]


@pytest.mark.parametrize("word", ONE)
def test_compound_names_its_site(word: str) -> None:
    assert is_site_name(word)


@pytest.mark.parametrize("word", ONE_OF_MANY)
def test_compound_is_a_common_noun(word: str) -> None:
    assert not is_site_name(word)
