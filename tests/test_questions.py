"""The questions that README asks the graph: each is asked, of the sample releases, and has the answer that a reader expects."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import Dataset, Graph

from pipeline import batch, check
from pipeline.__main__ import BASE

ROOT = Path(__file__).parent.parent
QUESTIONS = re.findall(
    r"(?:^    .*\n)*^    SELECT.*\n(?:^    .*\n)*", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE
)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    batch.run([ROOT / "corpus"], batch.Settings(out=folder))
    return folder


@pytest.fixture(scope="module")
def everything(out: Path) -> Dataset:
    with check.quiet():
        graph = Dataset(default_union=True)
        graph.parse(out / "graph.nq", format="nquads")
        graph.parse(out / "kinds.ttl")
    return graph


def answers(graph: Graph, question: str) -> set[tuple[str, ...]]:
    with check.quiet():
        return {tuple(map(str, row)) for row in graph.query(question)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("variable", "answer"),
    [
        ("?one ?other", ("Annett Wolfram", "Yun-ah Seo", "Eintrag ins Goldene Buch")),
        (
            "?paper ?party",
            (
                "2022-09-02",
                "Unterzeichnung einer Vereinbarung über den grenzüberschreitenden Rettungsdienst",
                "Vereinbarung zwischen dem Kanton St. Gallen und dem Land Vorarlberg",
                "Land Vorarlberg",
            ),
        ),
        ("?day ?event ?kind", ("2024-05-07T10:00:00", "Spatenstich für den Anbau der Kita „Pfiffikus“", "Spatenstich")),
        ("?title ?house", ("Wilfried Brockhoff", "Oberbürgermeister", "Stadt Göttingen")),
        (
            "?release ?what",
            (f"{BASE}release/zwickau-wochentermine", "https://schema.org/worksFor", "Yvonne Klinkert"),
        ),
    ],
)
def test_a_question_is_answered(everything: Dataset, variable: str, answer: tuple[str, ...]) -> None:
    (question,) = [found for found in QUESTIONS if variable in found.partition("SELECT")[2].partition("WHERE")[0]]
    assert answer in answers(everything, question)


def test_offices_behind_a_role_have_their_own_house(everything: Dataset) -> None:
    (question,) = [found for found in QUESTIONS if "?title ?house" in found]
    assert ("Reto Brülisauer", "Vorsteher", "Departement des Innern") in answers(
        everything, question.replace("bürgermeister", "vorsteher")
    )


def test_the_words_of_a_fact(out: Path) -> None:
    (question,) = [found for found in QUESTIONS if "?fact ?words" in found]
    with check.quiet():
        graph = Graph().parse(out / "provenance" / "erfurt-gaeste-aus-daejeon.jsonld")
    assert (f"{BASE}release/erfurt-gaeste-aus-daejeon#person-annett-wolfram", "Annett Wolfram") in answers(graph, question)


def test_all_questions_are_asked() -> None:
    assert len(QUESTIONS) == 6
