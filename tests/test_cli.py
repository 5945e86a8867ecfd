"""The command line: arguments, messages, exit status. What the commands find is tested elsewhere."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pipeline import annotate as annotating
from pipeline import extract, timeml
from pipeline.__main__ import main, parser, said
from pipeline.batch import Outcome
from schemas.records import Mention

TEXT = "Am 1. Mai 2024 empfing Bürgermeisterin Lena Vogt Gäste aus Essen."
DATE = Mention(start=3, end=14, text="1. Mai 2024", kind="date", rule="days.written", type="DATE", value="2024-05-01")
PERSON = Mention(start=39, end=48, text="Lena Vogt", kind="person", rule="people.name", name="Lena Vogt", entity="person-lena-vogt")


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Mentions of TEXT without reading rules; the word "Fehler" breaks."""

    def found(text: str, date: object = None) -> list[Mention]:
        if text == "Fehler":
            raise ValueError("no")
        return [DATE, PERSON] if text == TEXT else []

    monkeypatch.setattr(extract, "annotate", found)


def run(*arguments: str, given: str | bytes = "") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "pipeline", *arguments],
        input=given.encode() if isinstance(given, str) else given,
        capture_output=True,
    )


def commands() -> list[str]:
    (action,) = [action for action in parser()._actions if action.choices]
    return sorted(action.choices)  # type: ignore[arg-type]


def test_the_commands() -> None:
    assert commands() == ["annotate", "check", "explain", "rules", "run", "view"]


@pytest.mark.parametrize("command", [[], *([name] for name in commands())], ids=lambda found: "".join(found) or "top")
def test_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main([*command, "--help"])
    assert ended.value.code == 0
    assert "usage: depesche" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "the following arguments are required"),
        (["fly"], "invalid choice: 'fly'"),
        (["run", "x"], "required: --out"),
        (["run", "x", "--out", "o", "--date", "22.05.2024"], "'22.05.2024' is not a date of the form YYYY-MM-DD"),
        (["run", "x", "--out", "o", "--date", "2024-02-30"], "'2024-02-30' is not a date"),
        (["run", "x", "--out", "o", "--base", "data.example.org"], "'data.example.org' is not an IRI"),
        (["run", "x", "--out", "o", "--base", "https://a b/"], "is not an IRI"),
        (["run", "x", "--out", "o", "--base", "https://x.org/#a"], "is not an IRI"),
        (["run", "x", "--out", "o", "--base", "ftp://x.org/"], "is not an IRI"),
        (["run", "x", "--out", "o", "--base", "https://[x/"], "is not an IRI"),
        (["run", "x", "--out", "o", "--jobs", "0"], "'0' is not a number above 0"),
        (["run", "x", "--out", "o", "--jobs", "viele"], "'viele' is not a number above 0"),
    ],
)
def test_wrong_arguments_are_said_in_one_line(arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert message in capsys.readouterr().err.splitlines()[-1]


def test_wrong_folders_are_said_in_one_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "file").write_text("x")
    out = str(tmp_path / "out")
    for arguments, message in (
        (["run", str(tmp_path / "no"), "--out", out], "no: there is no such file or folder"),
        (["run", str(tmp_path / "empty"), "--out", out], "empty: no sources here (.txt, .md, .html or .jsonl files)"),
        (["run", str(tmp_path / "file"), "--out", str(tmp_path / "file" / "out")], "cannot be written: Not a directory"),
        (["annotate", str(tmp_path / "no.jsonl")], "no.jsonl: cannot be read: No such file or directory"),
        (["view", str(tmp_path / "no.txt"), "--out", out], "no.txt: there is no such file or folder"),
        (["check", str(tmp_path / "no")], "no: there is no such folder"),
    ):
        assert main(arguments) == 2
        (line,) = capsys.readouterr().err.splitlines()
        assert line.startswith("depesche: ")
        assert line.endswith(message)


@pytest.mark.skipif(os.name == "nt" or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "shut").mkdir(mode=0o500)
    assert main(["run", str(tmp_path / "a.txt"), "--out", str(tmp_path / "shut" / "out")]) == 2
    assert "cannot be written: Permission denied" in capsys.readouterr().err


