"""The words: TSV files under `data/`, one subject a file, and their loader. README.md names sources and licences.

A file's header names its tag (`# tag: MONTH`) and columns (`# columns: form<TAB>number`); rows follow, sorted by form. A file is
read when first asked for. `TABLES` names each subject's tag, so that patterns can be checked without reading any data.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from itertools import repeat

TABLES = {
    "acronyms": "ACRONYM",
    "adjectives": "ADJECTIVE",
    "agreementacts": "AGREEMENTACT",
    "agreementheads": "AGREEMENTHEAD",
    "ambiguous": "AMBIGUOUS",
    "bodies": "BODY",
    "brands": "COMPANY",
    "capitals": "CAPITAL",
    "clubs": "CLUB",
    "companies": "COMPANY",
    "councils": "COUNCIL",
    "dayparts": "DAYPART",
    "demonyms": "DEMONYM",
    "englishtitles": "ENGLISHTITLE",
    "eventheads": "EVENTHEAD",
    "eventkinds": "EVENTKIND",
    "eventtails": "EVENTTAIL",
    "eventturns": "EVENTTURN",
    "famous": "SURNAME",
    "firstnames": "FIRSTNAME",
    "foreignheads": "FOREIGNNOUN",
    "foreignwords": "FOREIGNWORD",
    "landmarks": "LANDMARK",
    "legalforms": "LEGALFORM",
    "lowerwords": "LOWER",
    "masters": "SURNAME",
    "months": "MONTH",
    "nametails": "NAMETAIL",
    "notnames": "NOTNAME",
    "notoffices": "NOTOFFICE",
    "nouns": "NOUN",
    "numberwords": "NUMBERWORD",
    "officemods": "OFFICEMOD",
    "offices": "OFFICE",
    "officetails": "OFFICETAIL",
    "ordinalwords": "ORDINALWORD",
    "orgheads": "ORGHEAD",
    "orgtails": "ORGTAIL",
    "partcues": "PARTCUE",
    "particles": "NAMEPARTICLE",
    "placeacronyms": "PLACEACRONYM",
    "places": "PLACE",
    "seasons": "SEASON",
    "sites": "SITENOUN",
    "stopnames": "STOPNAME",
    "surnames": "SURNAME",
    "titles": "HONORIFIC",
    "units": "TIMEUNIT",
    "venues": "VENUE",
    "venuetails": "VENUETAIL",
    "weekdayadverbs": "WEEKDAYADVERB",
    "weekdays": "WEEKDAY",
}


class Table:
    """One subject: the forms, and a row of further columns for each (in `lines`, as the file has it). Rows are split when asked for."""

    __slots__ = ("_places", "_rows", "columns", "forms", "lines", "tag")

    def __init__(self, subject: str, text: str):
        head, _, body = text.partition("\n# licence:")
        header = dict(line[2:].split(": ", 1) for line in head.split("\n") if ": " in line)
        lines = body.split("\n")[1:]
        while lines and lines[0].startswith("#"):
            more = lines.pop(0)
            if ": " in more:
                key, value = more[2:].split(": ", 1)
                header[key] = value
        if lines and not lines[-1]:
            lines.pop()
        self.tag = header["tag"]
        self.columns = header["columns"].split("\t")
        self.forms: dict[str, str] | frozenset[str]
        if len(self.columns) == 1:
            self.forms = frozenset(lines)
        else:
            self.forms = dict(map(str.split, lines, repeat("\t"), repeat(1)))
        self.lines = self.forms if isinstance(self.forms, dict) else {}
        self._places = {name: i for i, name in enumerate(self.columns[1:])}
        self._rows: dict[str, dict[str, str]] = {}  # those asked for
        if self.tag != TABLES[subject]:
            raise ValueError(f"lexicon/data/{subject}.tsv: tag {self.tag}, expected {TABLES[subject]}")

    def __contains__(self, form: str) -> bool:
        return form in self.forms

    def row(self, form: str) -> dict[str, str]:
        """Return the further columns of a form by name, without the empty ones (`-`); an unknown form has none.

        The row is the table's own and not to be changed.
        """
        known = self._rows.get(form)
        if known is not None:
            return known
        line = self.lines.get(form)
        if line is None:
            return {}
        cells = line.split("\t")
        row = {name: cell for name, cell in zip(self.columns[1:], cells, strict=True) if cell != "-"}
        self._rows[form] = row
        return row

    def get(self, form: str, column: str) -> str | None:
        """Return one column of a form, None where it is empty or the form or the column unknown."""
        line = self.lines.get(form)
        if line is None or column not in self._places:
            return None
        cell = line.split("\t")[self._places[column]]
        return None if cell == "-" else cell


@cache
def table(subject: str) -> Table:
    """Return the table of a subject ("months"), read at the first call."""
    data = (files(__package__) / "data" / f"{subject}.tsv").read_bytes()
    return Table(subject, data.replace(b"\r\n", b"\n").decode())  # a text file's reader takes twice as long


def variants(word: str) -> tuple[str, ...]:
    """Return the spellings under which a word is looked up: as it stands, at a sentence start, in capitals."""
    if not word[:1].isupper():
        return (word,)
    return (word, word.lower(), word.capitalize()) if word.isupper() and len(word) > 2 else (word, word.lower())
