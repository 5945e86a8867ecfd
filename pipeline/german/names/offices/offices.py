"""Offices: "stellvertretende Vorsitzende", "Erster Bürgermeister", compounds with their organisation, misspelt ones."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from pipeline.german.names.lexis.forms import sizes_of
from pipeline.german.names.lexis.misspellings import misspelt
from pipeline.german.names.lexis.vocabulary import VOCABULARY
from pipeline.german.names.lexis.words import Tags, is_noun, office_row
from pipeline.german.names.lexis.words import tags as word_tags
from pipeline.german.names.phrases import form_of
from pipeline.german.names.places.places import place_value
from pipeline.german.values import OrganizationValue, PlaceValue, RoleValue, Status
from pipeline.kernel import Layer, Node, Reading, Sequence, Span
from pipeline.lexicon import table

layer = Layer("offices", VOCABULARY | {"OFFICEMOD", "OFFICELIKE", "ENHEAD", "ENFIELD"})

INNER = frozenset({"offices.member", "places.demonym"})  # rules of nodes inside words: no mentions of their own
_STATUSES: tuple[Status, ...] = ("former", "designated", "deputy", "acting")
_PREFIXES: dict[str, Status] = {"Alt": "former", "Ex": "former", "Vize": "deputy", "Interims": "acting", "Alters": "current"}
_NO_MEMBERS = frozenset(
    "Alt Ex Vize Co Ober Haupt Interims General Ehren Junior Senior Chef Alters Vor Unter Bundes Landes Kreis Stadt Bezirks Orts "
    "Diplom Top Star Hobby Profi Welt Sonder Erz Erb Groß Mit Gast Gründungs Grün Honorar Titular Weih Stamm Zwei Jung Past Neu Ur".split()
)
_FORMS = {1: "Erste", 2: "Zweite", 3: "Dritte", 4: "Vierte"}
_NO_OFFICE = re.compile(
    r"gerät(?:e|en|s|es)?$|(?<!^Amts)(?<!^Minister)(?<!^Ressort)(?<=\w)kolleg(?:e|en|in|innen)$"
)  # devices, mates
_SEVERAL = frozenset(
    {"die", "beide", "beiden", "zwei", "drei", "vier", "alle"}
)  # "die Abgeordneten" are several, "die Abgeordnete" one
# Offices that a field belongs to: "Beauftragter für Inklusion".
_FOR_FIELD = re.compile(r"(?i:beauftragte[rn]?|koordinator(?:in)?|experte?(?:in|n)?)$")
# Adjectives of a field, which belong to a title: "energiepolitische Sprecherin", "Sozialwissenschaftlicher Referent".
_OF_FIELD = re.compile(
    r"\w{3}(?:politisch|wissenschaftlich|technisch|medizinisch|pädagogisch|therapeutisch|psychologisch|rechtlich)(?:e[nrm]?)$"
)
_ORDINALS = ("zweit", "dritt", "viert")
# What a head of it does, in capitals, and no house: "HR-Chefin", "BIM-Managerin".
_FIELDS = frozenset("Agrar HR PR IT KI AI EDV TV QM BIM CSR ESG WM EM BNE MINT MICE ÖPNV LKW PKW GIS".split())
_HEADS = re.compile(
    r"(?:chef|leiter|direktor|präsident|vorstand|geschäftsführer|sprecher|intendant|rektor|vorsitzender?n?|obmann|manager|inhaber|gründer|bürgermeister)"
    r"(?:in|en|innen|s|n)?$"
)


@lru_cache(maxsize=1 << 14)
def row_of(word: str) -> dict[str, str]:
    """Return the lexicon's row of an office: listed, compound, hyphenated ("Facebook-Chef") or misspelt; {} for other words."""
    if not word[:1].isalpha() or (("gerät" in word or "kolleg" in word) and _NO_OFFICE.search(word)):
        return {}
    offices = table("offices")
    if word in offices.lines and (row := offices.row(word)):
        if "-" in word and row_of(word.rsplit("-", 1)[1]):
            return {**row, "compound": word.rsplit("-", 1)[0]}
        return row
    if "-" in word and not word.endswith("-"):
        head, last = word.rsplit("-", 1)
        if len(last) > 2 and (row := row_of(last[0].upper() + last[1:])):
            return {**row, "canonical": f"{head}-{row['canonical']}", "compound": head}
        return {}
    if form := misspelt(word):
        return offices.row(form)
    if (row := office_row(word)) and len(row.get("compound", "long")) > 2:  # "Beraten" is no office
        return row if "scope" in row else {**row, **_scope(row["canonical"])}
    return _compound(word)


