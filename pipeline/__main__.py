"""The command line: arguments and messages only.

Exit status: 0 done, 1 some inputs failed (named on standard error, the others are done), 2 wrong use.
"""

from __future__ import annotations

import argparse
import datetime
import gc
import os
import re
import shlex
import shutil
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn
from urllib.parse import urlsplit

from pipeline import __version__
from pipeline.wording import many

BASE = "https://data.example.org/"


class WrongUse(Exception):
    """Said in one line; exit status 2."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status."""
    chosen = parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = chosen.command
    try:
        return command(chosen)
    except WrongUse as error:
        print(f"depesche: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("depesche: interrupted; what is done is kept", file=sys.stderr)
        return 130


def parser() -> argparse.ArgumentParser:
    """Return the parser of all commands."""
    top = argparse.ArgumentParser(
        prog="depesche",
        description="Reads German press releases and publishes what they say as schema.org linked data.",
        epilog="Exit status: 0 done, 1 some inputs failed (the others are done), 2 wrong use.",
    )
    top.add_argument("--version", action="version", version=f"depesche {__version__}")
    commands = top.add_subparsers(required=True, metavar="COMMAND")

    def add(name: str, command: Callable[[argparse.Namespace], int], brief: str, more: str = "") -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=brief, description=f"{brief[0].upper()}{brief[1:]}. {more}".strip())
        made.set_defaults(command=command)
        return made

    run = add(
        "run",
        _run,
        "read releases and write linked data",
        "Files (.txt, .html, .jsonl) or folders in; DIR/records, DIR/jsonld, DIR/turtle, DIR/provenance, DIR/graph.nq,"
        " DIR/kinds.ttl and DIR/report.json out. Only what changed since the last run is read again.",
    )
    run.add_argument("sources", nargs="+", type=Path, metavar="SOURCE", help="a file or a folder")
    run.add_argument("--out", required=True, type=Path, metavar="DIR", help="where the output goes")
    run.add_argument("--base", type=_base, default=BASE, metavar="IRI", help=f"beginning of all our IRIs ({BASE})")
    run.add_argument(
        "--min-confidence",
        type=_share,
        default=0.5,
        metavar="0..1",
        help="publish only facts at least this sure; records keep all (0.5)",
    )
    run.add_argument("--force", action="store_true", help="remove output without source, even more than a fifth of it")
    _date_option(run)
    _jobs_option(run)
    _limit_option(run)

    annotate = add(
        "annotate",
        _annotate,
        "mark what a text names: JSON lines in, JSON lines out, in the same order",
        'In: {"id", "text", optional "date" or "doc_date"}. Out: {"id", "mentions": [...]}; offsets are half-open and count'
        " Unicode code points of the text given. A bad line is named on standard error and answered with"
        ' {"id", "mentions": [], "error"}.',
    )
    annotate.add_argument("file", nargs="?", default="-", metavar="FILE", help="JSON lines; - or nothing: standard input")
    annotate.add_argument("--format", choices=["jsonl", "timeml"], default="jsonl", help="timeml: one TimeML document a line")
    _date_option(annotate)
    _jobs_option(annotate, default=1)

    explain = add("explain", _explain, "show what is read in a text, by which rule, as a tree")
    explain.add_argument("text", metavar="TEXT", help="a text; - for standard input")
    _date_option(explain)

    view = add(
        "view",
        _view,
        "show a release with its mentions highlighted, as one HTML page",
        "SOURCE is a source file or a record (OUT/records/*.json). Several releases need a folder as FILE.",
    )
    view.add_argument("sources", nargs="+", type=Path, metavar="SOURCE", help="files or folders")
    view.add_argument("--out", required=True, type=Path, metavar="FILE.html", help="the page, or a folder for several")
    _date_option(view)
    _limit_option(view)

    check = add("check", _check, "check published files against the SHACL shapes and the schema.org vocabulary")
    check.add_argument("folder", type=Path, metavar="DIR", help="an output folder")

    add("rules", _rules, "list every rule with its pattern and first example")
    return top


