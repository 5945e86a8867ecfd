"""Agreements and standing partnerships: who with whom, since when, about what; and what is none."""

from __future__ import annotations

import datetime
import time

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Agreement, Release, Source

PUBLISHED = datetime.date(2024, 5, 14)  # a Tuesday


def read(text: str) -> Release:
    return extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)


def sure(release: Release) -> list[Agreement]:
    return [a for a in release.agreements if a.confidence >= 0.5]


def parties(release: Release, agreement: Agreement) -> set[str]:
    names = {o.id: o.name for o in release.organizations}
    return {names[p] for p in agreement.parties}


PAPERS = [
    ("Die Hochschule Kempten und die Allgäu Milch AG haben am Montag einen Kooperationsvertrag geschlossen.",
     "Kooperationsvertrag zwischen Hochschule Kempten und Allgäu Milch AG", "cooperation-agreement"),
    ("Mit der Universität Aarhus unterzeichnete die Universität Rostock am Dienstag eine Absichtserklärung zur Meeresforschung.",
     "Absichtserklärung zwischen Universität Rostock und Universität Aarhus", "letter-of-intent"),
    ("Zwischen der Universität Siegen und der Hafen Kiel GmbH wurde am Montag ein Rahmenvertrag über Praktika unterzeichnet.",
     "Rahmenvertrag zwischen Universität Siegen und Hafen Kiel GmbH", "framework-agreement"),
    ("Grundlage ist ein Kooperationsvertrag, den die Hochschule Anhalt und die Universität Hanoi am 2. Mai 2024 unterzeichnet haben.",
     "Kooperationsvertrag zwischen Hochschule Anhalt und Universität Hanoi", "cooperation-agreement"),
    ("Die Stadt Mainz hat mit dem Land Rheinland-Pfalz eine Vereinbarung zur Hochwasservorsorge getroffen.",
     "Vereinbarung zwischen Stadt Mainz und Land Rheinland-Pfalz", "agreement"),
    ("Die Klinik Sonnenhof GmbH und die AOK Bayern einigten sich auf einen Versorgungsvertrag.",
     "Versorgungsvertrag zwischen Klinik Sonnenhof GmbH und AOK Bayern", "contract"),
    ("Der Mietvertrag wurde von der Stadt Lünen, der Ruhrglas GmbH und der Sparkasse Lünen unterzeichnet.",
     "Mietvertrag zwischen Stadt Lünen, Ruhrglas GmbH und Sparkasse Lünen", "lease"),
    ("Die Gemeinde Grünwald und die Isarnetz AG haben eine gemeinsame Erklärung zur Wärmewende unterschrieben.",
     "Gemeinsame Erklärung zwischen Gemeinde Grünwald und Isarnetz AG", "joint-declaration"),
    ("Den Vertrag unterzeichneten Dr. Martin Huber, Geschäftsführer der Donaukraft GmbH, und Prof. Dr. Eva Kern, Präsidentin der Hochschule Passau.",
     "Vertrag zwischen Donaukraft GmbH und Hochschule Passau", "contract"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), PAPERS)
def test_papers(text: str, name: str, kind: str) -> None:
    (agreement,) = sure(read(text))
    assert (agreement.name, agreement.kind, agreement.partnership) == (name, kind, False)


BONDS = [
    ("Gießen und Waterloo sind seit 1961 Partnerstädte.", {"Stadt Gießen", "Stadt Waterloo"}, "city-partnership", "1961"),
    ("Die Stadt Marburg unterhält seit 1961 eine Städtepartnerschaft mit Poitiers.", {"Stadt Marburg", "Stadt Poitiers"}, "city-partnership", "1961"),
    ("Zum 50-jährigen Jubiläum der Städtepartnerschaft zwischen Nürnberg und Krakau erklang Musik.", {"Stadt Nürnberg", "Stadt Krakau"}, "city-partnership", "1974"),
    ("Die Universität Bremen kooperiert seit 2015 mit dem Thünen-Institut.", {"Universität Bremen", "Thünen-Institut"}, "cooperation", "2015"),
    ("Die Messe Essen GmbH arbeitet mit der Universität Siegen zusammen.", {"Messe Essen GmbH", "Universität Siegen"}, "cooperation", None),
    ("Die Nordlicht SE ist eine Partnerschaft mit der Ruhrglas GmbH eingegangen.", {"Nordlicht SE", "Ruhrglas GmbH"}, "partnership", None),
    ("Das Klinikum Fulda und die Hochschule Fulda gehen eine Kooperation ein.", {"Klinikum Fulda", "Hochschule Fulda"}, "cooperation", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "who", "kind", "since"), BONDS)
