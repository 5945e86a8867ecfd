"""Two towns in one release: who is at home, who is a guest, which town a journey leads to, whose mayor is meant, which dates are history."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import annotate, extract
from schemas.records import Event, Release, Source

PUBLISHED = datetime.date(2024, 6, 17)  # a Monday


def read(text: str, date: datetime.date | None = PUBLISHED) -> Release:
    return extract(Document(id="x", text=f"{text}\n", source=Source(name="x", sha256="0" * 64)), date)


def places(release: Release, event: Event) -> list[str]:
    names = {p.id: p.name for p in release.places}
    return [names[i] for i in event.location]


def house_of(release: Release, person: str) -> str | None:
    names = {o.id: o.name for o in release.organizations}
    roles = next(p.roles for p in release.persons if p.name == person)
    return names.get(roles[0].organization or "")


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Konsul im Rathaus\n\nDer japanische Generalkonsul Kenji Mori aus München trug sich bei seinem Besuch in Friedrichshafen in das Goldene "
         "Buch ein. Oberbürgermeister Tom Ahl dankte. Friedrichshafen pflegt Kontakte nach Kobe.\n\nEr leitet das Generalkonsulat in München.",
         "Stadt Friedrichshafen"),
        ("Besuch in Halberstadt\n\nDie Generalkonsulin der Republik Türkei in Hannover, Ayla Demir, war zum Antrittsbesuch da. "
         "Oberbürgermeister Tom Ahl empfing sie. Sie dankte für die Hilfe aus Halberstadt.", "Stadt Halberstadt"),
    ],
)  # fmt: skip
def test_a_guests_town_is_not_home(text: str, town: str) -> None:
    assert house_of(read(text), "Tom Ahl") == town


@pytest.mark.parametrize("town", ["Friedrichshafen", "Ludwigshafen", "Neumünster"])
def test_a_town_that_ends_as_a_site_does(town: str) -> None:
    said = f"Beim Besuch in {town} sprach sie lange."
    place = next(m for m in annotate(said) if m.kind == "place")
    assert (place.text, place.subtype) == (town, "City")


@pytest.mark.parametrize(
    ("phrase", "house"),
    [
        ("den Bürgermeister der japanischen Stadt, Kenji Mori", "Stadt Kyoto"),
        ("den Bürgermeister der japanischen Stadt Kenji Mori", "Stadt Kyoto"),
        ("den japanischen Bürgermeister Kenji Mori", "Stadt Kyoto"),
    ],
)
def test_the_mayor_of_the_other_town(phrase: str, house: str) -> None:
    release = read(f"Köln. Oberbürgermeisterin Eva Lux hat am Montag Kyoto besucht.\n\nIn Kyoto traf Lux {phrase}.")
    assert house_of(release, "Kenji Mori") == house
    assert house_of(release, "Eva Lux") == "Stadt Köln"


@pytest.mark.parametrize(
    ("text", "name", "where"),
    [
        ("Kölns Oberbürgermeisterin Eva Lux reiste am Montag in Kölns Partnerstadt Kyoto.", "Reise von Eva Lux in Kölns Partnerstadt Kyoto", ["Kyoto"]),
        ("Am Montag besucht eine Delegation aus Kyoto Köln.", "Besuch einer Delegation aus Kyoto in Köln", ["Köln"]),
        ("Am Montag besuchte eine Delegation aus der Partnerstadt Lyon Rathaus und Dom.", "Besuch einer Delegation aus der Partnerstadt Lyon", ["Rathaus"]),
        ("Vom 11. bis 14. Juni besuchte Oberbürgermeister Tom Ahl die japanische Stadt.", "Besuch der japanischen Stadt", []),
        ("Am 3. Mai findet das Wirtschaftsforum Polen in Jena statt.", "Wirtschaftsforum Polen", ["Jena"]),
        ("Der Lübeck Abend in Tallinn findet am 3. Mai statt.", "Lübeck Abend", ["Tallinn"]),
    ],
)  # fmt: skip
def test_where_it_leads(text: str, name: str, where: list[str]) -> None:
    release = read(text)
    assert [(e.name, places(release, e)[: len(where)]) for e in release.events][:1] == [(name, where)]


ABROAD = (
    "Vogt besucht Tokio zum Jubiläum\n\nBerlin, 10. Mai 2024\n\nDas Presse- und Informationsamt des Landes Berlin teilt mit:\n\nDie Regierende Bürgermeisterin Lena Vogt besucht in der kommenden Woche die "
    "Berliner Partnerstadt Tokio. Anlass ist das 30-jährige Jubiläum der Städtepartnerschaft. Begleitet wird sie von Parlamentspräsidentin Ina Brand.\n\n"
    "Am Dienstag, 14. Mai 2024, spricht sie mit der Gouverneurin Aiko Mori."
)


def test_who_goes_abroad_is_there_and_not_alone() -> None:
    release = read(ABROAD, None)
    visit, talk = (e for e in release.events if e.kind in ("visit", "talk"))
    assert places(release, talk) == ["Tokio"]
    taking_part = {p.agent for p in visit.participants}
    assert "person-ina-brand" in taking_part
    assert "person-ina-brand" not in {p.agent for e in release.events if e is not visit for p in e.participants}


@pytest.mark.parametrize(
    "text",
    [
        # without a publishing date: what a date with its year tells is not when the others are
        "Vogt reist nach Tokio\n\nBerlin - Bürgermeisterin Lena Vogt reist kommende Woche nach Japan. Der Vertrag wurde am 14. Mai 1994 unterzeichnet.\n\n"
        "Sie will am Dienstag (14.) den Botschafter Tom Ahl treffen. Am Tag darauf ist ein Besuch bei der Nordwind AG geplant.",
        "Besuch im Rathaus\n\nAus diesem Grund besuchte eine Delegation aus Osaka die Stadt Kiel. Delegationen aus Osaka waren 2003 und 2006 zu Gast in Kiel.",
        "Geisel erinnerte daran, dass sich in ein früheres Goldenes Buch 1993 bereits Kaiser Otto eingetragen hatte.",
    ],
)
def test_history_dates_nothing(text: str) -> None:
    assert [e.when for e in read(text, None).events if e.when is not None] == []


@pytest.mark.parametrize(
    "text",
    [
        "Reiseleiterin Ina Brand vermittelte nicht nur Informationen, sondern weihte die Reisegruppe in die Gepflogenheiten des Landes ein.",
        "Die Stadträtin weihte die Schüler am Montag in die Kunst des Töpferns ein.",
    ],
)
def test_to_initiate_opens_nothing(text: str) -> None:
    assert not read(text).events


HOLDERS: list[tuple[str, str, str | None, str | None]] = [
    ("Es kam die Vorsitzende des Regionsrates Süddänemark, Lena Vogt.", "Lena Vogt", "Vorsitzende", "Regionsrat Süddänemark"),
    ("Er empfing den Botschafter von der Republik Korea in Deutschland, Dr. Tom Ahl, im Rathaus.", "Tom Ahl", "Botschafter", None),
    ("Es kam der erst kürzlich ins Amt berufene Generalkonsul Japans, Tom Ahl.", "Tom Ahl", "Generalkonsul", None),
    ("Es kam der Botschafter Israels, Tom Ahl.", "Tom Ahl", "Botschafter", None),
    ("Sie sprach mit dem Vorsitzenden des Kreistages des Landkreises Zyrau, Tom Ahl.", "Tom Ahl", "Vorsitzender", "Kreistag des Landkreises Zyrau"),
    ("In Anwesenheit der Kulturdezernenten beider Städte, Tom Ahl und Lena Vogt, unterschrieb sie.", "Lena Vogt", "Kulturdezernentin", None),
    ("Es unterschrieben Lena Vogt und Tom Ahl, Vorsitzende der Partnerschaftskreise.", "Lena Vogt", "Vorsitzende der Partnerschaftskreise", None),
    ("Es unterschrieben Tom Ahl und Lena Vogt, Geschäftsführer der Zyrolux GmbH.", "Tom Ahl", "Geschäftsführer", "Zyrolux GmbH"),
    ("Es unterschrieben Lena Vogt und Tom Ahl, Geschäftsführer der Zyrolux GmbH.", "Lena Vogt", None, None),
    ("Es unterschrieben Lena Vogt und Ida Roth, Geschäftsführerinnen der Zyrolux GmbH.", "Lena Vogt", "Geschäftsführerin", "Zyrolux GmbH"),
    ("Der Delegation gehören die Abgeordneten Théogène Nsengimana und Agnès Uwera an.", "Théogène Nsengimana", "Abgeordnete", None),
    ("Botschafter Lee Kyung-Soo sprach.", "Kyung-Soo Lee", "Botschafter", None),
    ("Ministerin Petra Kramp-Karrenbauer empfing den Botschafter.", "Petra Kramp-Karrenbauer", "Ministerin", None),
    ("Im Rathaus sprach die Leiterin, Tom Ahl, der kam, auch.", "Tom Ahl", None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "title", "house"), HOLDERS, ids=[h[0][:40] for h in HOLDERS])
def test_holders_of_offices_abroad(text: str, name: str, title: str | None, house: str | None) -> None:
    release = read(text)
    person = next(p for p in release.persons if p.name == name)
    assert [role.title for role in person.roles] == ([title] if title else [])
    assert house is None or house_of(release, name) == house


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ahl empfängt Botschafter der Republik Korea zum Antrittsbesuch", "Antrittsbesuch des Botschafters der Republik Korea"),
        ("Landrat Tom Ahl begrüßte am Montag Generalkonsulin Lena Vogt zu ihrem Antrittsbesuch im Rathaus.", "Antrittsbesuch von Lena Vogt im Rathaus"),
        ("Botschafter Tom Ahl wurde am Montag von Landrätin Lena Vogt zum Antrittsbesuch empfangen.", "Antrittsbesuch von Tom Ahl"),
    ],
)  # fmt: skip
def test_who_is_on_the_inaugural_visit(text: str, name: str) -> None:
    assert [e.name for e in read(text).events] == [name]


def test_a_senator_is_of_the_one_city_state_told() -> None:
    release = read(
        "Eine Delegation aus Berlin ist nach Indien aufgebrochen. Die Gruppe um Wirtschaftssenatorin Lena Vogt besucht Delhi."
    )
    assert house_of(release, "Lena Vogt") == "Land Berlin"


def test_a_date_in_brackets_is_of_the_event_before_it() -> None:
    release = read(
        "Im Juni organisiert Nordwind Invest den Bremen Business Day sowie das Hanseatic India Colloquium (12.6.).", None
    )
    days = {e.name: e.when.edtf if e.when else None for e in release.events}
    assert days == {"Bremen Business Day": "XXXX-06", "Hanseatic India Colloquium": "XXXX-06-12"}


def test_the_last_one_before_dates_nothing() -> None:
    text = "Der Botschafter besuchte am 23.2.2016 die Universität Jena.\n\nDie letzte Delegationsreise unter Leitung von Tom Ahl fand im November 2015 statt."
    assert [e.when.edtf for e in read(text, None).events if e.when] == ["2016-02-23"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("„Der Lübeck Abend strahlt weit über die Stadt hinaus“, sagte sie.", False),
        ("Sie kam zum Lübeck Marathon.", False),
        ("Sie kam in das schöne Lübeck.", True),
        ("Sie brachte der Stadt Lübeck Geschenke.", True),
    ],
)
def test_a_town_between_article_and_noun_is_a_part_of_a_name(text: str, named: bool) -> None:
    assert any("Lübeck" in m.text and m.kind in ("place", "organization") for m in annotate(text)) == named


def test_our_delegation_abroad_is_there_with_all_its_stops() -> None:
    release = read(
        "Gera, 5. Juni 2024. Die Stadt Gera wirbt für ihre Firmen. Oberbürgermeister Tom Ahl ist mit einer Delegation aus Gera zu Besuch in Japan.\n\n"
        "Der Höhepunkt des Besuches der Delegation aus Gera in Japan ist die heutige Unterzeichnung einer Vereinbarung. Am Donnerstag, 6. Juni, traf sie "
        "den deutschen Botschafter Udo Kern zu einem Gespräch.",
        None,
    )
    assert release.events
    assert not [e.name for e in release.events if "Gera" in places(release, e)]


def test_a_land_tells_its_capital() -> None:
    release = read("Gäste\n\nEine japanische Delegation besuchte am 3. Juni die niedersächsische Landeshauptstadt.", None)
    assert places(release, release.events[0]) == ["Hannover"]
    assert "Landeshauptstadt" not in [m.text for m in annotate(release.text) if m.kind == "place"]


def test_what_was_last_year_is_no_event_of_a_release_without_a_date() -> None:
    release = read(
        "Städtepartnerschaft\n\nBesuch aus Hiroshima\n\nEine Delegation aus Hiroshima besuchte am 3. Mai das Rathaus in Gera.\n\nBereits im "
        "vergangenen Jahr gab es gegenseitige Besuche: Im August war eine Ratsdelegation zu Gast in Lyon.",
        None,
    )
    assert release.headline == "Besuch aus Hiroshima"
    assert [event.name for event in release.events] == ["Besuch einer Delegation aus Hiroshima"]
    assert places(release, release.events[0]) == ["Rathaus", "Gera"]


def test_places_of_two_lands_make_no_third() -> None:
    found = [
        m.text
        for m in annotate("Die Freundschaft Japan-Deutschland und die Partnerschaft Hannover-Hiroshima, gefeiert in Köln-Deutz.")
    ]
    assert "Japan-Deutschland" not in found
    assert "Hannover-Hiroshima" not in found


def test_a_town_abroad_is_no_publisher_and_a_closing_line_names_it() -> None:
    told = "Gera – Hiroshima: 40 Jahre Partnerschaft\n\nHiroshimas Bürgermeister Kenji Mori besuchte mit der Stadt Hiroshima verbundene Vereine in Gera."
    assert read(told).publisher is None
    release = read(f"{told}\n\nPressemitteilung: Stadt Gera")
    assert next(o.name for o in release.organizations if o.id == release.publisher) == "Stadt Gera"


@pytest.mark.parametrize(
    ("text", "person", "house"),
    [
        ("Es kam Leiter Jan Voss des Museums Gera.", "Jan Voss", "Museum Gera"),
        ("Tee gab es mit dem Großmeister Ueda Sotan der Ueda-Teeschule.", "Ueda Sotan", "Ueda-Teeschule"),
        ("Der Bürgermeister Udo Kern der Stadt Gera sang.", "Udo Kern", "Stadt Gera"),
        ("Am Abend überreichte Rektorin Eva Lux der Bank Gera AG ein Bild.", "Eva Lux", None),
        ("Es sprach ein Mitglied des Netzwerks Mayors for Peace, Jan Voss.", "Jan Voss", "Mayors for Peace"),
    ],
)
def test_whose_office_stands_behind_the_name(text: str, person: str, house: str | None) -> None:
    assert house_of(read(text), person) == house


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Japanischer Generalkonsul zu Gast in Gera\n\nDer Generalkonsul kam am Montag.",
            ["Besuch des japanischen Generalkonsuls in Gera"],
        ),
        (
            "Gäste\n\nAm Montag empfing Stadträtin Anne Janz die Besucherinnen und Besucher aus Japan im Rathaus.",
            ["Empfang für die Besucherinnen und Besucher aus Japan"],
        ),
        ("Gast\n\nAm Montag trug sich Konsulin Eva Lux in das Gästebuch der Stadt Gera ein.", ["Eintrag ins Gästebuch"]),
        ("Buch\n\nAm Montag können sich Besucherin Eva Lux und alle in das Gästebuch der Stadt Gera eintragen.", []),
        ("Konsulat\n\nEs arbeitet für diejenigen, die nach Japan reisen. Wer nach Japan reist, braucht ein Visum.", []),
        (
            "Gast\n\nAm Montag hieß es im Rathaus: „Willkommen!“ Konsulin Eva Lux stattete der Stadt einen Besuch ab.",
            ["Besuch bei der Stadt"],
        ),
    ],
)
def test_how_visits_are_told(text: str, names: list[str]) -> None:
    assert [event.name for event in read(text).events] == names


def test_stops_of_a_visit_that_goes_on() -> None:
    release = read(
        "Besuch aus Lyon\n\nEine 30-köpfige Delegation aus Lyon besucht derzeit die Landeshauptstadt: Nachdem am 31. Mai ein Besuch im Neuen Rathaus "
        "sowie eine Kranzniederlegung in der Marktkirche anstanden, werden weitere Orte in Gera besichtigt."
    )
    found = {event.name: (event.when.edtf if event.when else None, places(release, event)) for event in release.events}
    assert found["Besuch einer 30-köpfigen Delegation aus Lyon"][0] is None
    assert found["Besuch im Neuen Rathaus"] == ("2024-05-31", ["Neues Rathaus", "Gera"])


def test_each_of_several_has_its_own_host() -> None:
    release = read(
        "Gäste\n\nAm 2. Mai standen eine Stadtführung, ein Empfang bei Ministerin Eva Lux und ein Besuch bei der Firma Belto GmbH auf dem Programm."
    )
    tour = next(event for event in release.events if event.kind == "guided-tour")
    assert tour.participants == ()


def test_years_and_memories_name_events() -> None:
    release = read(
        "Gera feiert\n\nAm 4. Juli ist der Festakt 40 Jahre Freundeskreis im Rathaus. Am 6. Juli ist die Feier zum Gedenken an die Opfer der Flut."
    )
    assert [event.name for event in release.events] == [
        "Festakt 40 Jahre Freundeskreis",
        "Feier zum Gedenken an die Opfer der Flut",
    ]


def test_a_person_called_as_a_firm() -> None:
    told = "Bürgermeister Shigeo Suzuki kam nach Gera. Gerne hob Suzuki hervor, wie schön es sei."
    assert [o.name for o in read(told).organizations if "Suzuki" in o.name] == []
    firm = "Bürgermeister Shigeo Suzuki kam nach Gera. Der Konzern Suzuki baut Autos."
    assert [o.name for o in read(firm).organizations if "Suzuki" in o.name] == ["Suzuki"]


COUNTIES = [
    ("Besuch aus Israel\n\nAm Sonntag kam eine Delegation aus dem israelischen Partnerlandkreis Mirat Yehuda im Landkreis Würzburg an. 16 Frauen "
     "und Männer, angeführt von Landrat Moshe Dalon, konnte Landrat Udo Kern begrüßen.",
     {"Moshe Dalon": "Landkreis Mirat Yehuda", "Udo Kern": "Landkreis Würzburg"}),
    ("Besuch im Landkreis Ludwigsburg\n\nEine Delegation aus dem Partnerlandkreis Oberes Galiläa in Israel war am Montag da. Landrat Udo Kern zeigte "
     "ihr den Landkreis Ludwigsburg. In Dachau traf sie den dortigen Landrat Jan Voss.",
     {"Udo Kern": "Landkreis Ludwigsburg", "Jan Voss": "Landkreis Dachau"}),
    ("Gäste\n\nDer Landrat empfing am Montag eine Delegation des südkoreanischen Landkreises Goseong, die unter Leitung des Landrats Myong-Jun Ham "
     "Deutschland besuchte.", {"Myong-Jun Ham": "Landkreis Goseong"}),
    ("Besuch im Landkreis Vogtow\n\nEine Delegation des Landkreises Lüneburg besuchte am Montag den Landkreis Vogtow in Polen. Von polnischer Seite "
     "begrüßten Landrat Michal Piechocki und Mitglieder des Kreistags die Gäste im Partnerlandkreis.", {"Michal Piechocki": "Landkreis Vogtow"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), COUNTIES)
def test_heads_of_two_counties(text: str, expected: dict[str, str]) -> None:
    release = read(text)
    assert {name: house_of(release, name) for name in expected} == expected
    assert not [p.name for p in release.persons if "Mirat" in p.name]
    assert not [o.name for o in release.organizations if o.name.startswith("Partner")]


def test_who_receives_is_no_guest_and_a_capital_keeps_its_words() -> None:
    text = "Gast\n\nKonsulin Lena Vogt ist am Montag zu ihrem Antrittsbesuch von Bremens Bürgermeister Tom Ahl im Rathaus empfangen worden."
    assert [e.name for e in read(text).events] == ["Antrittsbesuch von Lena Vogt"]
    release = read("Gäste\n\nAm Montag besuchte eine Gruppe aus Lyon die Thüringer Landeshauptstadt.")
    assert [places(release, event) for event in release.events] == [["Erfurt"]]


def test_a_county_abroad_is_not_the_landrats() -> None:
    release = read(
        "Landrätin begrüßt Gäste\n\nLandrätin Kirsten Holm empfing Gäste im Landkreis Marburg-Biedenkopf. Ihre Stadt gehört dem Landkreis Iwate an."
    )
    assert house_of(release, "Kirsten Holm") == "Landkreis Marburg-Biedenkopf"


def test_how_long_a_show_can_be_seen() -> None:
    release = read(
        "Kunst\n\nAm 4. Mai wurde in Gera die Ausstellung „Die Samurai“ eröffnet. In der Schau, die bis zum 30. Juni zu sehen ist, gibt es Tee. Zur "
        "Ausstellung, die bis zum 30. Juni zu sehen ist, gibt es ein Buch."
    )
    shown = next(event for event in release.events if event.kind == "exhibition")
    assert shown.when is not None
    assert shown.when.edtf == "2024-05-04/2024-06-30"


def test_a_town_that_is_told_to_be_abroad_is_no_home() -> None:
    release = read(
        "Landrätin begrüßt Gäste\n\nDer Landkreis Harburg empfing Vertreter der nordjapanischen Stadt Qezumaki. Die Stadt Qezumaki hat Kühe. Wichtig "
        "sei das für die Stadt Qezumaki, sagte Bürgermeister Shigeo Mori."
    )
    assert release.publisher is None
    assert all("Qezumaki" not in places(release, event) for event in release.events)


def test_whose_mayor_welcomes_who_came_by_a_jubilee_journey() -> None:
    release = read(
        "Forchheim: Jubiläumsfahrt zur französischen Partnerstadt Larosse\n\nLandrat Dr. Udo Kern besuchte mit 50 Leuten die französische Partnerstadt "
        "Larosse.\n\nBürgermeisterin Anne Petit begrüßte die deutsche Delegation sehr herzlich."
    )
    assert house_of(release, "Anne Petit") == "Stadt Larosse"


def test_guests_who_went_home_were_on_a_visit() -> None:
    release = read(
        "Besuch aus Kobe\n\nMit vielen Ideen ist die Delegation aus Kobe nach Hause zurückgekehrt. Sie hatte die Fachmesse Agrotec in Essen besucht."
    )
    assert [(e.name, e.kind, e.super_event) for e in release.events] == [
        ("Besuch der Delegation aus Kobe", "delegation-visit", None),
        ("Agrotec", "fair", None),
    ]


def test_a_journey_to_where_guests_came_from_is_another_event() -> None:
    release = read(
        "Besuch aus Kobe\n\nJetzt bekam Dekan Udo Kern Besuch aus Kobe. Mit dabei war Studentin Eva Lux, die im April nächsten Jahres nach Kobe reisen wird."
    )
    assert [(e.kind, e.when.edtf if e.when else None) for e in release.events] == [("visit", None), ("trip", "2025-04")]


def test_who_is_met_beside_is_not_at_the_next_event() -> None:
    release = read(
        "Konsul\n\nNeben einem Treffen mit Ministerin Eva Lux nahm Konsul Udo Kern am 3. Juni am Seminar der Universität Jena teil."
    )
    seminar = next(event for event in release.events if event.kind == "seminar")
    assert "person-eva-lux" not in [p.agent for p in seminar.participants]


@pytest.mark.parametrize(
    ("text", "name", "day", "where"),
    [
        (
            "Reise\n\nEva Lux besucht vom 19. bis zum 22. Mai die estnische Hauptstadt.",
            "Besuch der estnischen Hauptstadt",
            "2024-05-19/2024-05-22",
            ["Tallinn"],
        ),
        (
            "Empfang\n\nDer Empfang anlässlich des Geburtstags des Kaisers von Japan wurde am 3. Juni im Hotel Nikko veranstaltet.",
            "Empfang anlässlich des Geburtstags des Kaisers von Japan",
            "2024-06-03",
            ["Hotel Nikko"],
        ),
        (
            "Reise\n\nDie Reise nach Kobe findet zum Jubiläum der am 14. Mai 1994 geschlossenen Partnerschaft statt.",
            "Reise nach Kobe",
            None,
            ["Kobe"],
        ),
        (
            "Treffen\n\nAm 3. Juni traf Eva Lux Gouverneur Ken Kumagai in der Präfektur Chiba.",
            "Treffen mit Ken Kumagai",
            "2024-06-03",
            ["Präfektur Chiba"],
        ),
        (
            "Abend\n\nIm Tokyoter Hotel New Otani empfing Bürgermeisterin Eva Lux am 3. Juni Gäste.",
            "Empfang im Tokyoter Hotel New Otani",
            "2024-06-03",
            ["Hotel New Otani", "Tokio"],
        ),
    ],
)
def test_when_and_where(text: str, name: str, day: str | None, where: list[str]) -> None:
    release = read(text)
    event = next(event for event in release.events if event.name == name)
    assert (event.when.edtf if event.when else None) == day
    assert places(release, event) == where


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Es kam Prof. Dr. Won Mook Lee.", {"Won Mook Lee": []}),
        ("Es sprach Managing Director Toshifumi Uno.", {"Toshifumi Uno": ["Managing Director"]}),
        ("Ein Bild für den Botschafter: Oberbürgermeister Griesert empfängt Gäste", {"Griesert": ["Oberbürgermeister"]}),
        ("Es kam Th.D. Kyuhong Yeon.", {"Kyuhong Yeon": []}),
        ("Japan ist wichtigster Handelspartner NRWs.", {}),
    ],
)
def test_names_from_afar(text: str, people: dict[str, list[str]]) -> None:
    assert {person.name: [role.title for role in person.roles] for person in read(text).persons} == people


def test_whom_a_minister_receives_is_the_guest() -> None:
    release = read("Empfang\n\nAm 3. Juni empfing der Minister für Verkehr, Udo Kern, den Botschafter Ken Mori zu einem Gespräch.")
    parts = {p.agent: p.part for event in release.events for p in event.participants}
    assert (parts["person-udo-kern"], parts["person-ken-mori"]) == ("host", "guest")


def test_a_credit_is_no_part_of_its_caption() -> None:
    release = read(
        "Treffen\n\nOB Eva Lux (l.) hat sich zum Austausch mit Gouverneur Ken Mori getroffen,©Stadt Gera/Udo Kern\n\nGera liegt an der Elster und ist schön."
    )
    assert all(p.agent != "person-udo-kern" for event in release.events for p in event.participants)


def test_a_towns_land_is_no_rival_home() -> None:
    release = read(
        "Delegation um Oberbürgermeister Udo Kern reist nach Japan\n\nBegleitet wird er von einer Düsseldorfer Delegation, darunter Wolf Dieter, "
        "Vorsitzender der Geschäftsführung der Messe Düsseldorf.\n\nDer Abend findet auf Einladung von Landeshauptstadt Düsseldorf, Land NRW und Messe "
        "Düsseldorf statt. Ein Seminar hält das Ministerium für Wirtschaft des Landes Nordrhein-Westfalen."
    )
    assert house_of(release, "Udo Kern") == "Landeshauptstadt Düsseldorf"


def test_a_year_before_who_came_is_a_year() -> None:
    assert [m.value for m in annotate("Es haben sich Mitte Juni 2025 Gäste informiert.") if m.type == "DATE"] == ["2025-06"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Am 3. Juni wurde in Gera ein „Letter of Intent“ unterzeichnet.", "Unterzeichnung eines „Letter of Intent“"),
        (
            "Am 3. Juni kam die Delegation. Mit ihr reisten Fachleute für Bildung und Umwelt.",
            "Reise von Fachleuten für Bildung und Umwelt",
        ),
    ],
)
def test_cases_in_names_of_events(text: str, name: str) -> None:
    assert name in [event.name for event in read(f"Gera\n\n{text}").events]


def test_who_prepared_a_visit_is_no_part_of_its_name() -> None:
    release = read(
        "Gera\n\nAm 3. Juni besuchte die Delegation das Museum. Vorbereitet hatte den Besuch der ehrenamtliche Stadtrat Jan Voss."
    )
    assert all("Voss" not in event.name for event in release.events)


def test_a_house_by_what_it_is_of_and_its_letters() -> None:
    release = read("Gäste waren an der Fachhochschule des Mittelstands (FHM). Es sprach FHM-Rektorin Eva Lux.")
    assert house_of(release, "Eva Lux") == "Fachhochschule des Mittelstands"


def test_a_relative_clauses_object_tells_no_plural() -> None:
    release = read("Sie saßen mit der Delegation zusammen, die Bürgermeister Klaus Pesch anführte.")
    assert [role.title for role in release.persons[0].roles] == ["Bürgermeister"]


@pytest.mark.parametrize(
    ("text", "person", "title"),
    [
        (
            "Als Gast hat Dr. Eva Lux zugesagt, Parlamentarische Staatssekretärin beim Bundesminister für Verkehr.",
            "Eva Lux",
            "Parlamentarische Staatssekretärin",
        ),
        ("Udo Kern hat im Rathaus Ken Mori willkommen geheißen, den Oberbürgermeister von Sakai.", "Ken Mori", "Oberbürgermeister"),
        ("Am Abend hat Udo Kern gesprochen, Präsident Ahl schwieg.", "Udo Kern", None),
    ],
)
def test_an_office_behind_the_verb(text: str, person: str, title: str | None) -> None:
    roles = next(p.roles for p in read(text).persons if p.name == person)
    assert [role.title.partition(" beim ")[0] for role in roles] == ([title] if title else [])
