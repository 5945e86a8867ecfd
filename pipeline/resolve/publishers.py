"""Who publishes a release: as the source says, else by the publisher block, masthead, copyright line, addresses and the hosts named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.document import Metadata
from pipeline.german.names.lexis.words import organization_row
from pipeline.german.sections import kind_at
from pipeline.lexicon import table
from pipeline.resolve.abroad import lies_abroad
from pipeline.resolve.common import Proof, words_of
from pipeline.resolve.home import AGENCY, BEFORE, LABELLED, LEAD, MASTHEAD, Home, hosts_of
from pipeline.resolve.tongues import is_foreign
from pipeline.slug import slug

if TYPE_CHECKING:
    from pipeline.resolve.organizations import OrganizationEntity, Organizations

_OWN = re.compile(
    r"(?:©|\(c\)|Copyright|Herausge(?:ber|geben von):?|Quelle:|Impressum|Absender:)[^\n]{0,60}$|\bHerausge(?:ber|geben von):\s*$",
    re.I,
)
_SIGNS = ("©", "(c)", "copyright", "herausge", "quelle:", "impressum", "absender")  # a text without any needs no search for _OWN
# What a mention in a section says of who publishes.
_WORTH = {"publisher": 3.0, "note": 1.0, "dateline": 1.0, "kicker": 1.0, "credit": 0.7, "service": 0.4, "headline": 0.4, "background": 0.4}  # fmt: skip
_DESKS = r"(?:amt|stelle|büro|dienst|referat|abteilung|service|team)"
_DESK = re.compile(
    rf"(?:(?:Presse|Medien|Kommunikations)(?:[a-zäöü]*-? und [A-ZÄÖÜ]\w+)?{_DESKS}|Amt für (?:Presse|Kommunikation|Öffentlichkeitsarbeit)[\w -]*)"
    r" der (?P<house>(?:Landeshaupt|Hanse|Universitäts)?[Ss]tadt [A-ZÄÖÜ][\w ().-]+)"
)
_DEPARTMENT = re.compile(
    r"(?<!landrats)(?<!bezirks)(?<!ministerial)(?:amt|amts|referat|dezernat|abteilung|fachbereich|fachdienst|fachstelle|stabsstelle|bereich|pressestelle|büro|geschäftsbereich|eigenbetrieb)s?$"
)
_ABOUT = re.compile(r"^(?:Über|Zur?|Zum)\b[^\n]{0,30}$")
# "Rückfragen: Diözese Neustadt, ...": who answers is the house itself, unless it is an agency
_ASK = re.compile(
    r"(?:Rückfrage\w*|(?:Presse|Medien)?[Kk]ontakt|(?:Weitere |Nähere )?Auskünfte|Ansprech\w+|Medienanfragen|Pressestelle)[^\n:]{0,30}:?\s*$"
)
_ASKED = re.compile(r"\W*(?:Rückfrage\w*|(?:Presse|Medien)?[Kk]ontakt|V\. ?i\. ?S\. ?d\. ?P\.?)[^\n:]{0,20}:[^\n]{3,80}, $")
_GLUED = re.compile(r"(?:Medien|Presse)(?:mitteilung|information)(?=[A-ZÄÖÜ])")
_PICTURED_BY = re.compile(r"(?:Fotos?|Bild(?:er|quelle|nachweis|rechte)?|©|\(c\))\s?:?\s*$", re.I)
_REPORTING = re.compile(r"\b[Ww]ie (?:die|der|das) (?:\w+e )?$")  # "Wie die X GmbH am Montag mitteilte"
_REPORTS = re.compile(r"[^.;:,\n]{0,40}\b(?:mitteilte?n?|bekannt ?g[aie]bt?|bekannt ?gaben|informierte?n?|erklärte?n?),")
_PICTURE = re.compile(r"\b(?:Fotos?|Bild(?:er|quelle|nachweis|rechte)?):|©")
_ADDRESS = re.compile(
    r"(?:,? [^\n,]{2,40})?(?:, |\n)[^\n]{0,60}(?:straße|strasse|str\.|platz|weg|allee|gasse|markt|ring|ufer)\s\d[^\n]{0,12}(?:, |\n)\d{4,5} [A-ZÄÖÜ]"
)
_TAKEN_BY = re.compile(r"\s?/|, (?:Presse|Medien|Kommunikation)")
# What stands before or beside a house's name in a masthead, and what parts its pieces.
_LABEL_WORDS = re.compile(
    r"^(?:(?:Presse|Medien)\w*|Kommunikation|Newsroom|Startseite|Aktuelles|Nachrichten|Rundbrief|Newsletter)\s+(?:(?:der|des|von|vom)\s+)?(?=\S)",
    re.I,
)
_PIECES = re.compile(
    r"(?<=[a-zäöü])(?:Medien|Presse)(?:mitteilung|information)(?=[A-ZÄÖÜ])|\s*(?:[|·•∙›»>:—]|\s[–/-]\s|,\s|/(?=\S))\s*"
)
_SIGNED = 0.8  # of the text, before which who owns a picture does not sign it
_TOP = 3  # lines
_CLOSE = 300  # characters in which a text is signed
_MUNICIPAL = re.compile(r"(?:\w*[Ss]tadt|\w*[Gg]emeinde|Markt|Flecken) ")
_NAMELIKE = re.compile(
    r"[A-ZÄÖÜ0-9„“\"](?!\w+[a-zäöü][A-ZÄÖÜ][a-z])|(?:für|und|der|des|die|von|zu|zur|am|an|im|in|bei|e\.|V\.|eV|mbH)$"
)


def find_publisher(organizations: Organizations, home: Home, metadata: Metadata) -> OrganizationEntity | None:
    """Return the publisher: as the source says, else by the publisher block, masthead, copyright line and the hosts named.

    A town publishes what its press office sends: "Presseamt der Landeshauptstadt Neuland".
    """
    found = _publisher(organizations, home, metadata)
    desk = _DESK.match(found.name) if found is not None else None
    if found is None or desk is None:
        return found
    house = organizations.named(desk["house"]) or _told(organizations, desk["house"])
    found.parent = found.parent or house.id
    return house


def _publisher(organizations: Organizations, home: Home, metadata: Metadata) -> OrganizationEntity | None:
    if metadata.publisher:
        names = [metadata.publisher, *re.split(r" [-–|] ", metadata.publisher)]  # "Infoportal - Diakonie Neuland"
        known = next((entity for name in names if (entity := organizations.named(name)) is not None), None)
        return known or _told(organizations, metadata.publisher)
    text, parts = organizations.text, organizations.sections
    hosts = hosts_of(text, metadata)
    top = _masthead(text)
    folded = text.casefold()
    signed = any(sign in folded for sign in _SIGNS)
    seat = organizations.places.named(home.city) if home.city else None
    best: tuple[float, int, int, OrganizationEntity] | None = None
    for entity in organizations.entities.values():
        score = 0.0
        first = entity.evidence[0].start if entity.evidence else len(text)
        for proof in entity.evidence:
            kind = kind_at(parts, proof.start)
            near = max(0, proof.start - BEFORE)
            line = text[max(near, text.rfind("\n", near, proof.start) + 1) : proof.start]
            pictured = kind in ("caption", "credit") and proof.start < _SIGNED * len(text) and line.strip(" ©(") != ""
            if signed and not pictured and _OWN.search(line if len(line) > 40 else text[max(0, proof.start - 40) : proof.start]):
                score += 3
            late = proof.start > 0.6 * len(text) and line.startswith("Über ")
            if near < LEAD and _REPORTING.search(text, near, proof.start) and _REPORTS.match(text, proof.end):
                score += 2.4
            if (kind == "background" or late) and _ABOUT.match(line):
                score += 2.5
            if kind in ("note", "publisher") and _ASKED.match(line) and not AGENCY.search(entity.name):
                score += 2.5
            score += _WORTH.get(kind, 0.2)
            if proof.start < 120 and (not line.strip() or LABELLED.match(line)) and MASTHEAD.match(text, proof.end):
                score += 3
            if proof.start > len(text) - _CLOSE and line.strip() and LABELLED.match(line):
                score += 2.5  # "Pressemitteilung: Stadt Neuland" closes the text
            if kind == "note" and not line.strip() and proof.start > len(text) - 500:
                score += 1.5  # the sender's address at the end
            if proof.start > 0.6 * len(text) and len(entity.evidence) > 1 and not line.strip() and _ADDRESS.match(text, proof.end):
                score += 2.5  # its address closes the text
            if kind == "publisher" and text[max(0, proof.start - 2) : proof.start].endswith("\n"):
                score += 1
            before = text[max(0, proof.start - 60) : proof.start]
            if kind in ("note", "publisher", "service") and _ASK.search(before) and not AGENCY.search(entity.name):
                score += 2.5
            if kind in ("credit", "caption") and _PICTURED_BY.search(before) and _TAKEN_BY.match(text, proof.end):
                score += 1.5 if seat is not None and entity.area == seat.id else 1
        town = organizations.places.entities.get(entity.area or "")
        abroad = town is not None and lies_abroad(town.value)
        if not abroad and any(words_of(name) in top for name in (entity.name, entity.legal_name or "", *entity.aliases) if name):
            score += 3
        if _in_hosts(entity.name, entity.aliases, hosts, slug(home.city or "")):
            score += 2.5
        if is_department(entity.name) or (entity.kind == "CollegeOrUniversity" and is_foreign(entity.name)):
            score -= 1.5
        if entity.parent is not None or (len(entity.evidence) == 1 and entity.evidence[0].rule.startswith("leftovers.")):
            score -= 1
        rank = (round(score, 2), len(entity.name), -first)
        if score >= 2.5 and (best is None or rank > best[:3]):
            best = (*rank, entity)
    if best is not None and is_department(best[3].name) and (house := _unread(organizations, text)):
        return house
    if best is not None and (glued := _GLUED.match(best[3].name)) is not None:  # "MedienmitteilungStaatskanzlei Neuland"
        bare = best[3].name[glued.end() :]
        if (known := organizations.named(bare)) is not None:
            return known
        best[3].name = bare
    if best is not None:
        office, _, area = best[3].name.partition(" ")
        kinds = {"Landratsamt": "Landkreis", "Stadtverwaltung": "Stadt", "Gemeindeverwaltung": "Gemeinde"}
        return organizations.named(f"{kinds[office]} {area}") or best[3] if office in kinds else best[3]
    if home.sure and seat is not None:
        return organizations.of_place(seat.id)
    return _unread(organizations, text) or _in_capitals(organizations, text) or (_opens(organizations, seat.id) if seat else None)


def _opens(organizations: Organizations, seat: str) -> OrganizationEntity | None:
    """Return the home city's administration where the text opens with it, and with no other house."""
    early = [o for o in organizations.entities.values() if any(e.start < LEAD for e in o.evidence)]
    ours = [o for o in early if o.area == seat and not o.implicit and _MUNICIPAL.match(o.name)]
    return ours[0] if len(ours) == 1 and all(o.area is not None for o in early) else None