@cache
def _office_sizes() -> dict[str, tuple[int, ...]]:
    """Return how long the offices with these last four letters are, the longest first."""
    return sizes_of(table("offices").forms)


def _compound(word: str) -> dict[str, str]:
    """Return the row of a noun before a listed office of seven letters or more: "Textilrestauratorin"; {} for other words."""
    if not word[:1].isupper() or not word[1:].islower() or len(word) < 11:
        return {}
    sizes = _office_sizes().get(word[-4:])
    if sizes is None or word in table("nouns"):
        return {}
    offices = table("offices")
    for size in sizes:
        start = len(word) - size
        if size < 7 or start < 4:
            continue
        tail = word[start].upper() + word[start + 1 :]
        if tail in offices and (is_noun(word[:start]) or is_noun(word[:start].removesuffix("s"))):
            row = offices.row(tail)
            return {**row, "canonical": word[:start] + row["canonical"].lower(), "compound": word[:start]}
    return {}


def _scope(word: str) -> dict[str, str]:
    """Return the scope of a compound: that of the longest listed office at its end."""
    offices = table("offices")
    for start in range(2, len(word) - 2):
        if (scope := offices.get(word[start].upper() + word[start + 1 :], "scope")) is not None:
            return {"scope": scope}
    return {}


def _is_like_office(word: str) -> bool:
    """Has a capitalised word a row, though it is of no list of offices: hyphenated, misspelt, a compound of a long one?"""
    if ("gerät" in word or "kolleg" in word) and _NO_OFFICE.search(word):
        return False
    if "-" in word and not word.endswith("-"):
        return bool(row_of(word))
    return misspelt(word) is not None or bool(_compound(word))


@cache
def _modifiers() -> dict[str, str]:
    """Return the listed form of each lower-case form, inflected or not, of the adjectives that go with an office."""
    found: dict[str, str] = {}
    forms = sorted(form for form in table("officemods").forms if len(form) > 2)
    for ending in ("", "e", "en", "er", "es", "em", "r", "n", "s", "m"):
        for stem_of in (str, _without_e, _small):  # the form is the stem, the stem with -e, the stem with a capital
            for form in forms:
                if stem := stem_of(form):
                    found.setdefault(stem + ending, form)
    return found


def _without_e(form: str) -> str:
    return form[:-1] if form.endswith("e") else ""


def _small(form: str) -> str:
    return form.lower() if form.lower().capitalize() == form else ""


def modifier(word: str) -> dict[str, str]:
    """Return the row of an adjective that goes with an office ("stellvertretenden", "Erste"), {} for others."""
    form = _modifiers().get(word.lower())
    if form is None:
        return {"form": word} if ("isch" in word or "lich" in word) and _OF_FIELD.search(word) else {}
    return {"form": form, **table("officemods").row(form)}


def tags(word: str) -> Tags:
    """Return all the tags of a word: with OFFICEMOD for the adjectives of offices, and OFFICELIKE for what only this layer reads."""
    found = word_tags(word)
    if modifier(word):
        found |= {"OFFICEMOD"}
    if "OFFICE" not in found and word[:1].isupper() and _is_like_office(word):
        found |= {"OFFICELIKE"}
    titles = table("englishtitles")
    if word in titles.lines and (part := titles.get(word, "part")) is not None:
        found |= {"EN" + part.upper()}
    return found


_INFLECTED = ("e", "er", "en", "em", "es")


