"""Names in a row behind a plural noun of houses: "Unternehmen wie Kukumba, Zyro Photo Film und Lapin Valo"."""

from __future__ import annotations

import pytest

from tests.test_names import found


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Gäste waren Unternehmen wie Kukumba, Zyro Photo Film und Lapin Valo.",
            ["Kukumba", "Zyro Photo Film", "Lapin Valo"],
        ),
        ("Zu den Kunden zählen Firmen wie etwa Lumax und Zantor.", ["Lumax", "Zantor"]),
        ("Sie kauft bei Betrieben wie Molkereien und Metzgereien ein.", []),
        ("Die Firmen, wie Lena Roux und Tom Ahl sagen, wachsen.", []),
        ("Städte wie Celle und Uelzen luden ein.", []),
    ],
)
def test_rows(text: str, names: list[str]) -> None:
    assert [name for name, kind in found(text).items() if kind == "organization"] == names