def _in_capitals(organizations: Organizations, text: str) -> OrganizationEntity | None:
    """Return the house that heads the first line, or signs the text, in capitals: "STADT NEULAND | Presseinfo 17", "MUSTER GRUPPE"."""
    lines = [text.lstrip()[:120].partition("\n")[0], *text[-_CLOSE:].split("\n")[1:]]
    return next((found for line in lines if (found := _capitals(organizations, line)) is not None), None)


def _capitals(organizations: Organizations, line: str) -> OrganizationEntity | None:
    line = line.strip()
    if line[1:2].islower():
        return None  # as most lines
    piece = _PIECES.split(line)[0]
    words = piece.split()
    if not 1 < len(words) < 6 or not piece.isupper() or any(map(str.isdigit, piece)):
        return None
    name = " ".join(w.capitalize() if len(w) > 2 else w for w in words)
    if (known := organizations.named(name)) is not None:
        return known
    if _MUNICIPAL.match(name) and (place := organizations.places.named(" ".join(name.split()[1:]))) is not None:
        return organizations.of_place(place.id)
    if words[-1] in ("GRUPPE", "GROUP", "HOLDING"):
        first = words_of(name)[:1]
        bear = [o for o in organizations.entities.values() if words_of(o.name)[:1] == first and o.area is None]
        bear.sort(key=lambda o: (-len(o.evidence), min((e.start for e in o.evidence), default=0)))
        return bear[0] if bear else None
    return None


