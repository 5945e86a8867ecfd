"""Partners in passing, and parties that nothing but their slot explains."""

from __future__ import annotations

import pytest

from tests.test_agreements import parties, read, sure

HEAD = "Stadt Gera\n\nNeues aus der Stadt\n\n"
PASSING = [
    ("Zu Gast war auch eine Gruppe aus Sliven, der bulgarischen Partnerstadt von Gera.", {"Stadt Sliven"}, None),
    ("Oberbürgermeister Kurt Dannecker begrüßte Gäste aus der polnischen Partnerstadt Skierniewice im Rathaus.", {"Stadt Skierniewice"}, None),
    ("Aus Geras Partnerstadt Sliven reiste eine Delegation an.", {"Stadt Sliven"}, None),
    ("Aus den Partnerstädten Sliven (Bulgarien), Skierniewice und Pilsen kamen Musikgruppen.", {"Stadt Sliven", "Stadt Skierniewice", "Stadt Pilsen"}, None),
    ("Aus Sliven, das seit 1965 Partnerstadt Geras ist, reiste eine Tanzgruppe an.", {"Stadt Sliven"}, "1965"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "partners", "since"), PASSING)
def test_partner_towns_in_passing(text: str, partners: set[str], since: str | None) -> None:
    release = read(HEAD + text)
    found = sure(release)
    assert {next(iter(parties(release, a) - {"Stadt Gera"})) for a in found} == partners
    assert all("Stadt Gera" in parties(release, a) and a.kind == "city-partnership" for a in found)
    assert {a.since.edtf if a.since else None for a in found} == {since}


NO_PARTNERS = [
    "Gäste kamen auch aus der früheren Partnerstadt Sliven.",
    "Die Stadt sucht eine neue Partnerstadt in Bulgarien.",
    "Partnerland der Messe ist in diesem Jahr Finnland.",
    "Das Konzert gab das Orchester aus der Partnerstadt von Jena, Lugoj.",
]


@pytest.mark.parametrize("text", NO_PARTNERS)
def test_no_partner_of_the_town(text: str) -> None:
    release = read(HEAD + text)
    assert not [a for a in sure(release) if "Stadt Gera" in parties(release, a)]


STRANGE = [
    ("Die Wirtschaftsförderung Soest GmbH und das Forschungsinstitut Loria haben eine Absichtserklärung unterzeichnet.",
     {"Wirtschaftsförderung Soest GmbH", "Forschungsinstitut Loria"}),
    ("Das Klinikum Soest kooperiert seit 2019 mit dem Sygehus Sønderjylland.", {"Klinikum Soest", "Sygehus Sønderjylland"}),
    ("Die Stadtwerke Soest GmbH und MPWiK verbindet seit 2014 ein Kooperationsvertrag.", {"Stadtwerke Soest GmbH", "MPWiK"}),
    ("Die Kreisjugendfeuerwehr Soest und Beredskabsstyrelsen Haderslev haben einen Partnerschaftsvertrag unterzeichnet.",
     {"Kreisjugendfeuerwehr Soest", "Beredskabsstyrelsen Haderslev"}),
    ("Mit der Sportföderation der Woiwodschaft Lebus verbindet den Landessportbund Brandenburg e.V. eine Partnerschaft.",
     {"Sportföderation der Woiwodschaft Lebus", "Landessportbund Brandenburg e.V."}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who"), STRANGE)
def test_strange_names_in_the_slot_of_a_party(text: str, who: set[str]) -> None:
    release = read(text)
    (agreement,) = sure(release)
    assert parties(release, agreement) == who


NOBODY = [
    "Der FC Aue e.V. hat den Vertrag mit Zylka bis 2026 verlängert.",
    "Die Stadt Soest hat mit den Anwohnern eine Vereinbarung getroffen.",
    "Die Stadt Soest hat mit Windkraftbetreibern Verträge geschlossen.",
    "Das Klinikum Soest kooperiert mit Hausärzten aus der Region.",
    "In einem Vertrag sichert die Ruhrglas GmbH der Schule Computer zu.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_no_stranger_where_nobody_is_named(text: str) -> None:
    assert sure(read(text)) == []