@layer.rule(
    "number:(NUM '.')? (('außerordentlicher' | 'außerordentliche' | 'außerordentlichen' | 'Außerordentlicher' | 'Außerordentliche') 'und')? (mods[]:(OFFICEMOD '.'?))* part:(ELLIPTIC (',' ELLIPTIC)* ','? ('und' | '&' | 'sowie'))? office:(OFFICE | OFFICELIKE)",
    emits="ROLE",
    examples={
        "Oberbürgermeister Kufen": "Oberbürgermeister",
        "der stellvertretende Vorsitzende kam": "stellvertretender Vorsitzender",
        "Der Regierende Bürgermeister sprach.": "Regierender Bürgermeister",
        "Die Oberbürgereisterin lud ein.": "Oberbürgermeisterin",
        "der Oberbürgemeister kam": "Oberbürgermeister",
        "Der Facebook-Chef kam.": "Facebook-Chef @ Facebook",
        "mit der 2. Bürgermeisterin": "Zweite Bürgermeisterin",
        "Tom Ahl, außerordentlicher und bevollmächtigter Botschafter, kam": "bevollmächtigter Botschafter",
        "die Bildungs- und Sozialministerin": "Bildungs- und Sozialministerin",
    },
    counterexamples=["die Eröffnung", "Anna Fischer", "die Botschaften"],
)
def office(context: object, number: Span | None, mods: list[Span], part: Span | None, office: Span) -> Reading | None:
    """An office with the adjectives that belong to it."""
    sequence, node = office.sequence, office.node
    word = form_of(office)
    row = row_of(word)
    if not row or (node is None and _is_surname(sequence, office.first)):
        return None
    if row.get("kind") == "profession" and sequence.marks[office.first] == "FUNCTION":
        return None
    if any(span.words[-1] == "." and span.word.endswith(_INFLECTED) for span in mods):
        return None  # "informiert über Aktuelles. Landrätin Ahl ...": what is shortened has no ending
    status: Status = "current"
    kept: list[str] = []
    if number is not None:
        if len(number.word) > 1 or int(number.word) not in _FORMS:
            return None
        kept.append(_FORMS[int(number.word)])
    for span in mods:
        told = modifier(span.word).get("status")
        ordinal = span.word.lower().startswith(_ORDINALS)  # the Second Mayor is a deputy, and holds an office of that name
        if told in _STATUSES and status == "current" and not ordinal:
            status = told
        if told in (None, "deputy", "acting") and not span.word.lower().startswith("zuständig"):
            kept.append("stellvertretende" if span.word.lower().startswith(("stellv", "stv")) else span.word)
    compound = row.get("compound") or _first_member(word)
    canonical = row["canonical"]
    for prefix, state in _PREFIXES.items():
        if compound == prefix or word.startswith(prefix + "-"):
            status = state if status != "former" else status  # "ehemaliger Vizepräsident"
            if state == "former":
                canonical = canonical.removeprefix(prefix + "-")
    gender, either = row.get("gender", "u"), row.get("gender", "u") == "u"
    if either:
        gender = _gender_of(sequence, (mods[0] if mods else number or part or office).first, word) or "u"
    value = RoleValue("", "", 0, 0, scope=row.get("scope"), status=status, kind=row.get("kind"), plural=row.get("plural") == "1")
    value.start = sequence.starts[(number or (mods[0] if mods else part or office)).first]
    value.end = office.end
    value.written = sequence.text[value.start : value.end]
    if gender == "m" and "plural" not in row and _is_plural(sequence, (number or (mods[0] if mods else part or office)).first):
        value.plural = not _is_object(sequence, office)
    first = (number or (mods[0] if mods else part or office)).first
    if either and word.endswith("en") and not word.endswith("innen") and first and sequence.words[first - 1].lower() in _SEVERAL:
        value.plural, gender = True, "u"
    if gender == "m" and word == row["canonical"] + "n" and word.endswith(("ern", "eln")):
        value.plural = True
    value.gender, value.head = gender, len(kept) + len(canonical.split())
    value.title = " ".join([*(_agree(w, gender) for w in kept), canonical])
    if part is not None:
        value.title = " ".join([*(_agree(w, gender) for w in kept), *part.text.split(), canonical])
        value.head += len(part.text.split())
    if gender == "m" and either:
        value.title = masculine(value.title, value.head)
    if compound and part is None and compound.rstrip("-") not in _NO_MEMBERS:
        _join_member(value, sequence, office, compound)
    more = {f"KIND{row.get('kind', '')}".upper()} | ({"OFFICES"} if value.plural else set())
    return Reading(value, tags=frozenset(more))


