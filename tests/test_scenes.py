"""When, where and who, where a release tells it across sentences: scenes, journeys, guests, hosts."""

from __future__ import annotations

import datetime

import pytest

from pipeline.document import Document
from pipeline.extract import extract
from schemas.records import Event, Release, Source

PUBLISHED = datetime.date(2024, 5, 2)  # a Thursday


def read(text: str, date: datetime.date | None = PUBLISHED) -> Release:
    return extract(Document(id="x", text=text, source=Source(name="x", sha256="0" * 64)), date)


def named(release: Release, word: str) -> Event:
    return next(e for e in release.events if word in e.name)


def who(release: Release, event: Event, least: float = 0.5) -> dict[str, str]:
    names = {p.id: p.name for p in release.persons} | {o.id: o.name for o in release.organizations}
    return {names[p.agent]: p.part for p in event.participants if p.confidence >= least}


def where(release: Release, event: Event) -> list[str]:
    names = {p.id: p.name for p in release.places}
    return [names[p] for p in event.location]


LEAD = "Am Dienstag ist in der Stadthalle mit einem Festakt das Bürgerbüro eröffnet worden.\n\n"

VISIT = "Vom 22. bis 26. April war eine Delegation aus Lyon in Gera zu Gast. "

WHEN = [
    # what is done for an event has its own day, and so has what somebody does at it
    ("Am Montag stellte Lena Vogt das Programm der Kulturwoche vor, die vom 3. bis 9. Juni in Gera stattfindet.", "Kulturwoche",
     "2024-06-03"),
    ("Karten für das Jazzfest, das am 8. Juni im Stadtpark stattfindet, gibt es ab Montag.", "Jazzfest", "2024-06-08"),
    ("Auf der Messe, die vom 6. bis 9. Juni in Jena stattfindet, spricht am 7. Juni Lena Vogt.", "Messe", "2024-06-06"),
    # a scene's day holds until another is told
    ("Am Montag trafen die Gäste in Gera ein. Beim abendlichen Empfang im Rathaus spielte ein Quartett.", "Empfang", "2024-04-29"),
    ("Still wurde es am Dienstag: Auf dem Friedhof legte die Landrätin einen Kranz nieder.", "Kranz", "2024-04-30"),
    # a sequel follows what is to come, too
    ("Am 8. Mai tagt in Ulm der Beirat. Im Anschluss findet eine Podiumsdiskussion statt.", "Podium", "2024-05-08"),
    # how long a paper runs is not when it was signed
    ("Am Mittwoch unterzeichneten Anna Berg und Udo Kern in Jena einen bis 2029 laufenden Rahmenvertrag.", "Rahmenvertrag", "2024-05-01"),
    # a feast in a name dates nothing
    ("Am vergangenen Sonntag fand in der Marienkirche der Gottesdienst zum Muttertag statt.", "Gottesdienst", "2024-04-28"),
    # counted from another event; told in the sentence before, be it a month; that of a definite event just told of
    ("Am 22. April wurde in Jena der Vertrag unterzeichnet. Zwei Tage nach der Unterzeichnung wurde dort die Schule eingeweiht.", "Schule", "2024-04-24"),
    ("Im November wird Paul Roux mit einer Delegation nach Gera kommen. Dann findet auch das Klimaforum statt.", "Klimaforum", "2024-11"),
    ("Am Dienstag legte Lena Vogt in Gera einen Kranz nieder. An der Gedenkstunde nahm auch Udo Kern teil.", "Gedenkstunde", "2024-04-30"),
    # a relative clause between the verb and the day
    ("Unterzeichnet wurde der Vertrag, dessen Kosten das Land übernimmt, am 29. April im Rathaus von Lena Vogt.", "Vertrag", "2024-04-29"),
    # who is asked to agree sets no scene
    ("Am 28. Mai findet der Wirtschaftstag statt. Nötig ist die Zustimmung des Rates am 22. Mai.\n\nUm 11 Uhr gibt es ein Arbeitsgespräch.",
     "Arbeitsgespräch", "2024-05-28"),
    # days of a journey that are told by their place in it
    (VISIT + "Am ersten Tag besichtigte sie das Klärwerk.", "Klärwerk", "2024-04-22"),
    (VISIT + "Am dritten Tag besuchte die Gruppe das Museum.", "Museum", "2024-04-24"),
    (VISIT + "Am letzten Abend gab es einen Empfang im Theater.", "Empfang", "2024-04-26"),
    (VISIT + "Lena Vogt hatte sie gleich am Abend nach der Ankunft im Rathaus begrüßt.", "Begrüßung", "2024-04-22"),
    # joined to the main clause before a relative one; the day behind another event; since when somebody is here
    ("Am Freitag sind die Gäste im Museum zu Gast, das 1990 gegründet wurde, und besichtigen anschließend das Klärwerk.", "Klärwerk", "2024-05-03"),
    ("Es gibt das Stadtfest „Lichter“ am 26. Mai sowie die Messe „Saat“, die am 22. Juli beginnt.", "Saat", "2024-07-22"),
    # a contract that has been concluded, a feast told a paragraph later
    ("Die Ahl GmbH und die Bahn AG haben am Dienstag ein Abkommen geschlossen. Der Vertrag, den Lena Vogt und Udo Kern unterzeichneten, gilt "
     "fünf Jahre.", "Abkommen", "2024-04-30"),
    ("Am Freitag wurde im Klinikum das neue Labor eröffnet.\n\nEs kostete drei Millionen Euro.\n\nUm Technik ging es beim anschließenden "
     "Symposium „Herz“.", "Symposium", "2024-04-26"),
    # the day right behind an event is its own, whatever is done for it; its programme begins with it
    ("Karten für das Konzert in der Stadthalle am 8. Juni gibt es ab 8. Mai.", "Konzert", "2024-06-08"),
    ("Das Programm des Stadtfestes beginnt am 8. Juni um 10 Uhr auf dem Marktplatz.", "Stadtfest", "2024-06-08T10:00"),
    # doors are not the beginning
    ("Das Konzert findet am 8. Juni statt. Einlass: 19 Uhr, Beginn: 20 Uhr.", "Konzert", "2024-06-08T20:00"),
    # a name in quotation marks does not end the clause that tells the tense
    ("Mit einem Fest ist am Dienstag die Kita „Regenbogen“ in der Gartenstraße 4 eröffnet worden.", "Fest", "2024-04-30"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "day"), WHEN)
