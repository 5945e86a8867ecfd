"""The sample releases tell what they told before: a change that moves a line of theirs is read, and written with the change."""

from __future__ import annotations

from tests.scoring.samples import GOLDEN, samples


def test_samples_tell_what_they_told() -> None:
    assert list(samples()) == GOLDEN.read_text(encoding="utf-8").splitlines(), (
        "read it, then: python -m tests.scoring.samples --write"
    )
