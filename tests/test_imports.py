"""Who may import whom. The direction is a contract: it keeps the rooms apart and a run that only extracts light."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
RDF = {"graph", "jsonld", "turtle", "merge", "check", "publish"}
RDF |= {"terms", "store", "minting", "canonical", "provenance", "vocabulary"}  # what those are made of


def modules() -> dict[str, Path]:
    """The modules of the program by dotted name, without the scripts that make the word lists."""
    paths = sorted(path for folder in ("pipeline", "schemas") for path in (ROOT / folder).rglob("*.py"))
    return {
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): path
        for path in paths
        if not {"build", "__pycache__"} & set(path.parts) and not path.name.startswith("build_")
    }


def imports(path: Path) -> set[str]:
    """The modules that a file imports, at its top and inside its functions, without what is only there for types."""
    found: set[str] = set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            node.body = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def ours(path: Path) -> set[str]:
    return {name for name in imports(path) if name.split(".")[0] in ("pipeline", "schemas")} & set(modules())


MODULES = modules()


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("schemas")])
def test_schemas_stand_alone(name: str) -> None:
    assert {found for found in ours(MODULES[name]) if not found.startswith("schemas")} == set()


def test_the_kernel_stands_alone() -> None:
    assert ours(MODULES["pipeline.kernel"]) <= {"pipeline", "pipeline.automaton", "pipeline.patterns", "pipeline.rule"}
    assert ours(MODULES["pipeline.rule"]) <= {"pipeline"}
    assert ours(MODULES["pipeline.patterns"]) <= {"pipeline"}
    assert ours(MODULES["pipeline.automaton"]) <= {"pipeline", "pipeline.patterns"}
    assert ours(MODULES["pipeline.columns"]) <= {"pipeline", "pipeline.automaton", "pipeline.kernel", "pipeline.patterns"}


@pytest.mark.parametrize("name", [name for name in MODULES if name.startswith("pipeline.german")])
def test_german_knows_kernel_words_and_schemas_only(name: str) -> None:
    allowed = ("pipeline.german", "pipeline.kernel", "pipeline.columns", "pipeline.lexicon", "pipeline.spoken", "schemas")
    assert {found for found in ours(MODULES[name]) if not found.startswith(allowed)} <= {"pipeline"}


@pytest.mark.parametrize("name", MODULES)
def test_rdflib_and_dateparser_have_their_rooms(name: str) -> None:
    packages = {found.split(".")[0] for found in imports(MODULES[name])}
    room = name.split(".")[1] if name.startswith("pipeline.") else name
    if room not in RDF and not name.startswith("schemas"):
        assert not packages & {"rdflib", "pyshacl"}
    if name != "pipeline.spoken":
        assert "dateparser" not in packages


def test_the_map_names_every_room() -> None:
    said = (ROOT / "pipeline" / "__init__.py").read_text(encoding="utf-8")
    for path in sorted((ROOT / "pipeline").iterdir()):
        if path.suffix == ".py" and path.name != "__init__.py":
            assert path.name in said
        elif path.is_dir() and path.name != "__pycache__":
            assert f"{path.name}/" in said


def loaded_by(code: str) -> set[str]:
    code += "\nimport sys; print(*sorted(name for name in sys.modules if '.' not in name))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT)
    return set(done.stdout.split())


def test_annotating_does_not_pay_for_rdflib() -> None:
    code = 'from pipeline import annotate; list(annotate.lines([b\'{"text": "Am 1. Mai 2024 kam Lena Vogt."}\'], None))'
    assert not loaded_by(code) & {"rdflib", "pyshacl", "pyparsing", "lxml"}


def test_asking_what_is_to_do_pays_for_nothing() -> None:
    heavy = {"pydantic", "rdflib", "dateparser", "lxml", "charset_normalizer", "pyshacl"}
    assert not loaded_by("import pipeline.batch, pipeline.__main__; pipeline.__main__.parser()") & heavy
