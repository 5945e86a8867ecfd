"""Who is of an event that no clause of it names: the house whose programme it is, whose works are seen, whose guests came; and who is not."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Source

PUBLISHED = datetime.date(2024, 5, 2)  # a Thursday
MUSEUM = "Glasmuseum Zyrau\nMedienmitteilung vom 2. Mai 2024\n\n"
FIRM = "Stadtwerke Zyrau GmbH\nPresseinformation vom 2. Mai 2024\n\n"
TOWN = "Stadt Gera\nPressemitteilung vom 2. Mai 2024\n\n"
GUESTS = "Gäste aus Lyon\n\nSeit Montag ist eine Delegation aus der Partnerstadt Lyon zu Gast. "

CASES = [
    (
        TOWN,
        "Schau\n\nAm 26. April wurde im Rathaus eine Ausstellung eröffnet. Die Malerin Mia Lux hat sie dem verstorbenen Udo Rau gewidmet. "
        "Für die erkrankte Ministerin Eva Sol sprach Jan Holz.",
        "Eröffnung",
        {"Mia Lux", "Jan Holz"},
        {"Udo Rau", "Eva Sol"},
    ),
    (
        MUSEUM,
        "Scherben\n\nAm 8. Mai diskutieren Anna Berg und Tom Ahl im Kino Astra über Glas.",
        "Diskussion",
        {"Glasmuseum Zyrau"},
        set(),
    ),
    (
        MUSEUM,
        "Scherben\n\nAm 9. Mai hält Anna Berg im Kino Astra einen Vortrag über Glas.",
        "Vortrag",
        {"Glasmuseum Zyrau", "Anna Berg"},
        set(),
    ),
    (
        FIRM,
        "Neues Netz\n\nAm 28. Mai stellen die Fachleute die Pläne beim Bürgerabend „Netz der Zukunft“ im Rathaus vor.",
        "Bürgerabend",
        {"Stadtwerke Zyrau GmbH"},
        set(),
    ),
    (
        TOWN,
        "Besuch\n\nAm Dienstag trug sich Botschafterin Anna Berg ins Goldene Buch ein.",
        "Eintrag",
        {"Stadt Gera", "Anna Berg"},
        set(),
    ),
    (
        TOWN,
        "Besuch\n\nAm Dienstag besichtigte Minister Udo Kern das Werk der Vogt Pumpen AG.",
        "Besichtigung",
        {"Vogt Pumpen AG"},
        set(),
    ),
    (
        TOWN,
        GUESTS
        + "Am Dienstag empfing sie Oberbürgermeisterin Lena Vogt im Rathaus. Der Vorsitzende des Stadtrats von Lyon, Paul Roux, dankte.",
        "Besuch",
        {"Paul Roux", "Lena Vogt"},
        set(),
    ),
    (
        TOWN,
        "Holz\n\nAm 8. Mai findet in der Stadthalle ein Symposium über Holz statt. Den Eröffnungsvortrag hält Prof. Dr. Anna Berg.",
        "Symposium",
        {"Anna Berg"},
        set(),
    ),
    (
        TOWN,
        "Haus der Musik eröffnet\n\nAm Dienstag eröffnete Lena Vogt das Haus der Musik. Ihr Vorgänger Udo Kern genießt den Ruhestand.",
        "Eröffnung",
        {"Lena Vogt"},
        {"Udo Kern"},
    ),
    (
        TOWN,
        "Haus der Musik eröffnet\n\nAm Dienstag eröffnete Lena Vogt das Haus der Musik. Wie Kantor Udo Kern auf Anfrage sagte, fehlt noch das Dach.",
        "Eröffnung",
        {"Lena Vogt"},
        {"Udo Kern"},
    ),
    (
        TOWN,
        "Haus der Musik eröffnet\n\nAm Dienstag eröffnete Lena Vogt das Haus der Musik. „Das war überfällig“, sagte Kantor Udo Kern.",
        "Eröffnung",
        {"Lena Vogt", "Udo Kern"},
        set(),
    ),
    (
        TOWN,
        "Reise\n\nMinister Tom Ahl traf am Dienstag Anna Berg, besuchte das Museum Jena und eröffnete am Abend die Ausstellung „Glas“.",
        "Eröffnung",
        {"Tom Ahl"},
        {"Museum Jena", "Anna Berg"},
    ),
    (
        TOWN,
        "Reise\n\nDie zehn Gäste um Präsident Paul Roux besuchten am Dienstag die Vogt GmbH und wurden am Abend von Lena Vogt im Rathaus empfangen.",
        "Empfang",
        {"Paul Roux", "Lena Vogt"},
        {"Vogt GmbH"},
    ),
    (
        TOWN,
        "Bahn\n\nAm 8. Mai gibt Dezernent Udo Kern um 14 Uhr mit Vertretern der Saarbahn GmbH den Bahnsteig frei.",
        "Freigabe",
        {"Udo Kern", "Saarbahn GmbH"},
        set(),
    ),
    (
        TOWN,
        "Reise\n\nMorgen klingt die Reise mit einem Abendanlass von Basel Tourismus aus, zu dem 150 Gäste erwartet werden.",
        "Abendanlass",
        {"Basel Tourismus"},
        set(),
    ),
    (
        TOWN,
        "Gast\n\nAuf Antrittsbesuch ist am Dienstag die Botschafterin der Republik Estland gewesen. Anna Berg verewigte sich im Goldenen Buch.",
        "Antrittsbesuch",
        {"Anna Berg"},
        set(),
    ),
    (
        TOWN,
        "Bauhof\n\nAm Samstag, 25. Mai, ist Tag der offenen Tür im Bauhof. Um 11 Uhr hält Gärtnerin Anna Berg einen Vortrag über Rosen.",
        "Tag der offenen Tür",
        {"Anna Berg"},
        set(),
    ),
    (
        TOWN,
        "Gäste\n\nSeit Montag ist eine Delegation aus Lyon zu Gast. Angeführt wird die Gruppe von Paul Roux. Mit dabei sind Marie Petit und Jean Blanc.",
        "Besuch",
        {"Paul Roux", "Marie Petit", "Jean Blanc"},
        set(),
    ),
    (
        TOWN,
        "Messe\n\nEhrengast ist eine Delegation aus Lyon unter Leitung von Ministerin Marie Petit. Sie wird am Freitag den Windpark Zyrau besichtigen.",
        "Besichtigung",
        {"Marie Petit"},
        set(),
    ),
    (
        TOWN,
        "Besuch\n\nSeit Montag ist eine Delegation aus Lyon zu Gast. Vorsitzender Udo Kern hat die Partnerschaft von Beginn an begleitet.",
        "Besuch",
        set(),
        {"Udo Kern"},
    ),
    (
        TOWN,
        "Feier zum Gründungstag\n\nAm Dienstag begrüßte Landrat Udo Kern in der Stadthalle 250 Gäste. Ein Grußwort sprach Anna Berg.",
        "Feier",
        {"Udo Kern", "Anna Berg"},
        set(),
    ),
    (
        MUSEUM,
        "Angekommen\n\nAm Dienstag ist im Rathaus die Ausstellung „Angekommen“ eröffnet worden. In die Schau führte Anna Berg ein, an der Harfe spielte "
        "Lena Vogt. Minister Udo Kern hatte ein Grußwort gesandt.",
        "Eröffnung",
        {"Anna Berg", "Lena Vogt"},
        {"Udo Kern"},
    ),
    (
        TOWN,
        "Gäste\n\nLandrat Udo Kern hat gestern die Jugendlichen um Marie Petit im Rathaus begrüßt. Am Freitag besuchen sie das Museum Zyrau.",
        "Besuch",
        {"Marie Petit"},
        {"Udo Kern"},
    ),
    (
        TOWN,
        "Labor\n\nAm Dienstag unterzeichneten Lena Vogt und Tom Ahl den Vertrag. Im Anschluss an die Unterzeichnung besichtigte Kanzler Udo Kern das Labor.",
        "Unterzeichnung",
        {"Lena Vogt", "Tom Ahl"},
        {"Udo Kern"},
    ),
    (
        TOWN,
        "Reise\n\nAm 11. Mai wird Lena Vogt von Bürgermeister Jean Blanc empfangen und trägt sich ins Goldene Buch der Stadt Lyon ein.",
        "Eintrag",
        {"Lena Vogt"},
        {"Stadt Gera"},
    ),
    (
        MUSEUM,
        "Leihgaben\n\nAm 20. Mai hält Anna Berg an der Universität Jena einen Vortrag über Glas.",
        "Vortrag",
        {"Anna Berg"},
        {"Glasmuseum Zyrau"},
    ),
    (
        TOWN,
        "Reise\n\nAm 3. Juni begann der Empfang in Lyon. Anlass gab die Einladung von Lena Vogt.",
        "Empfang",
        {"Lena Vogt"},
        set(),
    ),
    (
        TOWN,
        "Gäste\n\nWährend Rektor Jan Ahl am 3. Juni in Berlin war, begrüßte Kanzlerin Ina Vogt die Gäste in Gera.",
        "Begrüßung",
        {"Ina Vogt"},
        {"Jan Ahl"},
    ),
    (
        TOWN,
        "Fest\n\nDer Festakt begann am 3. Juni in Gera. Die Regierung wurde von Ministerin Ina Vogt vertreten.",
        "Festakt",
        {"Ina Vogt"},
        set(),
    ),
    (
        TOWN,
        "Amtswechsel\n\nZur Verabschiedung von Rektorin Ina Ahl begrüßte Minister Tom Voss am 3. Juni die Gäste.",
        "Verabschiedung",
        {"Ina Ahl", "Tom Voss"},
        set(),
    ),
]


@pytest.mark.parametrize(("head", "text", "event", "there", "absent"), CASES)
def test_who_is_of_the_event(head: str, text: str, event: str, there: set[str], absent: set[str]) -> None:
    release = extract(Document(id="x", text=head + text, source=Source(name="x", sha256="0" * 64)), PUBLISHED)
    names = {p.id: p.name for p in release.persons} | {o.id: o.name for o in release.organizations}
    told = next(e for e in release.events if e.name.startswith(event))
    found = {names[p.agent] for p in told.participants if p.confidence >= 0.5}
    assert there <= found
    assert not absent & found
