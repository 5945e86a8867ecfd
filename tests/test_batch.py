"""The main job over many releases: what is done again, what is not, and what survives a kill."""

from __future__ import annotations

import datetime
import gc
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline import batch, state, workers
from pipeline.batch import Refused, Settings
from pipeline.document import Document
from schemas.records import Release

TEXTS = {
    "berg": "Empfang im Rathaus\n\nBürgermeisterin Lena Vogt empfing am 1. Mai 2024 Gäste aus Essen.",
    "feld": "Messe in Neustadt\n\nDie Messe Neustadt beginnt am Montag, 6. Mai 2024.",
    "see": "Konzert am See\n\nDas Konzert findet am 7. Mai 2024 um 19 Uhr statt.",
    "tal": "Spatenstich\n\nLandrat Tom Ahl setzte den ersten Spatenstich.",
    "wald": "Waldtag\n\nDer Waldtag ist abgesagt.",
    "weg": "Neuer Weg\n\nDer Rat hat am 3. Mai 2024 beschlossen.",
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    made.mkdir()
    for name, text in TEXTS.items():
        (made / f"{name}.txt").write_text(text, encoding="utf-8")
    return made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture(autouse=True)
def _plain(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """No rules are read here: what they find is no matter of the batch."""
    monkeypatch.setattr("pipeline.extract.extract", plain)
    monkeypatch.setattr("pipeline.extract.annotate", lambda text: [])
    yield
    gc.unfreeze()


def plain(document: Document, date: datetime.date | None = None) -> Release:
    if document.text == "tot":
        os.kill(os.getpid(), signal.SIGKILL)
    if document.text == "falsch":
        raise ValueError("no")
    text, findings = document.text, document.findings
    return Release(id=document.id, source=document.source, text=text, headline=text[:20], findings=findings)


def go(folder: Path, out: Path, **more: object) -> batch.Outcome:
    return batch.run([folder], Settings(out=out, **more))  # type: ignore[arg-type]


def data(out: Path) -> dict[str, bytes]:
    """All output but the state, which holds times."""
    return {
        str(path.relative_to(out)): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name not in (".state.jsonl", ".lock")
    }


def stamps(out: Path) -> dict[str, int]:
    return {str(path.relative_to(out)): path.stat().st_mtime_ns for path in out.rglob("*") if path.is_file()}


def test_every_release_gets_its_files(folder: Path, out: Path) -> None:
    outcome = go(folder, out)
    assert (outcome.read, outcome.releases, outcome.failed) == (6, 6, [])
    for name in TEXTS:
        record = json.loads((out / "records" / f"{name}.json").read_bytes())
        assert (record["id"], record["text"]) == (name, TEXTS[name])
        assert json.loads((out / "jsonld" / f"{name}.jsonld").read_bytes())
        assert (out / "turtle" / f"{name}.ttl").stat().st_size
    assert (out / "graph.nq").stat().st_size
    assert json.loads((out / "report.json").read_bytes())["counts"]["releases"] == 6


def test_a_second_run_does_nothing(folder: Path, out: Path) -> None:
    go(folder, out)
    before = stamps(out)
    outcome = go(folder, out)
    assert (outcome.read, outcome.unchanged, outcome.removed) == (0, 6, [])
    after = stamps(out)
    assert {name for name in before if before[name] != after[name]} <= {".lock"}


def test_one_changed_source_is_one_release_read(folder: Path, out: Path) -> None:
    go(folder, out)
    (folder / "tal.txt").write_text("Richtfest\n\nLandrat Tom Ahl kam am 4. Mai 2024.", encoding="utf-8")
    outcome = go(folder, out)
    assert (outcome.read, outcome.unchanged) == (1, 5)
    assert "Richtfest" in (out / "records" / "tal.json").read_text(encoding="utf-8")


def test_a_touched_source_is_not_read(folder: Path, out: Path) -> None:
    go(folder, out)
    os.utime(folder / "tal.txt", (1, 1))
    assert go(folder, out).read == 0


def test_a_change_that_keeps_size_and_time_is_noticed(folder: Path, out: Path) -> None:
    go(folder, out)
    path = folder / "tal.txt"
    stat = path.stat()
    path.write_text(TEXTS["tal"].replace("Tom", "Tim"), encoding="utf-8")
    os.utime(path, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert go(folder, out).read == 1


def test_a_sidecar_belongs_to_its_source(folder: Path, out: Path) -> None:
    go(folder, out)
    (folder / "tal.meta.json").write_text('{"published": "2024-05-04"}')
    assert go(folder, out).read == 1
    (folder / "tal.meta.json").unlink()
    assert go(folder, out).read == 1
    assert go(folder, out).read == 0


@pytest.mark.parametrize(
    "more", [{"date": datetime.date(2024, 5, 22)}, {"base": "https://other.example.org/"}], ids=["date", "base"]
)
def test_other_settings_read_all(folder: Path, out: Path, more: dict[str, object]) -> None:
    go(folder, out)
    assert go(folder, out, **more).read == 6
    assert go(folder, out, **more).read == 0


def test_a_changed_program_reads_all(folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    go(folder, out)
    monkeypatch.setattr(state, "program", lambda: "another")
    assert go(folder, out).read == 6


def test_the_program_is_its_rules_words_and_schemas(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pipeline/rule.py", "pipeline/data/words.tsv", "schemas/records.py", "pipeline/notes.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("one")
    monkeypatch.setattr(state, "__file__", str(tmp_path / "pipeline" / "state.py"))
    seen = {state.program()}
    for name in ("pipeline/rule.py", "pipeline/data/words.tsv", "schemas/records.py"):
        (tmp_path / name).write_text("two")
        seen.add(state.program())
    assert len(seen) == 4
    (tmp_path / "pipeline/notes.md").write_text("two")
    assert state.program() in seen


@pytest.mark.parametrize(
    "name", ["records/tal.json", "jsonld/tal.jsonld", "turtle/tal.ttl", "provenance/tal.jsonld", "graph.nq", "report.json"]
)
@pytest.mark.parametrize("change", ["removed", "edited"])
def test_output_that_was_changed_is_made_anew(folder: Path, out: Path, name: str, change: str) -> None:
    go(folder, out)
    whole = data(out)
    if change == "removed":
        (out / name).unlink()
    else:
        (out / name).write_bytes(whole[name] + b"x")
    go(folder, out)
    assert data(out) == whole


def test_a_copied_output_folder_is_known(folder: Path, out: Path, tmp_path: Path) -> None:
    go(folder, out)
    shutil.copytree(out, tmp_path / "copy", copy_function=shutil.copy)
    outcome = go(folder, tmp_path / "copy")
    assert (outcome.read, outcome.unchanged) == (0, 6)


def test_a_removed_source_removes_its_output(folder: Path, out: Path) -> None:
    go(folder, out)
    (folder / "tal.txt").unlink()
    outcome = go(folder, out)
    assert (outcome.read, outcome.removed) == (0, ["tal"])
    assert not [name for name in data(out) if "tal" in name]
    assert b"release/tal" not in (out / "graph.nq").read_bytes()


def test_more_than_a_fifth_is_removed_only_by_force(folder: Path, out: Path) -> None:
    go(folder, out)
    before = data(out)
    for name in ("tal", "weg"):
        (folder / f"{name}.txt").unlink()
    with pytest.raises(Refused, match="2 of 6 releases have no source"):
        go(folder, out)
    assert data(out) == before
    assert go(folder, out, force=True).removed == ["tal", "weg"]


def test_releases_that_fail_do_not_empty_the_output(folder: Path, out: Path) -> None:
    go(folder, out)
    for name in ("tal", "weg"):
        (folder / f"{name}.txt").write_text("")
    outcome = go(folder, out)
    assert (len(outcome.failed), outcome.kept, outcome.removed) == (2, ["tal", "weg"], [])
    assert (out / "records" / "tal.json").exists()
    outcome = go(folder, out, force=True)
    assert (outcome.kept, outcome.removed) == ([], ["tal", "weg"])


def test_lost_state_leads_to_the_same_output(folder: Path, out: Path) -> None:
    go(folder, out)
    before = data(out)
    (out / ".state.jsonl").write_bytes(b'{"version": 1, "kind": "rel')
    assert go(folder, out).read == 6
    assert data(out) == before


def test_bytes_do_not_depend_on_jobs_chunks_or_hash_seeds(folder: Path, tmp_path: Path) -> None:
    outputs = []
    for jobs, seed in (("1", "0"), ("3", "1"), ("2", "4711")):
        out = tmp_path / f"out{jobs}"
        subprocess.run(
            [sys.executable, "-m", "pipeline", "run", str(folder), "--out", str(out), "--jobs", jobs],
            check=True,
            capture_output=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        )
        outputs.append(data(out))
    assert outputs[0] == outputs[1] == outputs[2]


def test_bad_inputs_are_named_and_the_rest_is_done(folder: Path, out: Path) -> None:
    (folder / "leer.txt").write_bytes(b"  \n")
    (folder / "bild.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    (folder / "gross.txt").write_bytes(b"Wort " * 3000)
    (folder / "rest.pdf").write_bytes(b"%PDF-1.4")
    outcome = go(folder, out, limit=10_000)
    assert [str(problem) for problem in outcome.failed] == [
        "bild.txt: is a picture, not text",
        "gross.txt: is larger than 0.01 MB; no release is (--limit allows more)",
        "leer.txt: is empty",
    ]
    assert [problem.source for problem in outcome.aside] == ["rest.pdf"]
    assert outcome.releases == 6
    report = json.loads((out / "report.json").read_bytes())
    assert report["failed"][0] == {"source": "bild.txt", "reason": "is a picture, not text"}
    assert [str(problem) for problem in go(folder, out, limit=10_000).failed] == [str(p) for p in outcome.failed]


def test_json_lines_are_releases(tmp_path: Path, out: Path) -> None:
    path = tmp_path / "pm.jsonl"
    lines = [{"id": f"pm/{number}", "text": f"Empfang Nummer {number}"} for number in range(5)]
    path.write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    assert go(path, out).releases == 5
    assert (out / "records" / "pm-3.json").exists()
    assert go(path, out).read == 0
    lines[3]["text"] = "Ein anderer Empfang"
    path.write_text("\n".join(map(json.dumps, lines)) + "\nkein JSON\n{}\n", encoding="utf-8")
    outcome = go(path, out)
    assert outcome.read == 1
    assert [(problem.line, problem.source) for problem in outcome.failed] == [(6, "pm.jsonl"), (7, "pm.jsonl")]


@pytest.mark.skipif(workers.method() != "fork", reason="needs the plain reading in the worker")
@pytest.mark.parametrize(
    ("text", "reason"), [("falsch", "with ValueError: no"), ("tot", "ends its worker process with signal SIGKILL")]
)
def test_a_release_that_fails_is_named(folder: Path, out: Path, text: str, reason: str) -> None:
    (folder / "tal.txt").write_text(text)
    outcome = go(folder, out, jobs=2)
    assert outcome.releases == 5
    (problem,) = outcome.failed
    assert problem.source == "tal.txt"
    assert problem.reason.endswith(reason)


def test_a_run_that_is_killed_leaves_no_half_file_and_the_next_completes(tmp_path: Path, out: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(150):
        (folder / f"pm{number:03}.txt").write_text(TEXTS["berg"] + f"\n\nNummer {number}.", encoding="utf-8")
    for kills in range(3):
        process = subprocess.Popen([sys.executable, "-m", "pipeline", "run", str(folder), "--out", str(out)])
        until = time.monotonic() + 20
        while len(list(out.glob("turtle/*.ttl"))) < 30 * (kills + 1) and time.monotonic() < until:
            time.sleep(0.002)
        process.kill()
        process.wait()
        for path in out.rglob("*.json*"):
            if path.suffix in (".json", ".jsonld"):
                assert json.loads(path.read_bytes())
    for here in (out, tmp_path / "fresh"):
        command = [sys.executable, "-m", "pipeline", "run", str(folder), "--out", str(here)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        assert "150 releases" in told
        assert (" 0 unchanged" in told) == (here != out)
    assert not list(out.rglob("*.tmp"))
    assert data(out) == data(tmp_path / "fresh")


def test_two_runs_do_not_share_an_output(out: Path) -> None:
    pytest.importorskip("fcntl")
    out.mkdir()
    with state.alone(out), pytest.raises(BlockingIOError), state.alone(out, patience=0):
        pass


def test_the_output_folder_is_no_source(folder: Path) -> None:
    out = folder / "out"
    assert go(folder, out).releases == 6
    assert go(folder, out).releases == 6


def test_nothing_to_read_is_refused(tmp_path: Path, out: Path) -> None:
    with pytest.raises(Refused, match="no such file or folder"):
        go(tmp_path / "missing", out)
    (tmp_path / "README.md").write_text("about")
    (tmp_path / "index.jsonl").write_text("{}")
    (tmp_path / ".hidden.txt").write_text("x")
    with pytest.raises(Refused, match="no sources here"):
        go(tmp_path, out)
    assert not out.exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_left_aside_and_nobody_waits_for_it(folder: Path, out: Path) -> None:
    os.mkfifo(folder / "rohr.txt")
    outcome = go(folder, out)
    assert [str(problem) for problem in outcome.aside] == ["rohr.txt: is left aside: a pipe or device, not a file"]
    assert outcome.releases == 6
    with pytest.raises(Refused, match="no sources here"):
        go(folder / "rohr.txt", out)


def test_an_output_that_is_a_file_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")
    with pytest.raises(Refused, match="cannot be written"):
        go(folder, tmp_path / "out")


def square(number: int) -> int:
    if number == 13:
        os._exit(3)
    return number * number


@pytest.mark.parametrize("start", ["fork", "spawn"])
def test_workers_name_the_task_that_ends_them(start: str) -> None:
    if start == "fork" and workers.method() != "fork":
        pytest.skip("no fork here")
    found = dict(workers.run(square, range(40), jobs=2, chunk=8, start=start))
    assert found.pop(13) == workers.Died(3)
    assert found == {number: number * number for number in range(40) if number != 13}


def test_workers_read_tasks_as_they_need_them() -> None:
    taken = []

    def tasks() -> Iterator[int]:
        for number in range(14, 1000):
            taken.append(number)
            yield number

    results = workers.run(square, tasks(), jobs=2, chunk=4)
    next(results)
    assert len(taken) < 20
    results.close()  # type: ignore[attr-defined]


def test_a_run_works_with_workers_that_are_spawned(folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "method", lambda: "spawn")
    (folder / "leer.txt").write_text("")
    outcome = go(folder, out, jobs=2)
    assert (outcome.releases, [problem.source for problem in outcome.failed]) == (6, ["leer.txt"])


def test_the_same_text_twice_is_a_finding(folder: Path, out: Path) -> None:
    (folder / "zweit.txt").write_text(TEXTS["see"].replace(" ", "  ") + "\n", encoding="utf-8")
    outcome = go(folder, out)
    (found,) = [each for each in json.loads((out / "report.json").read_bytes())["findings"] if each["code"] == "same-text"]
    assert (found["release"], found["message"]) == ("zweit", "has the same text as the release see")
    assert outcome.findings == 1


def test_a_run_counts_releases_without_a_publishing_date(folder: Path, out: Path) -> None:
    assert go(folder, out).undated == len(TEXTS)
    assert json.loads((out / "report.json").read_bytes())["counts"]["undated"] == len(TEXTS)