def test_the_day_of_the_scene(text: str, word: str, day: str) -> None:
    when = named(read(text), word).when
    assert when is not None
    assert (when.start or "")[: len(day)] == day


UNDATED = [
    # what "und" joins has its own day
    ("Die Gäste besuchen das Klärwerk und fahren am Montag nach Jena.", "Klärwerk"),
    # what is done for an event has its own day; whoever gets in does, too
    ("Der Vorverkauf für das Konzert in der Stadthalle beginnt am 8. Mai.", "Konzert"),
    ("Die Anmeldung zum Turnier ist ab 8. Mai möglich.", "Turnier"),
    ("Bis 8. Mai kann man sich für das Symposium anmelden.", "Symposium"),
    ("Das Programm für das Stadtfest wird am 8. Mai vorgestellt.", "Stadtfest"),
    ("Einladungen zum Empfang werden am 8. Mai verschickt.", "Empfang"),
    # what was decided, since when somebody is there, what will be one day
    ("Der Rat hat am 28. April beschlossen, das Stadtfest abzusagen.", "Stadtfest"),
    ("Der Rat hatte die Partnerschaft am 13. Dezember beschlossen. Nun wurde die Urkunde im Rathaus unterzeichnet.", "Urkunde"),
    (
        "Lena Vogt leitet seit 1. Februar das Gymnasium. Bei einer Feierstunde in der Aula wurde sie nun ins Amt eingeführt.",
        "Feierstunde",
    ),
    ("Landrat Udo Kern übergab die Schlüssel für das neue Fahrzeug. Es soll ab 1. Juli im Einsatz sein.", "Schlüssel"),
    ("Die Stadt dankt allen Helfern. Ein Empfang im Rathaus ist geplant.", "Empfang"),  # nothing tells when
    (
        "Am 30. April endete die Frist. Zum Sommerfest lädt der Verein im Stadtpark ein.",
        "Sommerfest",
    ),  # an announcement inherits no day
]


@pytest.mark.parametrize(("text", "word"), UNDATED)
def test_no_day_is_made_up(text: str, word: str) -> None:
    assert all(e.when is None or not e.when.start for e in read(text).events if word in e.name)


