"""Words of the nouns that head organisations: which name one body in the plural, which are buildings as well, which are named after people."""

from __future__ import annotations

import re

LOCAL = frozenset(
    {"GovernmentOrganization", "CollegeOrUniversity", "School", "EducationalOrganization", "Hospital", "Organization"}
)
WHOLE = re.compile(
    r"(?:landesregierung|senat|senats|wirtschaftsförderung|stadtwerke|landtags?|betriebs?|rundfunks?|staatsanwaltschaft|philharmonie|börse|philharmoniker|symphoniker|sinfoniker|verkehrsbetriebe|wasserbetriebe|stadtreinigung|volksbank|sparkasse|schauspielhaus|staatsoper|kunstverein|handelskammer|tafel"
    r"|studierendenwerk|studentenwerk|(?:verfassungs|verwaltungs|land|oberlandes|sozial|arbeits|finanz)gericht|verfassungsgerichtshof"
    r"|messegesellschaft|seilbahnen|bergbahnen|bäderbetriebe|entsorgungsbetriebe|verkehrsverbund|berufsfeuerwehr|konservatorium|oper|zoo)$",
    re.I,
)
SITE = re.compile(
    r"(?:kloster|abtei|kirche|region|(?<!musik)(?<!blas)(?<!stadt)(?<!berg)(?<!manns)(?<!bürger)(?<!knappen)(?<!trachten)(?<!wehr)(?<!werks)(?<!jugend)(?<!hof)(?<!winzer)(?<!eisenbahner)(?<!polizei)(?<!militär)(?<!tanz)(?<!landes)(?<!bundes)(?<!regiments)kapelle|schloss)$",
    re.I,
)  # rather places, but for churches with a faith
SHORTENED = re.compile(
    r"(?:amt|kammer|bund|tag|stelle|verein|verband|ministerium|fakultät|gesellschaft|kasse|dienst|verwaltung)s?$", re.I
)
CHURCHES = (
    "Evangelisch",
    "Vereinigt",
    "Katholisch",
    "Römisch",
    "Orthodox",
    "Russisch",
    "Griechisch",
    "Anglikanisch",
    "Neuapostolisch",
    "Methodistisch",
)
# Plurals that name one body: "Stadtwerke Essen", "Städtische Bühnen Kleve".
SEVERAL_IN_ONE = re.compile(
    r"(?:werke|betriebe|bühnen|kliniken|spitäler|forsten|sammlungen|gärten|bäder|philharmoniker|symphoniker|sinfoniker|verkehrsbetriebe|junioren|landfrauen|naturfreunde|sportfreunde|wasserfreunde|musikanten|falken)n?$",
    re.I,
)
OLD = re.compile(r"(?:alt|ehemalig|früher|einstig|vormalig|stillgelegt|leerstehend)e[nrsm]?$", re.I)
BUILDING = re.compile(
    r"(?:schule|gymnasium|kolleg|universität|akademie|brauerei|molkerei|druckerei|weberei|spinnerei|ziegelei|färberei|gerberei|mälzerei"
    r"|fabrik|synagoge|wache|werft|meierei|kaserne|sparkasse|bibliothek|abtei|kanzlei|vogtei|försterei|schmiede|post|apotheke|bücherei)$",
    re.I,
)
DEPARTMENTS = frozenset(
    "Abteilung Referat Bereich Fachbereich Fachdienst Sachgebiet Dezernat Stabsstelle Fachstelle Ressort".split()
)
APART = frozenset(
    "Agentur Buchhandlung Radio Kanzlei Verlag Büro Kulturportal Komturei Reederei Spedition Brauerei Druckerei".split()
)
SEVERAL = frozenset({"School", "Museum", "Hospital", "Library", "TheaterGroup"})  # one house of several: "Städtische Museen Zittau"
NAMED_AFTER = frozenset(
    {
        "Museum",
        "School",
        "ResearchOrganization",
        "NGO",
        "CollegeOrUniversity",
        "Hospital",
        "EducationalOrganization",
        "TheaterGroup",
    }
)
MUSIC = frozenset("Stil Sound Musik Konzert Konzerte Abend Festival Leader Probe Proben Auftritt".split())
NO_ADJECTIVE = frozenset("Liebe Lieber Liebes Werte Geehrte Verehrte Ganze Gesamte Neue Neuer Neues".split())  # they name nothing
STAGE = frozenset({"MusicGroup", "PerformingGroup", "TheaterGroup", "DanceGroup"})
# Bodies of a town or a land, whatever that is called: "die Stadtverwaltung von Qeyzarlim".
OF_A_TOWN = re.compile(
    r"(?:Stadt|Gemeinde|Kreis|Bezirks|Regional|Provinz|Militär|Distrikts|Kommunal)(?:verwaltung|rat|parlament|regierung|werke|präfektur)$"
    r"|(?:Olympisches )?Komitee$|(?:Industrie- und )?Handelskammer$"
)
# Subjects that houses write apart before what they are.
SUBJECTS = frozenset(
    "Design Kunst Kultur Jugend Sport Film Musik Literatur Technik Foto Comic Science Auto Medien Mode Natur Energie Textil".split()
)
# What houses are thanked, praised and asked for.
DEEDS = re.compile(
    r"(?:arbeit|unterstützung|förderung|hilfe|spende|einladung|gastfreundschaft|bereitschaft|bereitstellung|organisation|finanzierung|möglichkeit|durchführung"
    r"|begleitung|beratung|planung|umsetzung|vorbereitung|partnerschaft|kooperation|freundschaft|treue|geduld|mühe|leistung|engagement|vertrauen|interesse|verständnis"
    r"|empfang|aufnahme|übernahme|ausrichtung|zusage|genehmigung|bewilligung|überlassung|gespräche?|austausch|besuch|ehrung|auszeichnung|würdigung|gelegenheit|rettung"
    r"|betreuung|versorgung|pflege|zuwendung|anerkennung|begrüßung|sitzung|veranstaltung|tagung|jahre?|zeit)$",
    re.I,
)