def _date_option(made: argparse.ArgumentParser) -> None:
    made.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="publishing date; wins over what the source says")


def _jobs_option(made: argparse.ArgumentParser, default: int | None = None) -> None:
    said = "all processors" if default is None else str(default)
    made.add_argument("--jobs", type=_positive, default=default, metavar="N", help=f"worker processes ({said})")


def _limit_option(made: argparse.ArgumentParser) -> None:
    made.add_argument("--limit", type=_positive, default=10, metavar="MB", help="largest release that is read (10)")


def _date(written: str) -> datetime.date:
    try:
        if not re.fullmatch(r"\d{4}-\d\d-\d\d", written):
            raise ValueError
        return datetime.date.fromisoformat(written)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{written!r} is not a date of the form YYYY-MM-DD") from None


def _share(written: str) -> float:
    try:
        value = float(written)
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{written!r} is not a number from 0 to 1")
    return value


def _base(written: str) -> str:
    try:
        parts = urlsplit(written)
        parts.port  # noqa: B018  (raises for one that is no number)
    except ValueError:
        parts = None
    bad = parts is None or parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment
    if bad or re.search(r'[\s<>"{}|\\^`?#\x00-\x1f]', written):
        raise argparse.ArgumentTypeError(f"{written!r} is not an IRI of the form https://data.example.org/")
    return written if written.endswith("/") else written + "/"


def _positive(written: str) -> int:
    if not written.isascii() or not written.isdigit() or int(written) == 0:
        raise argparse.ArgumentTypeError(f"{written!r} is not a number above 0")
    return int(written)


def _run(chosen: argparse.Namespace) -> int:
    from pipeline import batch, workers

    workers.rest_collector()
    settings = batch.Settings(
        out=chosen.out,
        base=chosen.base,
        date=chosen.date,
        jobs=chosen.jobs or workers.cores(),
        force=chosen.force,
        limit=chosen.limit * 1_000_000,
        min_confidence=chosen.min_confidence,
    )
    try:
        outcome = batch.run(chosen.sources, settings, _progress if sys.stderr.isatty() else None)
    except batch.Refused as error:
        raise WrongUse(error) from None
    for problem in outcome.failed:
        print(f"depesche: {problem}", file=sys.stderr)
    for line in said(outcome, chosen.out):
        print(line)
    return 1 if outcome.failed or outcome.kept else 0


def said(outcome: batch.Outcome, out: Path) -> list[str]:  # type: ignore[name-defined]  # noqa: F821  (imported when needed)
    """Return the few lines that tell what a run read, found and wrote, and where to look."""
    if not (outcome.read or outcome.removed or outcome.failed or outcome.kept):
        return [f"nothing to do: {many(outcome.releases, 'release')} in {out} up to date"]
    read = [f"{outcome.read} new or changed", f"{outcome.unchanged} unchanged"]
    read += [f"{len(outcome.removed)} removed"] * bool(outcome.removed)
    lines = [f"read    {many(outcome.releases, 'release')}: {', '.join(read)}"]
    counts = outcome.counts
    if counts:
        lines.append(
            f"found   {many(counts['persons'], 'person')}, {many(counts['organizations'], 'organisation')},"
            f" {many(counts['places'], 'place')}, {many(counts['events'], 'event')},"
            f" {many(counts['agreements'], 'agreement')} in {many(counts['mentions'], 'mention')}"
        )
    lines.append(f"wrote   {out / 'records'}, {out / 'jsonld'}, {out / 'turtle'}, {out / 'provenance'}, {out / 'graph.nq'}")
    if outcome.undated:
        lines.append(
            f'undated {many(outcome.undated, "release")} without a publishing date, so that "am Mittwoch" stays open:'
            " a sidecar, metadata or --date tells it"
        )
    if outcome.failed:
        lines.append(f"failed  {many(len(outcome.failed), 'input')}, named above")
    if outcome.aside:
        lines.append(f"aside   {many(len(outcome.aside), 'file')} of other kinds, the first {outcome.aside[0].source}")
    if outcome.kept:
        lines.append(
            f"kept    {many(len(outcome.kept), 'release')} that could not be read again and are more than a fifth;"
            " --force (make FORCE=1) removes them"
        )
    lines.append(f"report  {out / 'report.json'}: {many(outcome.findings, 'finding')} to look at")
    if outcome.first:
        page = out / "view" / f"{outcome.first}.html"
        shown = shlex.join([*_called(), "view", f"{out / 'records' / outcome.first}.json", "--out", str(page)])
        lines.append(f"look    {shown}")
    return lines


