# depesche: German press releases in, linked data out. `make help` lists what there is.
MAKEFLAGS += --warn-undefined-variables --no-builtin-rules
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := run

IN ?= corpus
OUT ?= out
DATE ?=
BASE ?= https://data.example.org/
JOBS ?=
FORCE ?=
PYTHON ?= python3
# Handed on by the environment, so that blanks and quotes in folder names need no quoting here.
export IN OUT DATE BASE JOBS FORCE

BIN := .venv/bin
# A .venv without a working interpreter is made anew, whatever its stamps say.
$(shell test -x $(BIN)/python || rm -f .venv/ready .venv/ready-dev)

define venv
@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "depesche needs Python 3.11 or newer: make PYTHON=python3.12")'
@$(BIN)/python -m pip --version >/dev/null 2>&1 || { echo "making .venv"; $(PYTHON) -m venv --clear .venv; }
@echo "installing into .venv (once)"
@$(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock setuptools
@PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint requirements.lock \
	--no-build-isolation --config-settings editable_mode=compat --editable '.$(1)'
@touch $@
endef

.PHONY: run test quick score bench lint check view clean help

run: .venv/ready ## read IN (corpus) into OUT (out); only what changed is read again. DATE= BASE= JOBS= FORCE=1
	@$(BIN)/python -m pipeline run "$$IN" --out "$$OUT" --base "$$BASE" \
		$${DATE:+--date "$$DATE"} $${JOBS:+--jobs "$$JOBS"} $${FORCE:+--force}

test: .venv/ready-dev ## run the whole suite
	@$(BIN)/python -m pytest -m ''

quick: .venv/ready-dev ## run the suite without its slow tests
	@$(BIN)/python -m pytest

score: .venv/ready-dev ## measure on tests/gold, and on ../shared where it is there
	@$(BIN)/python -m tests.scoring

bench: .venv/ready-dev ## measure speed, beside spaCy and dateparser where they are installed
	@$(BIN)/python -m bench

lint: .venv/ready-dev ## check style and types
	@$(BIN)/ruff check .
	@$(BIN)/mypy

check: run ## check OUT against the SHACL shapes and the schema.org vocabulary
	@$(BIN)/python -m pipeline check "$$OUT"

view: run ## make a page a release in OUT/view, mentions highlighted
	@$(BIN)/python -m pipeline view "$$OUT/records" --out "$$OUT/view"

clean: ## remove what was made in OUT
	@rm -rf "$$OUT"/{records,jsonld,turtle,provenance,view,graph.nq,kinds.ttl,report.json,.state.jsonl,.quads,.lock}

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.venv/ready: requirements.lock pyproject.toml
	$(call venv,)

.venv/ready-dev: requirements.lock pyproject.toml
	$(call venv,[dev])
	@touch .venv/ready