def test_a_journey_has_the_days_that_other_sentences_tell() -> None:
    release = read(
        "Eine Delegation aus Lublin hat Münster besucht. Am Mittwoch waren die Gäste in Düsseldorf gelandet."
        " Am Samstag trat die Gruppe die Heimreise an.",
        datetime.date(2024, 5, 6),
    )
    visit = named(release, "Delegation").when
    assert visit is not None
    assert (visit.start, visit.end) == ("2024-05-01", "2024-05-04")


SPANS = [
    # a look of an hour is in its scene
    ("Am Dienstag kam die Botschafterin nach Gera. Bei einem Rundgang durch die Lehrwerkstatt traf sie Auszubildende.", "Rundgang", "2024-04-30"),
    # a story of the week before goes on, though today is the same weekday; the week told gets its days
    ("Am Mittwoch, 24. April, trafen die Gäste ein. Am Donnerstagmorgen besichtigten sie das Klärwerk.", "Klärwerk", "2024-04-25"),
    ("Eine Delegation aus Lyon hat vergangene Woche Gera besucht. Landrat Udo Kern empfing sie am Mittwoch, 24. April, im Rathaus. Am Samstag reiste "
     "die Gruppe weiter nach Jena.", "Delegation", "2024-04-24/2024-04-27"),
    # the festive hour of a jubilee of several days; the evening of the day just told; hours of a show
    ("Vom 16. bis 19. Mai feiert die Stadt das 15-jährige Bestehen der Partnerschaft. Höhepunkt ist der Festakt am 18. Mai um 11 Uhr im Rathaus.",
     "Festakt", "2024-05-18T11:00"),
    ("Am Freitag folgt ein Fachgespräch im Zeughaus. Für den Abend ist ein Konzert der Band Brass vorgesehen.", "Konzert", "2024-05-03"),
    ("Die Ausstellung „Wege“ ist ab 8. Mai zu sehen und läuft bis zum 15. September während der Öffnungszeiten des Rathauses.", "Wege",
     "2024-05-08/2024-09-15"),
    # guests leave, home or onward; a journey ends, or with its last station; how long it is told to last
    ("Eine Delegation aus Lyon ist am Montag in Gera eingetroffen. Heute reist sie weiter nach Jena.", "Delegation", "2024-04-29/2024-05-02"),
    ("Eine Delegation aus Lyon ist am Montag in Gera eingetroffen. Am Freitag fliegen die Gäste zurück.", "Delegation", "2024-04-29/2024-05-03"),
    ("Seit Montag ist eine Delegation aus Lyon in Gera zu Gast. Der Besuch, der am morgigen Freitag endet, gilt dem Sport.", "Delegation", "2024-04-29/2024-05-03"),
    ("Seit Montag ist eine Delegation aus Lyon in Gera zu Gast. Zum Abschluss besichtigt die Gruppe am Freitag das Klärwerk.", "Delegation",
     "2024-04-29/2024-05-03"),
    ("Seit Montag ist eine Delegation aus Lyon in Gera zu Gast. Zum Abschluss des Abends am Dienstag sang ein Chor.", "Delegation", "2024-04-29"),
    ("Landrätin Lena Vogt bricht am Sonntag mit einer Delegation zu einer fünftägigen Reise nach Japan auf.", "Japan", "2024-05-05/2024-05-09"),
    ("Eine Delegation aus Lyon kommt ab 8. Mai nach Gera. Die Gäste bleiben bis 12. Mai und besichtigen das Klärwerk.", "Klärwerk", ""),
    # until when what lasts goes on
    ("Die Ausstellung „Wege“ ist seit 3. April zu sehen und läuft noch bis 9. Juni.", "Wege", "2024-04-03/2024-06-09"),
    ("Die Ausstellung „Wege“ ist ab 8. Mai im Museum zu sehen. Sie dauert bis 9. Juni.", "Wege", "2024-05-08/2024-06-09"),
    ("Der Lehrgang beginnt am 13. Juni, Anmeldungen sind bis 31. Juli möglich.", "Lehrgang", "2024-06-13"),
    ("Die Vernissage ist am 13. Juni um 19 Uhr, die Ausstellung läuft bis 31. August.", "Vernissage", "2024-06-13T19:00"),
    # weekdays of a programme are of this year, whatever years its history has
    ("Am Donnerstag, 9. Mai, kommt Ada Orr, am Samstag, 11. Mai, Paul Roux. 1903 kam das Werk, 1911 der Zug, 1925 das Bad, 1930 die Uhr, 1950 das "
     "Haus. Am Freitag gibt es im Stadtpark ein Konzert.", "Konzert", "2024-05-10"),
    # day by day within a row of days; one tour every day is none; a row of weekdays with its days
    ("Das Hafenfest findet vom 8. bis 10. Mai täglich von 10 bis 18 Uhr am Kai statt.", "Hafenfest", "2024-05-08/2024-05-10"),
    ("Die Messe „Saat“ ist am 8. Mai von 10 bis 18 Uhr und am 9. Mai von 10 bis 16 Uhr in der Stadthalle.", "Saat",
     "2024-05-08T10:00/2024-05-09"),
    ("Die Botschafterin Ada Orr war am Montag und Dienstag, 29. und 30. April, zu Gast im Rathaus.", "Orr", "2024-04-29/2024-04-30"),
    ("Die Messe „Saat“ findet zwischen dem 7. und 9. Mai in der Stadthalle statt.", "Saat", "2024-05-07/2024-05-09"),
    # an article behind the comma of a date opens no relative clause
    ("Die Stadt teilt mit, dass Landrat Udo Kern am Dienstag, 30. April, die Ahl GmbH besucht hat.", "Ahl GmbH", "2024-04-30"),
    ("Nachdem Landrat Udo Kern am Dienstag, 30. April, die Ahl GmbH besucht hatte, fuhr er nach Jena.", "Ahl GmbH", "2024-04-30"),
    ("Landrat Udo Kern, der am Dienstag, 30. April, die Firma Ahl GmbH besuchte, lobte die Lehrlinge.", "Ahl GmbH", "2024-04-30"),
    ("Es heißt, dass die Messe „Saat“ vom 7. bis 9. Mai, die in Jena stattfindet, gut besucht ist.", "Saat", "2024-05-07/2024-05-09"),
    # the first weekday of a row told on the same weekday; what had been built by then is no row
    ("Am Donnerstag kam eine Delegation aus Lyon in Gera an. Am Freitag besichtigte sie das Klärwerk.", "Klärwerk", "2024-04-26"),
    ("Eine Delegation aus Lyon ist am Donnerstag in Gera eingetroffen. Am Freitag besichtigte sie das Klärwerk.", "Delegation", "2024-04-25"),
    ("Am Donnerstag hat Landrat Udo Kern die Ausstellung „Wege“ eröffnet. Am Freitag beginnt die Tagung.", "Wege", "2024-05-02"),
    # a festive hour within the days of a jubilee; a foundation laid long ago has not the day of the opening
    ("Vom 8. bis 12. Mai feiert die Stadt das 20-jährige Bestehen der Partnerschaft. Höhepunkt ist der Festakt am Samstag im Rathaus.", "Festakt",
     "2024-05-11"),
    ("Der Neubau, dessen Grundstein am 3. Mai 2022 gelegt wurde, wird am 8. Mai eröffnet.", "Eröffnung", "2024-05-08"),
    # on its day something else is done at a fair of several days
    ("Im Rahmen der Hannover Messe hat die Ahl GmbH am Dienstag einen Vertrag mit der Bahn AG unterzeichnet.", "Messe", ""),
    ("Auf der Hannover Messe am Dienstag hat die Ahl GmbH einen Vertrag mit der Bahn AG unterzeichnet.", "Messe", "2024-04-30"),
    # when doors open; the month beside its year; what had been decided long before
    ("Am Mittwoch, 8. Mai (Einlass 18 Uhr, Beginn 19 Uhr), gibt es in der Stadthalle ein Konzert.", "Konzert", "2024-05-08T19:00"),
    ("Das Konzert in der Stadthalle beginnt am 8. Mai um 19 Uhr (18 Uhr Einlass).", "Konzert", "2024-05-08T19:00"),
    ("Das Konzert in der Stadthalle findet am 8. Mai statt (Türöffnung ab 18 Uhr).", "Konzert", "2024-05-08"),
    ("Das Konzert findet heuer im Oktober in der Stadthalle statt.", "Konzert", "2024-10"),
    ("Am 24. April kam eine Delegation aus Lyon nach Gera. Am 9. Februar hatte der Rat dem Programm zugestimmt.\n\nZwei Tage später besichtigten "
     "die Gäste das Klärwerk.", "Klärwerk", "2024-04-26"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "word", "when"), SPANS)
