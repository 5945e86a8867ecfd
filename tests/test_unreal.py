"""Decoys: sentences that name an event and tell none. Beside a release of any kind they publish nothing of their own."""

from __future__ import annotations

import itertools

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

MAIN = (
    "Neue Feuerwache eröffnet\n\nKassel, 14. Mai 2024. Am Montag hat Oberbürgermeister Sven Schöller die neue Feuerwache eröffnet.",
    "Kooperation mit Lyon\n\nKassel, 14. Mai 2024. Die Universität Kassel und die Universität Lyon haben am Montag in Kassel eine "
    "Kooperationsvereinbarung unterzeichnet.",
    "Delegation reist nach Hangzhou\n\nKassel, 14. Mai 2024. Eine Delegation unter Leitung von Oberbürgermeister Sven Schöller reist "
    "vom 20. bis 25. Mai nach Hangzhou.",
)
DECOYS = (
    "Vor zwei Jahren lockte das Konzert 500 Besucher an.",
    "Schon im vergangenen Jahr war das Sommerfest ein großer Erfolg.",
    "Bereits 2019 war Bürgermeister Dupuis zu Besuch in Kassel gewesen.",
    "Zuletzt trafen sich die beiden im Herbst 2022 in Lyon.",
    "Der letzte Besuch liegt fünf Jahre zurück.",
    "Das erste Treffen fand 1987 statt.",
    "Die Grundsteinlegung war am 4. Mai 2022 erfolgt.",
    "Damals nahmen 300 Gäste an der Eröffnung teil.",
    "Ein Gegenbesuch ist für das kommende Jahr angedacht.",
    "Ein weiteres Treffen könnte im Herbst folgen.",
    "Schöller lud die Gäste ein, im nächsten Jahr zum Stadtfest zu kommen.",
    "Ziel ist es, noch in diesem Jahr einen Vertrag zu unterzeichnen.",
    "Wenn der Rat zustimmt, könnte die Halle 2026 eröffnet werden.",
    "Die Hochschule nimmt regelmäßig an der Hannover Messe teil.",
    "Jedes Jahr finden im Sommer Konzerte im Park statt.",
    "Der Rundgang dauert in der Regel zwei Stunden.",
    "Zum Verein gehören 120 Mitglieder, die sich zu Vorträgen und Ausflügen treffen.",
    "Auf die Idee kam sie während einer Reise nach Japan.",
    "Die Idee entstand bei einem Besuch in Freiburg.",
    "Anders als beim Treffen in Dresden blieb es diesmal ruhig.",
    "Es war bereits der dritte Besuch in diesem Jahr.",
    "Ein Termin für den Besuch steht noch nicht fest.",
    "Die Einladung hatte der Oberbürgermeister bei seinem Besuch im Oktober ausgesprochen.",
    "Die Teilnahme an der Konferenz kostet 50 Euro.",
    "Weitere Informationen zur Veranstaltung gibt es unter www.kassel.de.",
    "Der Preis wurde 2022 an die Künstlerin Mona Adib verliehen.",
    "Im Oktober 2022 unterzeichneten beide Häuser eine erste Absichtserklärung.",
    "Das ursprünglich für 2020 geplante Fest war damals abgesagt worden.",
)


@pytest.mark.parametrize("decoy", DECOYS)
def test_a_sentence_that_tells_no_event(decoy: str) -> None:
    for main, gap in itertools.product(MAIN, (" ", "\n\n")):
        text = f"{main}{gap}{decoy}\n\nDie Region lebt von guten Nachbarn."
        release = extract(Document("x", text, Source(name="x", sha256="")))
        (event,) = release.events
        assert event.evidence[0].start < len(main), event.name


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Die Stadt lädt alle ein, am 5. Juni zum Stadtfest zu kommen.", "Stadtfest"),
        ("Der jährlich im Mai stattfindende Töpfermarkt wird am 18. Mai eröffnet.", "Töpfermarkt"),
        ("Vor dem Konzert am 5. Juni spricht Ina Rot.", "Konzert"),
        ("Vor zwanzig Jahren gegründet, lädt der Chor am 5. Juni zum Konzert ein.", "Konzert"),
    ],
)
def test_what_tells_one_all_the_same(sentence: str, name: str) -> None:
    text = f"Kassel, 14. Mai 2024. {sentence}"
    release = extract(Document("x", text, Source(name="x", sha256="")))
    assert any(name in e.name for e in release.events)
