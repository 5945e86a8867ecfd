"""Who took the pictures and who answers for a release: the people of credits and contacts, and the houses they do it for.

A credit names the house before or behind the photographer ("Foto: FF Neuland/Lena Vogt"), a contact is the publisher's own unless
another house stands beside the name. Neither label is an office, except those that people bear as one ("Ansprechpartnerin").
"""

from __future__ import annotations

import re
from collections.abc import Sequence as Seq

from pipeline.german.names.lexis.forms import office_row
from pipeline.german.names.lexis.words import organization_row
from pipeline.german.sections import kind_at
from pipeline.german.values import PersonValue
from pipeline.kernel import Node
from pipeline.lexicon import table
from pipeline.resolve.common import CONTACTS, Proof, proof_of
from pipeline.resolve.organizations import OrganizationEntity, Organizations
from pipeline.resolve.persons import PersonEntity, RoleEntity
from schemas.records import Section

_PICTURE = re.compile(
    r"(?:Fotos?|Bild(?:er)?) \((?:[\w .&-]{2,40}/ ?)?$|(?:©|\(c\)|ⓒ|Fotos?|Bild|Quelle|Nennung|Fotografin?|Aufnahme|Photo|Credit|Copyright)[\w ()]{0,16}[:©]?\s*"
    r"(?:[A-ZÄÖÜ0-9][\w.&-]*[ ,/|–-]*|(?:von|der|des|für|by|und|zu) |(?:picture alliance|pa|dpa|ddp|afp|imago|epd|kna|apa)\b[ ,/|–-]*|[/|,] )*$"
)
_CREDIT = re.compile(
    r"(?:\bFotos?|\bBild(?:er|quelle|nachweis|rechte)?|\bQuelle|\bCredit|\bCopyright|\bAufnahmen?)\s?:\s[^.!?\n]{0,50}$|©[^.!?\n]{0,50}$"
)
_PICTURE_LINE = re.compile(r"\W*(?:Fotos?|Bild(?:er)?|Aufnahme)\b[^:\n]{0,12}:")
_SHOWN = re.compile(
    r"\((?:\d\. ?)?(?:v\. ?l|von links|v\. ?r|von rechts|links|rechts|Mitte|[lr]\.)|\b(?:Fotos?|Aufnahme|Fotograf\w*)\s?:"
)
_ROW = re.compile(
    r"\b[vV]\. ?(?:l|r|li|re)\.|\b[vV]on (?:links|rechts)\b|\b(?:links|rechts|Mitte)[ )]"
)  # the order that people stand in
_NOUN = re.compile(r"[A-ZÄÖÜ][\w-]{3,}(?!:)")
_BRACKET = re.compile(r"\b(?:Fotos?|Bild(?:er)?|Aufnahme) \($")
_PICTURED = re.compile(r"\s(?:mit|bei|beim|im|in|am|an|auf|vor|nach|neben|zwischen|zeigt|freut|überreicht|übergibt)\b")
_MARKS = ("©", "(c)", "ⓒ", "Foto", "Bild", "Quelle", "Photo", "Nennung", "Credit", "Copyright")
# The house before a photographer's name, from the mark or the bracket on, and the one behind it.
_TAKEN_FOR = re.compile(
    r"(?:[:©(]|\(c\)|\b(?:Foto|Bild)\w*) ?(?P<house>[A-Za-zÄÖÜäöü][^\n:©()/]{1,50}?)\s?(?:/\s?(?:Presse\w*|Archiv)?\s?/?\s?|\()$"
)
_TAKER_OF = re.compile(
    r"\s?(?:/\s?|\(|, )(?P<house>[A-ZÄÖÜ][^\n:©()/.]{1,50}?)(?=[).;\n]|$)|\sfür (?:die |das |den )?(?P<for>[A-ZÄÖÜ][^\n:©()/.,]{1,50})"
)
_AGENCIES = frozenset("dpa DPA AFP APA KNA EPD DDP SID PA Privat Archiv Agentur Getty iStock Pixabay Adobe Shutterstock".split())
_PRESS = re.compile(r"\w*(?:[Pp]resse|[Kk]ommunikation|[Mm]edien|[Öö]ffentlichkeitsarbeit)\w*$")
# What stands before the name of who answers for a release, on its line or those above; `title` is what people are called by.
_LABEL = re.compile(r"ontakt|nsprechp|ückfrage|usk[uü]nft|nmeldung|nformation|Presse|edaktion|Verantwortlich|d\. ?P|Informationen ")
_ANSWERS = re.compile(
    r"(?:^|\n|[.;|·•)] )\W{0,3}(?:Ihre?n? |Achtung Redaktionen: )?"
    r"(?:(?P<title>Ansprechp(?:artner(?:in)?|erson)|(?:Presse|Medien)kontakt|Pressedienst|Presse(?=:))(?: (?:für|bei|der|des|im)\b[^\n:]{2,40})?(?::|\n| -)"
    r"|(?:Kontakt(?:person)?|Rückfrage\w*|Pressestelle|Redaktion|Verantwortlich\w*|V\. ?i\. ?S\. ?d\. ?P\.?|(?P<where>Anmeldung(?:en)?|Informationen?|Infos?|Karten)(?: und [A-Z]\w+)?|(?:Weitere |Nähere )?Ausk[uü]nfte?)"
    r"(?: (?:für|bei|an|der|des|im|zu)\b[^\n:]{2,40})?(?::|\n)"
    r"|(?:Für (?:Rückfragen|(?:weitere |nähere )?Auskünfte)|(?:Weitere |Nähere )?(?:Auskunft|Auskünfte|Informationen)) (?:erteil|gib|geb|steh)\w+)"
    r"\s*(?P<rest>(?:(?!\n\n)[^!?:]){0,90})$"
)
_REACHED = re.compile(r"[^\n]{0,90}(?:\n[^\n]{0,60}){0,2}(?:Tel\b|Telefon|Fon\b|@|\bT\.|Mobil|☎|\d{4,5}[ /-])")
_LINES = 160  # characters before a name in which its label is sought