def test_standing_partnerships(text: str, who: set[str], kind: str, since: str | None) -> None:
    release = read(text)
    (agreement,) = sure(release)
    assert (parties(release, agreement), agreement.kind, agreement.partnership) == (who, kind, True)
    assert (agreement.since.edtf if agreement.since else None) == since


NONE = [
    "Die Stadt Ulm und die Stadt Arad könnten künftig eine Kooperationsvereinbarung schließen.",
    "Die Stadt Lahr und die Stadt Offenburg wollen im Herbst einen Vertrag schließen.",
    "Gesprochen wurde über eine mögliche Zusammenarbeit zwischen der Universität Ulm und der Universität Arad.",
    "Die Stadt Kassel hat die Partnerschaft mit der Stadt Jaroslawl beendet.",
    "Der Vertrag zwischen der Stadt Kassel und der Stadt Jaroslawl wurde gekündigt.",
    "Die Universität Jena unterhält Partnerschaften mit 200 Einrichtungen in 60 Ländern.",
    "Die Stadt Hamm unterzeichnete am Montag die Charta der Vielfalt.",
    "Die Stadt Celle lädt in Zusammenarbeit mit dem Schlosstheater Celle zu einem Vortrag.",
    "Die Zusammenarbeit zwischen Deutschland und Japan ist eng.",
    "Der Vertrag von Lissabon gilt seit 2009.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_agreement(text: str) -> None:
    assert sure(read(text)) == []


def test_signers_sign_for_their_houses() -> None:
    release = read(
        "Für die Stadt Trier unterschrieb Oberbürgermeister Jens Wolf, für die Stadt Xiamen Bürgermeisterin Li Wei die Vereinbarung."
    )
    (agreement,) = sure(release)
    names = {o.id: o.name for o in release.organizations} | {p.id: p.name for p in release.persons}
    signers = {(names[p], names.get(o or "")) for p, o in agreement.signers}
    assert signers == {("Jens Wolf", "Stadt Trier"), ("Li Wei", "Stadt Xiamen")}


def test_topic_and_date_of_a_paper() -> None:
    (agreement,) = sure(
        read(
            "Die Stadt Fulda und die Ruhrglas GmbH haben am 7. Mai 2024 einen Rahmenvertrag über gemeinsame Praktika unterzeichnet."
        )
    )
    assert agreement.topics == ("gemeinsame Praktika",)
    assert agreement.date is not None
    assert (agreement.date.start, agreement.signed) == ("2024-05-07", True)


def test_a_coming_signing_is_not_signed_yet() -> None:
    (agreement,) = sure(
        read(
            "Am 20. Juni 2024 unterzeichnen die Stadt Lahr und die Stadt Offenburg im Rathaus eine Vereinbarung über die Feuerwehr."
        )
    )
    assert not agreement.signed


def test_a_sealed_partnership_is_told_once() -> None:
    (agreement,) = read(
        "Mit ihren Unterschriften besiegelten Oberbürgermeisterin Petra Lind und Bürgermeister Mykola Iwanow die Städtepartnerschaft zwischen Göttingen und Ternopil."
    ).agreements
    assert (agreement.name, agreement.partnership) == ("Städtepartnerschaft zwischen Göttingen und Ternopil", True)


def test_a_caption_shows_who_signed() -> None:
    release = read(
        "Neuer Vertrag\n\nViel Neues gibt es in der Region.\n\nBildunterschrift: Bei der Unterzeichnung des Kooperationsvertrags: "
        "Rektorin Anna Brandt (Universität Siegen) und Geschäftsführer Tim Wolf (Ruhrglas GmbH)."
    )
    (agreement,) = sure(release)
    assert parties(release, agreement) == {"Universität Siegen", "Ruhrglas GmbH"}


def test_many_papers_take_linear_time() -> None:
    def seconds(count: int) -> float:
        text = " ".join(f"Die Nord{i} GmbH und die Süd{i} AG haben einen Vertrag getroffen." for i in range(count))
        begin = time.perf_counter()
        read(text)
        return time.perf_counter() - begin

    seconds(20)
    assert seconds(400) < 12 * seconds(100)