def _is_surname(sequence: Sequence, at: int) -> bool:
    """Is the word of an office the surname of someone whose given name, initial or title stands before it: "Anna Fischer"?"""
    if not at or "SURNAME" not in word_tags(sequence.words[at]):
        return False
    word = sequence.words[at - 1]
    own = word_tags(word) if word[:1].isalpha() else frozenset()
    if "GIVEN" in own and sequence.marks[at - 1] == "NAME":
        return True
    return sequence.marks[at] == "NAME" and (bool(own & {"INITIAL", "HONORIFIC", "OFFICE"}) or word == ".")


def _gender_of(sequence: Sequence, first: int, word: str) -> str | None:
    """Tell by the article whether "Vorsitzende" or "Beauftragten" is a man or a woman; None where it does not show."""
    if word.endswith(("in", "innen")):
        return "f"
    before = sequence.words[first - 1].lower() if first else ""
    if before in ("dem", "den", "des", "zum", "vom", "beim", "ein", "einem", "einen", "eines", "ihr", "sein", "seinem", "ihrem"):
        return "m"
    if before in ("die", "zur", "eine", "einer", "ihre", "seine", "ihrer", "seiner"):
        return "f"
    if before == "der":
        return "f" if word.endswith("en") else "m" if word.endswith("e") else None
    return "m" if word.endswith("nder") else None


def _is_object(sequence: Sequence, office: Span) -> bool:
    """Is "die" a pronoun that opens a clause, and one holder named: "die Delegation, die Bürgermeister Tom Ahl anführte"?"""
    words, at = sequence.words, office.first
    opens = at > 1 and words[at - 1] == "die" and words[at - 2] == ","
    named = at + 3 < len(words) and words[at + 1][:1].isupper() and words[at + 2][:1].isupper()
    return opens and named and words[at + 3].islower() and words[at + 3] not in ("und", "sowie") and office.last == at + 1


def _is_plural(sequence: Sequence, first: int) -> bool:
    """Does an article tell that "Bürgermeister" means several: "die Bürgermeister", "beide Bürgermeister"?"""
    return bool(first) and sequence.words[first - 1].lower() in (
        "die",
        "beide",
        "beiden",
        "beider",
        "alle",
        "aller",
        "mehrere",
        "zwei",
        "drei",
    )