def is_department(name: str) -> bool:
    """Is a house by its first whole word a part of an administration: "Referat Kultur", "Bürgermeister- und Presseamt"?"""
    words = name.casefold().split()
    head = next((w for w in words if not w.endswith("-") and w not in ("und", "&")), "")
    if head == "büro" and words[1:] and words[1] not in ("für", "des", "der"):
        return False  # "Büro Deimann & Partner"
    return _DEPARTMENT.search(head) is not None


def _masthead(text: str) -> set[tuple[str, ...]]:
    """Return the pieces of the first lines, folded: "Hochschule Neustadt | Pressestelle | Nr. 17"."""
    pieces: set[tuple[str, ...]] = set()
    lines = [line for line in text[:400].split("\n") if line.strip()][:_TOP]
    for line in lines:
        if len(line) <= 120 and not line.rstrip().endswith((".", "!", "?", ":")) and _PICTURE.search(line) is None:
            for piece in _PIECES.split(line.strip()):
                pieces.add(words_of(piece))
                pieces.add(words_of(_LABEL_WORDS.sub("", piece)))
                pieces.add(words_of(piece.partition(" (")[0]))
    pieces.discard(())
    return pieces


# Places that are run as houses, and publish.
_SITES = frozenset(
    "Zoo Tierpark Wildpark Freizeitpark Flughafen Airport Hafen Häfen Naturpark Nationalpark Geopark Biosphärenreservat Stadthalle Staatsbad Therme Thermen "
    "Kliniken Innovationspark Technologiepark Wissenschaftspark Industriepark Gewerbepark Freilichtmuseum Museumsdorf Planetarium Weltkulturerbe".split()
)


