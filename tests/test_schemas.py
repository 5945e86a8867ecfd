"""What is generated from other files is current."""

from __future__ import annotations

from rdflib import Graph, Literal
from rdflib.namespace import SKOS

from pipeline.vocabulary import vocabulary
from schemas import generate


def test_the_json_schema_is_that_of_the_records() -> None:
    assert generate.RELEASE_SCHEMA.read_text(encoding="utf-8") == generate.release_schema()


def test_the_concept_scheme_is_that_of_the_lists_of_kinds() -> None:
    assert generate.KINDS.read_text(encoding="utf-8") == generate.kinds()


def test_each_kind_has_labels_and_a_place_in_the_scheme() -> None:
    graph = Graph().parse(data=generate.kinds(), format="turtle", publicID="https://data.example.org/")
    concepts = set(graph.subjects(SKOS.inScheme, None))
    assert concepts
    for concept in concepts:
        assert {o.language for o in graph.objects(concept, SKOS.prefLabel) if isinstance(o, Literal)} == {"de", "en"}
        assert set(graph.objects(concept, SKOS.broader)) <= concepts
        kinds = [str(kind).rpartition("/")[2] for kind in graph.objects(concept, SKOS.broadMatch)]
        assert vocabulary().complaint(kinds[0], "class") is None


def test_no_kind_stands_twice_and_each_word_has_a_known_kind() -> None:
    kinds = [row["form"] for path in generate.KIND_LISTS for row in generate.rows(path)]
    assert len(kinds) == len(set(kinds))
    lexicon = generate.KIND_LISTS[0].parent
    for subject in ("eventheads", "eventtails", "agreementheads"):
        path = lexicon / f"{subject}.tsv"
        if path.exists():
            assert {row["kind"] for row in generate.rows(path) if "kind" in row} <= {*kinds, "-"}, subject