class Asides:
    """Reads the people of credits and contacts of one release."""

    def __init__(self, text: str, sections: Seq[Section], organizations: Organizations):
        self.text, self.sections, self.organizations = text, list(sections), organizations
        self.publisher = organizations.entities.get(organizations.publisher or "")

    def add(self, entity: PersonEntity, node: Node) -> None:
        """Tell what someone without an office there took or answers for."""
        if not self._credit(entity, node):
            self._contact(entity, node)

    def _credit(self, entity: PersonEntity, node: Node) -> bool:
        """Who is named in a picture's credit took the picture; the house named beside is the one it was taken for."""
        value: PersonValue = node.value
        around = (self.text[max(0, node.start - 2) : node.start].strip()[-1:], self.text[node.end : node.end + 2].strip()[:1])
        full = (value.given is not None and value.family is not None) or (
            entity.given is not None and self.text[node.end : node.end + 1] in ("", "\n", ")", ".", ",", ";")
        )
        aside = kind_at(self.sections, node.start) in ("credit", "caption", "note", "publisher", "furniture")
        line = self.text.rfind("\n", 0, node.start) + 1
        before = _TAKEN_FOR.search(self.text, max(line, node.start - 70), node.start)
        slashed = before is not None and "/" in before[0]
        aside = aside or _CREDIT.search(self.text, max(0, node.start - 60), node.start) is not None
        aside = aside or (slashed and before is not None and _BRACKET.search(self.text, line, before.start() + 1) is not None)
        taken = len(entity.roles) == 1 and entity.roles[0].title.startswith("Fotograf") and entity.roles[0].organization is None
        if (entity.roles and not taken) or not aside or not (full or "/" in around):
            return False
        in_brackets = self.text[node.start - 1 : node.start] == "(" and self.text[node.end : node.end + 2] in (")", ")\n")
        begins = in_brackets and _PICTURE_LINE.match(self.text, line) is not None
        if not begins and before is None and not _PICTURE.search(self.text, max(line, node.start - 90), node.start):
            return False
        following = self.text.find("\n", node.end)
        end = min(following if following >= 0 else len(self.text), node.end + 80)
        if _PICTURED.match(self.text, node.end) is not None:
            return False  # "Bild: A mit B im Museum"
        if not slashed and _SHOWN.search(self.text, node.end, end + 80 if following < 0 else following) is not None:
            return False  # "Bild: A, B (v. l.). Foto: C" shows A and B
        mark = max(self.text.rfind(w, line, node.start) for w in _MARKS)
        if mark < 0 or (not slashed and self._shows(max(mark, self.text.rfind("Aufnahme", line, node.start)), node.start)):
            return False
        near = self._taken_for(before, node.end, mark, end, slashed, begins)
        if taken:  # credited before, now with the house
            entity.roles[0].organization = near
            return True
        title = "Fotografin" if entity.gender == "female" else "Fotograf"
        written = self.text[mark : mark + 4].strip()
        entity.roles.append(RoleEntity(title, written, near, True, "current", None, None, [proof_of(node)]))
        entity.credited = True
        return True

    def _shows(self, mark: int, at: int) -> bool:
        """Does a credit's mark tell whom the picture shows: "Foto von links: A, B und C", "Bild: Ministerin A, B und C"?"""
        if _ROW.search(self.text, mark, at) is not None:
            return True
        return any(map(office_row, _NOUN.findall(self.text, mark + 4, at)))

    def _taken_for(
        self, before: re.Match[str] | None, behind: int, mark: int, end: int, slashed: bool, bracketed: bool
    ) -> str | None:
        """Return the house of a credit: the one that was read in it, else what stands before or behind the name."""
        stop = behind if slashed else end
        for house in self.organizations.entities.values():
            if not bracketed and any(mark <= e.start < stop for e in house.evidence):
                return house.id
        if before is not None and (found := self._named(before["house"], mark)) is not None:
            return found.id
        after = _TAKER_OF.match(self.text, behind, end)
        found = self._named(after["house"] or after["for"], mark) if after is not None and not slashed and not bracketed else None
        return found.id if found is not None else None

    def _named(self, words: str, offset: int) -> OrganizationEntity | None:
        """Return the house that a credit calls by its name, letters or noun: "FF Neuland", "Stadt NL", "Klinikum", "Pressestelle"."""
        name = words.strip(" ,-–")
        first, _, rest = name.partition(" ")
        if not name or first in _AGENCIES:
            return None
        known = self.organizations.named(name) or self.organizations.spelled_out(name)
        if known is not None:
            return known
        if (
            (long := table("acronyms").get(first, "name"))
            and rest
            and (known := self.organizations.named(f"{long} {rest}")) is not None
        ):
            return known
        if self.publisher is not None:
            own = self.publisher.name.split()
            if _PRESS.match(first) and (not rest or rest in self.publisher.name):
                return self.publisher
            if len(own) > 1 and (own[0] == first and rest.isupper() and _has_letters(rest, " ".join(own[1:]))):
                return self.publisher  # "Landkreis SPN"
            if not rest and first.isupper() and 1 < len(first) < 6 and _has_letters(first, self.publisher.name):
                return self.publisher
        return self.organizations.by_head(name, offset) if not rest and organization_row(name) else None

    def _contact(self, entity: PersonEntity, node: Node) -> None:
        """Who stands behind a contact's label answers for the house named there, else for the publisher."""
        if entity.roles or entity.affiliations or not node.value.family or node.rule.startswith("leftovers.surname"):
            return
        lead = self.text[max(0, node.start - _LINES) : node.start]
        found = _ANSWERS.search(lead) if _LABEL.search(lead) is not None else None
        if found is None:
            return
        began = max(0, node.start - _LINES)
        if kind_at(self.sections, node.start) not in CONTACTS and _REACHED.match(self.text, node.end) is None:
            return
        stop = self.text.find("\n", node.end)
        stop = stop if stop >= 0 else len(self.text)
        houses = [
            (abs(e.start - node.start), o)
            for o in self.organizations.entities.values()
            for e in o.evidence
            if began + found.start() <= e.start < stop
        ]
        if not houses and found["where"] is not None:
            return  # who takes bookings need not be the publisher's
        house = min(houses, key=lambda h: (h[0], h[1].id))[1] if houses else self.publisher
        title = found["title"]
        if title is not None and title.startswith("Ansprechpartner"):
            title = "Ansprechpartnerin" if entity.gender == "female" else "Ansprechpartner" if entity.gender == "male" else title
        if title is not None:
            proof = Proof(began + found.start("title"), began + found.end("title"), "people.contact")
            known = house.id if house is not None else None
            entity.roles.append(RoleEntity(title, found["title"], known, True, "current", None, None, [proof]))
        elif house is not None:
            entity.affiliations.setdefault(house.id, proof_of(node))


def _has_letters(short: str, name: str) -> bool:
    """Are the letters of an abbreviation in a name, in order, the first at its beginning?"""
    folded, at = name.casefold(), 0
    for k, letter in enumerate(short.casefold()):
        at = folded.find(letter, at)
        if at < 0 or (k == 0 and at > 0):
            return False
        at += 1
    return True
