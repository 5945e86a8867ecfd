"""Sections: what is headline, dateline, caption, furniture in the sample releases, and that lines are covered once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.german.sections import kind_at, split

CORPUS = Path(__file__).resolve().parents[1] / "corpus"
# What a reader points at: (file, characters that a section begins with, its kind).
SIGHTED = [
    ("osnabrueck-delegation-canakkale", "Startseite", "furniture"),
    ("osnabrueck-delegation-canakkale", "18.10.2019 |", "dateline"),
    ("osnabrueck-delegation-canakkale", "Osnabrück und Çanakkale arbeiten", "headline"),
    ("osnabrueck-delegation-canakkale", "Delegation noch bis Sonntag", "deck"),
    ("osnabrueck-delegation-canakkale", "Seit 2004", "body"),
    ("osnabrueck-delegation-canakkale", "Hintergrund", "background"),
    ("osnabrueck-delegation-canakkale", "Hinweis für Redaktionen", "note"),
    ("osnabrueck-delegation-canakkale", "Im Troja-Museum (v.l.)", "caption"),
    ("osnabrueck-delegation-canakkale", " Foto: Stadt Osnabrück", "credit"),
    ("osnabrueck-delegation-canakkale", "Auch interessant", "furniture"),
    ("luebeck-kammer-rahmenvereinbarung", "Handwerkskammer Lübeck · Pressestelle", "publisher"),
    ("luebeck-kammer-rahmenvereinbarung", "Nr. 41 / 23.06.2022", "dateline"),
    ("luebeck-kammer-rahmenvereinbarung", "Lehrlinge aus Ostholstein", "headline"),
    ("luebeck-kammer-rahmenvereinbarung", "Über die Handwerkskammer", "background"),
    ("luebeck-kammer-rahmenvereinbarung", "Ansprechpartnerin für Medien", "note"),
    ("st-gallen-regierungstreffen-vorarlberg", "MedienmitteilungStaatskanzlei", "kicker"),
    ("wien-ots-verdienstzeichen", "OTS-ORIGINALTEXT", "furniture"),
    ("potsdam-stadtteilfest-verschoben", "„Schlaatz feiert“ wird verschoben", "headline"),
]


@pytest.mark.parametrize(("name", "begins", "kind"), SIGHTED)
def test_sample_releases(name: str, begins: str, kind: str) -> None:
    text = (CORPUS / f"{name}.txt").read_text(encoding="utf-8")
    assert [s.kind for s in split(text) if text[s.start :].startswith(begins)][:1] == [kind]


LINES = [
    "Überschrift ohne Punkt", "", "01.12.2017", "Foto: Stadt Neustadt", "Kontakt:", "Hintergrund", "Das ist ein ganzer Satz, der zu Ende geht.",
    "45121 Neustadt", "© 2024 Stadt Neustadt", "Auch interessant", "x" * 300 + ".",
]  # fmt: skip


@given(st.lists(st.sampled_from(LINES), max_size=20).map("\n".join))
def test_every_line_lies_in_one_section_and_they_are_in_order(text: str) -> None:
    sections = split(text)
    assert all(a.end <= b.start for a, b in zip(sections, sections[1:], strict=False))
    covered = {i for s in sections for i in range(s.start, s.end)}
    assert all(i in covered or c.isspace() for i, c in enumerate(text))
    assert all(kind_at(sections, s.start) == s.kind for s in sections)