def test_from_when_to_when(text: str, word: str, when: str) -> None:
    found = named(read(text), word).when
    assert (found.edtf if found is not None else "") == when


def test_guests_are_read_in_sentences_of_their_own() -> None:
    release = read(
        LEAD
        + "Unter den Gästen waren Landrätin Eva Lang und Dekan Udo Wolf. Grußworte sprachen Ministerin Pia Roth und Dr. Jan Kern.\n\n"
        "Durch den Abend führte Moderatorin Lea Sommer. Das Trio Klangfarben umrahmte die Feier."
    )
    everybody = {name: part for e in release.events for name, part in who(release, e).items()}
    assert (
        everybody.items() >= {"Eva Lang": "attendee", "Udo Wolf": "attendee", "Pia Roth": "speaker", "Jan Kern": "speaker"}.items()
    )
    assert "Lea Sommer" in everybody
    assert "performer" in everybody.values()


def test_a_list_under_a_label() -> None:
    release = read(
        "Wasserstoff-Forum in Jena\n\nAm 14. Mai findet in Jena das Wasserstoff-Forum statt.\n\n"
        "Mit:\n- Dr. Ines Petersen, Senatorin\n- Prof. Karl Brandt (TU Hamburg)\n"
    )
    assert {"Ines Petersen", "Karl Brandt"} <= who(release, named(release, "Forum")).keys()