def _called() -> list[str]:
    """The words that called this program, so that a line to copy works where it is shown: in a .venv nobody has entered, too."""
    if Path(sys.argv[0]).name != "__main__.py":
        return [sys.argv[0] if "/" in sys.argv[0] and not shutil.which("depesche") else "depesche"]
    python = Path(sys.executable)
    return [str(python.relative_to(Path.cwd())) if python.is_relative_to(Path.cwd()) else str(python), "-m", "pipeline"]


def _progress(done: int, of: int) -> None:
    width = 30
    full = done * width // of
    end = "\r\x1b[K" if done == of else ""
    print(f"\r[{'#' * full}{'.' * (width - full)}] {done}/{of}{end}", end="", file=sys.stderr, flush=True)


def _annotate(chosen: argparse.Namespace) -> int:
    from pipeline import annotate, workers

    workers.rest_collector()
    try:
        stream = sys.stdin.buffer if chosen.file == "-" else open(chosen.file, "rb")  # noqa: SIM115  (closed below)
    except OSError as error:
        raise WrongUse(f"{chosen.file}: cannot be read: {error.strerror or error}") from None
    failed = 0
    write = sys.stdout.buffer.write
    with stream:
        source = "standard input" if chosen.file == "-" else chosen.file
        for answer, problem in annotate.lines(stream, chosen.date, chosen.format, chosen.jobs, source):
            if answer is not None:
                write(answer)
                sys.stdout.buffer.flush()
            if problem is not None:
                failed += 1
                print(f"depesche: {problem}", file=sys.stderr)
    return 1 if failed else 0


def _explain(chosen: argparse.Namespace) -> int:
    from pipeline import workers

    workers.rest_collector()
    from pipeline import extract

    text = sys.stdin.read() if chosen.text == "-" else chosen.text
    print(extract.explain(text, chosen.date))
    return 0


def _view(chosen: argparse.Namespace) -> int:
    from pipeline import view

    try:
        written = view.write(chosen.sources, chosen.out, chosen.date, chosen.limit * 1_000_000)
    except view.Refused as error:
        raise WrongUse(error) from None
    for problem in written.failed:
        print(f"depesche: {problem}", file=sys.stderr)
    if written.pages:
        print(f"wrote   {many(written.pages, 'page')}: {written.first}")
    return 1 if written.failed else 0


def _check(chosen: argparse.Namespace) -> int:
    if not chosen.folder.is_dir():
        raise WrongUse(f"{chosen.folder}: there is no such folder")
    from pipeline import check

    try:
        problems = check.check(chosen.folder)
    except FileNotFoundError:
        raise WrongUse(f"{chosen.folder}: nothing to check here (no .jsonld, .ttl or graph.nq)") from None
    for problem in problems:
        print(problem)
    if not problems:
        print(f"{chosen.folder}: no problems")
    return 1 if problems else 0


def _rules(chosen: argparse.Namespace) -> int:
    from pipeline import extract

    for _, name, pattern, example, brief in extract.rules():
        print(f"{name}: {brief}\n    {pattern}\n    {example}")
    return 0


def command() -> NoReturn:
    """Entry point of the console script. All words and rules go with the process: to look them through for garbage takes 0.1 s."""
    status = main()
    gc.freeze()
    sys.exit(status)


if __name__ == "__main__":
    command()
