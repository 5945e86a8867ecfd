"""make and what it promises: a set-up from nothing, few words, nothing to do the second time."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
KEPT = ("pipeline", "schemas", "Makefile", "pyproject.toml", "requirements.lock", "README.md", "LICENSE")

pytestmark = pytest.mark.skipif(shutil.which("make") is None, reason="needs make")


def make(where: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run make without what an outer make or this environment hands down."""
    handed = {"MAKEFLAGS", "MFLAGS", "MAKELEVEL", "IN", "OUT", "DATE", "BASE", "JOBS", "FORCE"}
    inherited = {key: value for key, value in os.environ.items() if key not in handed}
    return subprocess.run(
        ["make", f"PYTHON={sys.executable}", *arguments], cwd=where, env=inherited, capture_output=True, text=True, timeout=600
    )


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The program with two releases, and a .venv that only leads to this interpreter."""
    made = tmp_path / "a copy"
    made.mkdir()
    for name in KEPT:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, made / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(source, made / name)
    (made / "corpus").mkdir()
    text = "Empfang\n\nAm 1. Mai 2024 empfing Bürgermeisterin Lena Vogt Gäste."
    (made / "corpus" / "eins.txt").write_text(text, encoding="utf-8")
    (made / "corpus" / "zwei.txt").write_text("Konzert\n\nDas Konzert ist abgesagt.", encoding="utf-8")
    (made / ".venv" / "bin").mkdir(parents=True)
    (made / ".venv" / "bin" / "python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (made / ".venv" / "bin" / "python").chmod(0o755)
    for stamp in ("ready", "ready-dev"):
        (made / ".venv" / stamp).touch()
    return made


def test_help_lists_every_target(copy: Path) -> None:
    said = make(copy, "help").stdout
    targets = re.findall(r"^([a-z-]+):.*##", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert len(targets) >= 8
    assert [line.split()[1] for line in said.splitlines()] == targets


def test_make_reads_the_corpus_and_says_so_in_few_lines(copy: Path) -> None:
    first = make(copy)
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith("read    2 releases: 2 new or changed")
    assert len(first.stdout.splitlines()) <= 6
    assert (copy / "out" / "jsonld" / "eins.jsonld").exists()
    again = make(copy)
    assert again.stdout.startswith("nothing to do: 2 releases in out")


def test_a_changed_word_reads_all(copy: Path) -> None:
    make(copy)
    with open(copy / "pipeline" / "lexicon" / "data" / "nouns.tsv", "a", encoding="utf-8") as stream:
        stream.write("Zzzzz\n")
    assert make(copy).stdout.startswith("read    2 releases: 2 new or changed")


def test_folders_and_settings(copy: Path) -> None:
    folder = copy / "meine 'Meldungen' $"
    shutil.copytree(copy / "corpus", folder)
    done = make(copy, "IN=meine 'Meldungen' $$", "OUT=zwei Worte", "DATE=2024-05-22", "BASE=https://x.example.org", "JOBS=1")
    assert (done.returncode, done.stderr) == (0, "")
    assert "https://x.example.org/release/eins" in (copy / "zwei Worte" / "jsonld" / "eins.jsonld").read_text(encoding="utf-8")
    (folder / "eins.txt").unlink()
    refused = make(copy, "IN=meine 'Meldungen' $$", "OUT=zwei Worte", "DATE=2024-05-22", "BASE=https://x.example.org")
    assert refused.returncode
    assert "make FORCE=1" in refused.stderr
    forced = make(copy, "IN=meine 'Meldungen' $$", "OUT=zwei Worte", "DATE=2024-05-22", "BASE=https://x.example.org", "FORCE=1")
    assert "1 removed" in forced.stdout


def test_view_and_clean(copy: Path) -> None:
    (copy / "out").mkdir()
    (copy / "out" / "README.md").write_text("kept")
    assert make(copy, "view").returncode == 0
    assert (copy / "out" / "view" / "eins.html").exists()
    assert make(copy, "clean").returncode == 0
    assert [path.name for path in (copy / "out").iterdir()] == ["README.md"]


def test_the_lock_names_public_hosts_only() -> None:
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    assert set(re.findall(r'registry = "([^"]+)"', text)) == {"https://pypi.org/simple"}
    assert {found.split("/")[2] for found in re.findall(r'url = "([^"]+)"', text)} == {"files.pythonhosted.org"}
    pinned = dict(re.findall(r"^([\w.-]+)==([^ ;\n]+)", (ROOT / "requirements.lock").read_text(encoding="utf-8"), re.MULTILINE))
    locked = dict(re.findall(r'^name = "([^"]+)"\nversion = "([^"]+)"', text, re.MULTILINE))
    assert pinned.items() <= locked.items()
    wanted = re.findall(r'^    "([\w-]+)[>=]', (ROOT / "pyproject.toml").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(wanted) <= set(pinned)


@pytest.mark.slow
def test_make_sets_up_a_bare_machine_and_repairs_a_half_made_venv(copy: Path) -> None:
    shutil.rmtree(copy / ".venv")
    (copy / ".venv" / "bin").mkdir(parents=True)
    (copy / ".venv" / "bin" / "python").write_text("#!/bin/sh\nexit 1\n")
    done = make(copy)
    if "No matching distribution" in done.stderr or "Temporary failure in name resolution" in done.stderr:
        pytest.skip("no package index here")
    assert done.returncode == 0, done.stderr
    assert "read    2 releases" in done.stdout
    told = subprocess.run([copy / ".venv" / "bin" / "depesche", "--version"], capture_output=True, text=True)
    assert told.stdout.startswith("depesche ")