def test_who_was_told_of_another_time_was_not_there() -> None:
    release = read(
        LEAD + "Den Zuschlag hatte im Dezember 2019 Architekt Max Holm erhalten; dabei war damals auch Landrat Otto Pfau."
    )
    assert not {"Max Holm", "Otto Pfau"} & {name for e in release.events for name in who(release, e)}


COMPANY = [
    ("Begleitet wurden die Gäste von Professorin Élise Marchal.", "Élise Marchal", "attendee"),
    ("Moderiert wurde der Festakt von Lena Kern.", "Lena Kern", "speaker"),
    ("Musikalisch umrahmt wurde der Festakt vom Akademischen Orchester Jena.", "Akademisches Orchester Jena", "performer"),
]


@pytest.mark.parametrize(("sentence", "name", "part"), COMPANY)
def test_the_part_of_who_stands_behind_von(sentence: str, name: str, part: str) -> None:
    release = read(LEAD + sentence)
    assert part in [who(release, e).get(name) for e in release.events]


def test_houses_where_people_work_take_no_part() -> None:
    release = read(
        "Beim Forum am 14. Mai in Jena sprechen Dr. Ines Petersen (Stadtwerke Jena GmbH) und Uwe Kahl von der Sparkasse Gera."
    )
    there = {name for e in release.events for name in who(release, e)}
    assert {"Ines Petersen", "Uwe Kahl"} <= there
    assert not {"Stadtwerke Jena GmbH", "Sparkasse Gera"} & there


def test_where_an_officer_sits_is_no_place_of_the_event() -> None:
    release = read(
        "An der Podiumsdiskussion am 14. Mai in Jena nehmen der Botschafter der Republik Moldau in Berlin, Ion Rusu, und Eva Lang teil."
    )
    assert where(release, named(release, "Podium")) == ["Jena"]


def test_events_in_a_row_have_their_own_places() -> None:
    release = read("Am 14. Mai folgen eine Führung durch das Stadtmuseum, ein Empfang im Rathaus und ein Konzert im Stadtpark.")
    assert where(release, named(release, "Empfang")) == ["Rathaus"]
    assert where(release, named(release, "Konzert")) == ["Stadtpark"]


def test_the_house_that_announces_its_own_event_holds_it() -> None:
    text = "Pressemitteilung der Handwerkskammer Gera\n\nInfoabend am 14. Mai\n\nEin Infoabend findet am 14. Mai um 18 Uhr in Gera statt."
    release = read(text)
    assert who(release, named(release, "Infoabend")).get("Handwerkskammer Gera") == "organizer"


def test_the_house_is_not_the_organiser_of_what_another_holds() -> None:
    text = "Pressemitteilung der Handwerkskammer Gera\n\nDer Lions Club Gera veranstaltet am 14. Mai in Gera einen Infoabend."
    release = read(text)
    assert "Handwerkskammer Gera" not in who(release, named(release, "Infoabend"))
