"""Every example of every rule, read by the whole cascade, must give exactly one node of that rule with that value."""

from __future__ import annotations

import datetime

import pytest

from pipeline.extract import layers, read
from pipeline.german.happenings import CLASSES, service
from pipeline.kernel import Node
from pipeline.rule import Rule

NOW = datetime.date(2024, 5, 22)  # a Wednesday: the publishing date of all examples


def nodes_of(text: str, rule: str) -> list[Node]:
    reading = read(text, NOW)
    served, _ = service.layer.apply(reading.sequence, CLASSES)
    everything = [part for node in served.nodes if node is not None for part in node.walk()]
    seen: dict[int, Node] = {id(node): node for node in [*everything, *reading.named]}
    return [node for node in seen.values() if node.rule == rule]


RULES = [rule for layer in layers() for rule in layer.rules]


@pytest.mark.parametrize(
    ("rule", "text", "value"),
    [pytest.param(rule, text, value, id=f"{rule.name}:{text}") for rule in RULES for text, value in rule.examples.items()],
)
def test_example_is_read_by_its_own_rule_once(rule: Rule, text: str, value: str) -> None:
    assert [str(node.value) for node in nodes_of(text, rule.name)] == [value]


@pytest.mark.parametrize(
    ("rule", "text"),
    [pytest.param(rule, text, id=f"{rule.name}:{text}") for rule in RULES for text in rule.counterexamples],
)
def test_counterexample_is_not_read_by_the_rule(rule: Rule, text: str) -> None:
    assert nodes_of(text, rule.name) == []


def test_every_rule_has_an_example_and_says_what_it_reads() -> None:
    assert [rule.name for rule in RULES if not rule.examples or not rule.doc] == []