def test_run_tells_what_it_did(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "in" / "leer.txt").write_text("")
    arguments = ["run", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--jobs", "1"]
    first = run(*arguments)
    assert first.returncode == 1
    assert first.stderr.decode().splitlines() == ["depesche: leer.txt: is empty"]
    assert first.stdout.startswith(b"read    1 release: 1 new or changed, 0 unchanged\nfound   ")
    (tmp_path / "in" / "leer.txt").unlink()
    again = run(*arguments)
    assert (again.returncode, again.stderr) == (0, b"")
    assert again.stdout.decode().startswith("nothing to do: 1 release in")


def test_what_a_run_says(tmp_path: Path) -> None:
    counts = {"persons": 1, "organizations": 2, "places": 0, "events": 1, "agreements": 0, "mentions": 7}
    lines = said(Outcome(read=1, unchanged=2, removed=["x"], releases=3, counts=counts, findings=1, first="a"), Path("out"))
    assert lines[:2] == [
        "read    3 releases: 1 new or changed, 2 unchanged, 1 removed",
        "found   1 person, 2 organisations, 0 places, 1 event, 0 agreements in 7 mentions",
    ]


def test_annotate_answers_every_line_in_order(two: None) -> None:
    lines = [
        json.dumps({"id": "a", "text": TEXT}).encode(),
        b"kein JSON",
        b"\n",
        b'{"id": 2, "text": ""}',
        b'{"id": "c"}',
        b'{"id": "d", "text": "Fehler"}',
        b'{"id": "e", "text": "x", "date": "gestern"}',
        b'{"text": "x", "doc_date": null}',
    ]
    found = list(annotating.lines(lines, None))
    answers = [json.loads(answer) for answer, _ in found if answer]
    assert [answer["id"] for answer in answers] == ["a", None, 2, "c", "d", "e", None]
    assert answers[0]["mentions"] == [
        {"start": 3, "end": 14, "text": "1. Mai 2024", "kind": "date", "rule": "days.written"}
        | {"type": "DATE", "value": "2024-05-01"},
        {"start": 39, "end": 48, "text": "Lena Vogt", "kind": "person", "rule": "people.name", "name": "Lena Vogt"},
    ]
    assert [answer.get("error") for answer in answers[2:5]] == [None, 'has no "text"', "fails with ValueError: no"]
    problems = [str(problem) for _, problem in found if problem]
    assert problems[0].startswith("standard input:2: is not JSON")
    assert problems[1:] == [
        'standard input:5: has no "text"',
        "standard input:6: fails with ValueError: no",
        "standard input:7: has a date that is not YYYY-MM-DD, read without it: 'gestern'",
    ]


def test_annotate_gives_the_date_on(monkeypatch: pytest.MonkeyPatch) -> None:
    dates: list[object] = []

    def noted(text: str, date: object) -> list[Mention]:
        dates.append(date)
        return []

    monkeypatch.setattr(extract, "annotate", noted)
    lines = [b'{"text": "x", "date": "2024-05-22T10:00"}', b'{"text": "x", "doc_date": "2024-05-23"}', b'{"text": ""}']
    list(annotating.lines(lines, None))
    assert [str(date) for date in dates] == ["2024-05-22", "2024-05-23", "None"]


def test_annotate_streams_and_keeps_the_order_over_jobs() -> None:
    given = "".join(json.dumps({"id": number, "text": f"Am {number % 28 + 1}. Mai 2024"}) + "\n" for number in range(100))
    one, three = run("annotate", given=given), run("annotate", "-", "--jobs", "3", given=given)
    assert (one.returncode, one.stderr) == (0, b"")
    assert one.stdout == three.stdout
    assert [json.loads(line)["id"] for line in one.stdout.splitlines()] == list(range(100))


def test_annotate_names_a_bad_line() -> None:
    done = run("annotate", given='{"id": "a", "text": "x"}\n{\n')
    assert done.returncode == 1
    assert re.fullmatch(r"depesche: standard input:2: is not JSON: .*\n", done.stderr.decode())
    assert json.loads(done.stdout.splitlines()[1])["mentions"] == []


def test_a_closed_pipe_is_no_error() -> None:
    given = b'{"id": "a", "text": "x"}\n' * 5000
    command = f"{sys.executable} -m pipeline annotate | head -1"
    done = subprocess.run(command, shell=True, input=given, capture_output=True)
    assert (done.stdout.count(b"\n"), done.stderr) == (1, b"")


def test_timeml() -> None:
    text = TEXT + " A & B <c>\x07"
    root = ElementTree.fromstring(timeml.document("a<1>", text, None, [DATE, PERSON]))
    (time,) = root.findall("TEXT/TIMEX3")
    assert (time.text, time.attrib) == ("1. Mai 2024", {"tid": "t1", "type": "DATE", "value": "2024-05-01"})
    assert "".join(root.find("TEXT").itertext()) == text.replace("\x07", "�")  # type: ignore[union-attr]
    assert root.findtext("DOCID") == "a<1>"
    created = root.find("DCT/TIMEX3")
    assert created is not None
    assert (created.get("value"), created.get("functionInDocument")) == ("XXXX-XX-XX", "CREATION_TIME")


def test_the_readme_names_every_command_and_target() -> None:
    said = (Path(__file__).parent.parent / "README.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `depesche (\w+)", said, re.MULTILINE) == ["run", "annotate", "explain", "view", "check", "rules"]
    makefile = (Path(__file__).parent.parent / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):.*##", makefile, re.MULTILINE))
    assert set(re.findall(r"`make ([a-z]+)`", said)) <= targets


def test_the_line_to_look_can_be_copied(tmp_path: Path) -> None:
    (tmp_path / "pm.txt").write_text("Oberbürgermeisterin Lena Vogt eröffnet am 5. Mai das Fest.", encoding="utf-8")
    done = run("run", str(tmp_path / "pm.txt"), "--out", str(tmp_path / "mit Leerzeichen"))
    line = next(line for line in done.stdout.decode().splitlines() if line.startswith("look"))
    subprocess.run(line.removeprefix("look").strip(), shell=True, check=True, cwd=Path.cwd())
    assert (tmp_path / "mit Leerzeichen" / "view" / "pm.html").exists()


def test_explain_tells_what_is_read_and_what_is_made_of_it() -> None:
    text = "Die Oberbürgermeisterin von Fulda, Lena Vogt, eröffnet am 5. Mai 2024 das Fest im Stadtpark."
    said = run("explain", text).stdout.decode().splitlines()
    assert "'5. Mai 2024' [58:69] DATE = 2024-05-05  by atoms.written" in said
    assert "=> Lena Vogt: Oberbürgermeisterin, Stadt Fulda" in said
    (event,) = [line for line in said if line.startswith("=> event")]
    assert event.startswith("=> event: Eröffnung des Fests, 2024-05-05, Stadtpark")
    assert re.search(r"  by \w+\.\w+ \[\d+:\d+\]$", event)
    assert any(line.startswith("=>   ") and "Lena Vogt" in line for line in said)
    assert run("explain", "guten tag").stdout.decode() == "nothing is read\n"