def _unread(organizations: Organizations, text: str) -> OrganizationEntity | None:
    """Return the house that heads the first line, made where no rule read its name: "Hochschule Südharz | Stabsstelle ..."."""
    line = text.lstrip()[:120].partition("\n")[0]
    piece = _PIECES.split(line.strip())[0]
    words = piece.split()
    row = organization_row(words[0]) if words else {}
    site = len(words) > 1 and (words[0] in _SITES or (words[0] == "Botanischer" and words[1] == "Garten"))
    known_letters = bool(words) and table("acronyms").get(words[0], "name") is not None  # "IHK Schwarzwald-Ost"
    if (
        not 2 <= len(words) <= 8
        or not (row.get("position") == "name" or known_letters or site)
        or row.get("plural") == "1"
        or not all(map(_NAMELIKE.match, words))
    ):
        return None
    if (known := organizations.named(piece)) is not None:
        return known
    if known_letters and (short := organizations.named(words[0])) is not None and short.name == words[0]:
        short.name, short.aliases = piece, [words[0], *short.aliases]
        return short
    name = " ".join(w.capitalize() if w.isupper() and len(w) > 3 else w for w in words) if piece.isupper() else piece
    entity = organizations.new(name, row.get("type", "Organization"))
    start = text.index(piece)
    entity.evidence.append(Proof(start, start + len(piece), "home.masthead"))
    return entity


def _told(organizations: Organizations, name: str) -> OrganizationEntity:
    """Make the publisher that only the source names."""
    row = organization_row(name.split()[0]) if name.strip() else {}
    entity = organizations.new(name, row.get("type", "Organization") if row.get("position") == "name" else "Organization")
    entity.implicit = True
    bare = re.sub(r"^(?:Stadt|Landeshauptstadt|Gemeinde|Hansestadt|Universitätsstadt) ", "", name)
    if bare != name:
        entity.kind = "GovernmentOrganization"  # "Stadt Biel/Bienne", though the text calls the town otherwise
        place = organizations.places.named(bare)
        entity.area = place.id if place is not None else None
    return entity


_SHORT = {
    "universität": "uni", "hochschule": "hs", "fachhochschule": "fh", "handwerkskammer": "hwk", "landkreis": "lk", "kreis": "kreis",
    "industrie": "ihk", "handelskammer": "ihk", "landeshauptstadt": "stadt", "generalkonsulat": "gk",
}  # fmt: skip
_SMALL = frozenset(
    "stadt der die und für des von zu zur am im in ev gmbh ag se kg eg mbh co landeshauptstadt gemeinde land".split()
)


def _in_hosts(name: str, aliases: list[str], hosts: str, town: str) -> bool:
    """Does a host carry the name: "messe-neustadt.de", "hwk-neustadt.de", "uni-neustadt.de", or an abbreviation?

    The slug of the home `town` alone is the town's, not that of a firm called after it.
    """
    if not hosts:
        return False
    if any(f"-{slug(a)}-" in hosts for a in aliases if a.isalpha() and len(a) > 2 and sum(map(str.isupper, a)) > 1):
        return True
    words = [w for w in words_of(name) if len(w) > 2 and w not in _SMALL]
    if not words:
        return False
    long = [slug(w) for w in words if len(w) > 3]
    if len(words) > 1 and any(f"-{w}" in hosts for w in long) and any(f"{w}-" in hosts for w in long):
        joined = "|".join(map(re.escape, long))
        if re.search(rf"-(?:{joined}){{1,9}}(?:und|fuer)?(?:{joined})-", hosts):
            return True  # sehenundlesen.de
    others = hosts.replace(f"-{town}-", "-") if town else hosts
    return all(
        f"-{slug(w)}" in hosts or f"-{_SHORT.get(w, '?')}-" in hosts or (len(w) > 8 and f"-{slug(w)[:7]}" in others) for w in words
    )