def _agree(word: str, gender: str) -> str:
    """Return an adjective in the nominative without article: "stellvertretenden" -> "stellvertretender" / "stellvertretende"."""
    for ending in ("en", "em", "er", "es", "e"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return word[: -len(ending)] + ("er" if gender == "m" else "e")
    return word


def masculine(title: str, head: int) -> str:
    """Return a title with its first `head` words in the masculine: "neue Vorsitzende" -> "neuer Vorsitzender"."""
    words = title.split(" ")
    return " ".join(
        [
            w + "r"
            if i < head and w.endswith("e") and len(w) > 4 and not w.endswith(("vize", "aire", "tive", "rerende", "ällande"))
            else w
            for i, w in enumerate(words)
        ]
    )


def title_for(role: RoleValue, gender: str | None) -> str:
    """Return an office's title as its holder bears it: "Vorsitzender", "Oberbürgermeisterin" for "OB"."""
    if role.gender == "m" and gender == "female" and role.title.split(" ")[role.head - 1].endswith("nder"):
        return " ".join(w.removesuffix("r") if i < role.head else w for i, w in enumerate(role.title.split(" ")))
    if role.gender != "u" or gender is None:
        return role.title
    if gender == "male":
        return masculine(role.title, role.head)
    words = role.title.split(" ")
    head = words[role.head - 1]
    feminine = head[:-1] if head.endswith("abgeordneter") else re.sub(r"rat$", "rät", head) + "in"  # "LAbg.", "LR"
    return " ".join([*words[: role.head - 1], feminine, *words[role.head :]]) if feminine in table("offices") else role.title


def regendered(title: str, gender: str | None) -> str:
    """Return a title for a holder of another gender: "Oberbürgermeister" -> "Oberbürgermeisterin"."""
    first, _, rest = title.partition(" ")
    if gender == "female" and not first.endswith(("in", "e")):
        first = re.sub(r"rat$", "rät", first) + "in"
    elif gender != "female" and first.endswith("in") and len(first) > 5:
        first = re.sub(r"rät$", "rat", first.removesuffix("in"))
    return f"{first} {rest}".strip()


def _first_member(word: str) -> str | None:
    """Return the first member of a listed functional compound ("Messechef"), None for others."""
    found = _HEADS.search(word)
    return word[: found.start()] if found and found.start() > 2 and "-" not in word else None


def _join_member(value: RoleValue, sequence: Sequence, office: Span, compound: str) -> None:
    """Keep a compound's first member; where it is a name ("Facebook", "SPD", "NRW"), as a node of its own."""
    member = compound.rstrip("-")
    if not (office.word.startswith(member + "-") or _HEADS.search(office.word)) or _FOR_FIELD.search(office.word):
        return  # "Musikpädagogin": what she teaches, not whom she heads
    value.member = member
    start = office.start if office.word == sequence.text[office.start : office.end] else None
    if start is None or not office.word.startswith(member):
        return
    hyphened = office.word.startswith(member + "-")
    trade = value.kind in ("profession", "culture", "sport") and not (
        value.kind == "culture" and _HEADS.search(office.word.lower())
    )
    if (node := member_node(member, start, hyphened and not trade, value.scope == "company" and value.kind == "business")) is None:
        value.at = member if hyphened and not trade else None
    elif node.tag == "PLACE":
        value.place = node
    else:
        value.organization = node


_NO_NAME = re.compile(r"[ABCEW]\d{1,2}|\w*(?:[Ss]chul|[Kk]irch)")  # by which officials are paid, and stems


def member_node(member: str, start: int, hyphened: bool, business: bool) -> Node | None:
    """Return a node for a compound's first member that is a name: listed, or before a hyphen no common noun.

    Before an office of business ("Hermes-Geschäftsführer") even a word that is a person's name elsewhere.
    """
    if member in _FIELDS or _NO_NAME.fullmatch(member):
        return None  # "W3-Professor", "Hochschul-Rektorin"
    whole = member.replace("-", " ")
    for form in (member, whole, member.split("-")[0]):
        for subject in ("companies", "acronyms"):
            if form in table(subject) and (hyphened or len(form) > 4):
                kind = table(subject).get(form, "type") or "Organization"
                if form != whole and all("TOPONYM" in word_tags(part) for part in member.split("-")[1:]):
                    form = whole  # "AHK-Polen-Geschäftsführer"
                return Node("ORGANIZATION", start, start + len(form), OrganizationValue(form, kind), "offices.member")
    if not hyphened:
        return None
    own = word_tags(member)
    if "TOPONYM" in own:
        known = member if member in table("places") else table("placeacronyms").get(member, "place")
        value = place_value(known) if known else PlaceValue(member)
        return Node("PLACE", start, start + len(member), value, "offices.member")
    doubtful = {"LOWERTOO", "GIVEN", "SURNAME"} if not business else set()
    if own & {"NOTNAME", "DEMONYM", "ORGWORD", "ROMAN", "OFFICE", *doubtful} or len(member) < 2:
        return None
    if "-" in member and any(is_noun(part) and not part.isupper() for part in member.split("-")):
        return _foreign_firm(member, start)
    if own & {"CAPS", "CAMEL"} or not is_noun(member):
        return Node("ORGANIZATION", start, start + len(member), OrganizationValue(member), "offices.member")
    return None


def _foreign_firm(member: str, start: int) -> Node | None:
    """Return a node for a name and a foreign noun: "Toyo-Systems-CEO"; not for "Smart-City-Managerin", two foreign words."""
    first, *rest = member.split("-")
    own = word_tags(first)
    if not own & {"CLEAR", "TOPONYM"} or is_noun(first) or own & {"NOTNAME", "DEMONYM", "ORGWORD", "OFFICE"}:
        return None
    if not all("FOREIGNWORD" in word_tags(word) for word in rest):
        return None
    return Node("ORGANIZATION", start, start + len(member), OrganizationValue(member.replace("-", " ")), "offices.member")
