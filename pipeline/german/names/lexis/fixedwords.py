"""Words with a tag of their own that no list of the lexicon holds: kinds of administrations, newspapers, English heads of names."""

from __future__ import annotations

# Words before the name of the city, county or state that acts.
ADMIN = frozenset(
    "Stadt Landeshauptstadt Bundesstadt Hansestadt Gemeinde Marktgemeinde Kreisstadt Stadtgemeinde Universitätsstadt "
    "Samtgemeinde Verbandsgemeinde Ortsgemeinde Einwohnergemeinde Land Landes Freistaat Freistaats Freistaates Kanton Kantons "
    "Präfektur Landkreis Landkreises Kreis Kreises Regionalverband Bezirk Bezirks Bezirksamt Bezirksamts Städteregion StädteRegion Seestadt Klingenstadt".split()
)
# What other countries call their counties, provinces and states.
FOREIGN_AREAS = frozenset(
    "Woiwodschaft Wojewodschaft Provinz Region Hromada Powiat Komitat Gespanschaft Departement Département Rajon Oblast Gouvernement "
    "Rajons Oblasts Powiats Komitats Distrikts Gouvernements "
    "Verwaltungsregion Autonomieregion Bezirksgemeinschaft Talschaft Kommune Municipio Comarca Distrikt Grafschaft Regionalgemeinschaft "
    "Bundesstaat Bundesstaats Bundesstaates US-Bundesstaat US-Bundesstaats US-Bundesstaates Großstadtgemeinde Großstadtkommune".split()
)
# Heads of newspapers' names.
_PAPERS = frozenset(
    "Zeitung Presse Kurier Nachrichten Rundschau Anzeiger Tageblatt Tagblatt Allgemeine Allgemeinen Morgenpost Post Merkur Boten "
    "Volksblatt Bote Umschau Landeszeitung Wochenblatt Abendblatt Abendzeitung Stadtanzeiger Generalanzeiger General-Anzeiger "
    "Stadt-Anzeiger Echo Wochenzeitung Sonntagszeitung Neueste Volksstimme Volkszeitung Tageszeitung Wirtschaftszeitung "
    "Illustrierte Revue Depesche Landbote Oberbayrisches".split()
)
# Parts of an administration that are named by their topic alone.
_UNITS = frozenset(
    "Stabsstelle Stabstelle Fachstelle Bereich Bereichs Fachbereich Fachbereichs FB Fachdienst Fachdienstes Geschäftsbereich "
    "Fakultät Department Departments Referat Referats Referates Abteilung Sachgebiet Sachgebiets Sachgebietes Dezernat Dezernats Dezernates Fachbereiches Arbeitsgruppe Arbeitskreis Stiftung Ressort "
    "Ressorts Zweckverband Zweckverbands Zweckverbandes Innung Fachverband Fachverbands Landesbetrieb Landesbetriebs Landesbetriebes Landesinnungsverband Eigenbetrieb Eigenbetriebs Fachgruppe Fachgebiet Sachbereich Hauptabteilung Unterabteilung Servicestelle Stabsabteilung".split()
)
_FOREIGN_HEADS = frozenset(
    "University Chamber Council Institute Bureau Association Foundation Center Centre Society Ministry Department Agency "
    "Commission Committee Federation Academy College Authority Corporation Université Universidad Università Universitat "
    "Universiteit Politechnika Politecnico École Organization Organisation Alliance Coopérative Waterschap Gemeente "
    "Municipality Assembly Uniwersytet Univerzita Hospital Laboratory Laboratories".split()
) - {"Organisation", "Hospital"}
# English nouns that end the name of a body, where the words before them are English.
_ENGLISH_HEADS = frozenset(
    "Partnership Initiative Trust League Board Coalition Consortium Movement Union Group Services Solutions Systems Technologies Holdings "
    "Industries Ventures Partners Operations Studio Company Enterprises Press Museum Gallery Library Orchestra Choir Theatre Opera Ballet School Clinic Church "
    "Embassy Parliament Senate Court Airlines Airways Exchange Insurance Motors Studios Labs Lab Hub Club Bank Forum".split()
)
# English nouns that end the name of a site.
_FOREIGN_SITES = frozenset(
    "City Valley Airport Street Square Avenue Road Island Islands Beach Bay Hills Stadium Arena Castle Palace Bridge Tower "
    "Hall Campus Park Garden Gardens Harbour Harbor River Lake Mountains Creek County Heights Station Cathedral".split()
)

# Words that the names of firms end with.
FIRM_WORDS = frozenset(
    "Group Systems Bank Partners Club Corporation Corp Electronics Airlines Airways Air University Institute Center Centre "
    "Company Holding International Technologies Technology Solutions Software Media Motors Energy Capital Union Foundation "
    "Society Association Council Network News Press Services Service Industries Pharma Brothers Records Studios Entertainment "
    "Financial Insurance Securities Research Global Europe Federation Party Times Post Herald Consulting Design Digital Labs "
    "Works Petroleum Oil Steel Trust Fund Funds Investments Logistics Medical Health Sports Team Racing "
    "Robotics Dynamics Analytics Aerospace Semiconductor Semiconductors Biotech Pharmaceuticals Therapeutics Diagnostics "
    "Mobility Instruments Optics Photonics Materials Chemicals Foods Networks Ventures Electric Automotive Semicon Biosciences "
    "Operations Operators Terminal Terminals Metro Rail Railways Engines Trading Grid Gear Turbines Marine Agro Aviation Shipping Batteries Wireless Genomics Robotix Resorts Hotels Farm Port Ports "
    "Windpower Power Renewables".split()
)


def _fixed() -> dict[str, frozenset[str]]:
    """Return the tags of the words that are named in this file."""
    found: dict[str, set[str]] = {}
    for words, own in (
        (ADMIN, {"ADMIN"}),
        (FOREIGN_AREAS, {"FOREIGNAREA"}),
        (_PAPERS, {"PAPER"}),
        (_UNITS, {"UNIT", "ORGWORD"}),
        (_FOREIGN_SITES, {"FOREIGNSITE"}),
        (_FOREIGN_HEADS, {"FOREIGNHEAD", "ORGWORD"}),
        (_ENGLISH_HEADS, {"ENGLISHHEAD"}),
        (FIRM_WORDS, {"FIRMWORD"}),
        ({word + "s" for word in _FOREIGN_HEADS}, {"FOREIGNHEAD", "ORGWORD"}),
    ):
        for word in words:
            found.setdefault(word, set()).update(own)
    return {word: frozenset(own) for word, own in found.items()}


FIXED = _fixed()
# Parts of a town that a name may end with: "Stadtwerke Nord".
QUARTERS = frozenset("Nord Süd Ost West Mitte".split())
