"""Houses of one sort, which bind themselves with each other: towns, counties, lands, universities, chambers ..., by their names."""

from __future__ import annotations

import re
from functools import lru_cache

# What "beide ..." may be said of: a pattern for the name of each kind of house, in lower case.
TOWN = (
    r"^(?:stadt|hansestadt|landeshauptstadt|universitätsstadt|gemeinde|markt|freie|marktgemeinde|stadtgemeinde|ville|samtgemeinde) "
)
SORTS = (
    (("städte", "kommunen", "gemeinden", "orte", "dörfer", "stadtverwaltungen", "rathäuser", "stadtoberhäupter", "stadtoberhaupte", "bürgermeister",
      "bürgermeisterinne", "bürgermeisterinnen", "stadtpräsidente", "gemeindepräsidente", "stadtchefs", "rathauschefs"), re.compile(TOWN)),
    (("landkreise", "kreise", "bezirke", "landräte"), re.compile(r"kreis|bezirk")),
    (("länder", "bundesländer", "regionen", "provinzen", "kantone", "ministerpräsidente", "landeshauptleute"), re.compile(r"^(?:land|freistaat|region|kanton|provinz|freie|bundesland|präfektur)\b")),
    (("universitäten", "hochschulen", "fachhochschulen", "rektore", "rektorinne", "universitätspräsidente"), re.compile(r"uni(?:v|$)|hochschule|college|politec|polytech|akademi")),
    (("unternehmen", "firmen", "konzerne", "betriebe"), re.compile(r" (?:gmbh|ag|se|kg|co|ohg|ltd|inc|eg|mbh|s\.a\.|b\.v\.|plc|sp)\b|werke|gruppe|group|bank")),
    (("kammern",), re.compile(r"kammer|chamber|ihk|hwk|chambre")),
    (("schulen", "gymnasien"), re.compile(r"schule|gymnasium|lyc|kolleg|liceo|lyzeum|school")),
    (("vereine", "clubs", "klubs", "verbände", "organisationen"), re.compile(r"verein|verband|club|e\. ?v\.|bund|klub")),
    (("kliniken", "krankenhäuser"), re.compile(r"klinik|krankenhaus|hospital|hôpital|spital")),
)  # fmt: skip
# ... and of other houses that are of one kind.
KINDS = tuple(
    re.compile(kind)
    for kind in (
        r"muse[uo]m?|musée",
        r"theater|bühne|theatre",
        r"orchester|philharmoni|sinfoni",
        r"bibliothe[kc]",
        r"zoo|tierpark",
        r"hafen|port\b",
        r"chor\b|kantorei",
    )
)


# By which names the own house is spoken of with a noun that is no part of its name.
SPOKEN = {
    "verein": re.compile(r"e\. ?V\.|^(?:[TSF]?S[VCG]|TSV|TuS|TV|FC|VfL|VfB|DJK|SpVgg|Club|Chor|Bund)\b|[Cc]lub|[Vv]erein"),
    "club": re.compile(r"^(?:[TSF]?S[VCG]|TSV|TuS|TV|FC|VfL|VfB|DJK|SpVgg)\b|[Cc]lub|[Kk]lub"),
    "hochschule": re.compile(r"[Uu]niversität|^(?:FH|TU|TH|Uni|FHV|HTW|HAW)\b|[Aa]kademie"),
    "universität": re.compile(r"^(?:TU|Uni|RWTH|KIT|ETH|TH)\b"),
    "klinik": re.compile(r"[Kk]linik|[Kk]rankenh|[Hh]ospital|[Ss]pital"),
    "klinikum": re.compile(r"[Kk]linik|[Kk]rankenh|[Hh]ospital|[Ss]pital"),
    "krankenhaus": re.compile(r"[Kk]linik|[Hh]ospital|[Ss]pital"),
    "spital": re.compile(r"[Kk]linik|[Ss]pitäler|[Kk]rankenh"),
    "schule": re.compile(r"[Gg]ymnasium|[Kk]olleg|[Ss]chulzentrum|[Ll]yzeum"),
    "bank": re.compile(r"[Ss]parkasse|[Vv]olksbank|[Rr]aiffeisen"),
    "landkreis": re.compile(r"^(?:Kreis |Landratsamt|Kreisverwaltung)"),
    "kreis": re.compile(r"^(?:Landkreis |Landratsamt|Kreisverwaltung)"),
    "stadt": re.compile(r"^(?:Stadtverwaltung|Magistrat|Bürgermeisteramt|\w*[Ss]tadt |Freie )"),
    "gemeinde": re.compile(r"^(?:Gemeindeverwaltung|Marktgemeinde|Markt |Samtgemeinde)"),
    "bezirk": re.compile(r"^Bezirksamt"),
    "land": re.compile(r"^(?:Freistaat|Landesregierung|Staatskanzlei|Senatskanzlei|Staatsregierung)"),
    "theater": re.compile(r"[Ss]chauspiel|[Bb]ühne|[Oo]per"),
    "orchester": re.compile(r"[Pp]hilharmoni|[Ss]infoni|[Ss]ymphoni"),
}
# What takes up what was told before.
THERETO = frozenset(
    "entsprechende entsprechenden entsprechendes entsprechender entsprechend dazu darüber hierzu hierüber dafür".split()
)
_ALL = (*(kind for _, kind in SORTS), *KINDS)


@lru_cache(maxsize=1 << 10)
def sorts(low: str) -> frozenset[int]:
    """Return the sorts of house that a name in lower case tells: a "Universitätsklinikum" is of two."""
    found = frozenset(k for k, kind in enumerate(_ALL) if kind.search(low))
    return found | {0} if low.startswith("bezirk") else found  # boroughs are twinned with towns
