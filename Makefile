# Everything one does here, by one word. Needs Python 3.11, pip, make and git, and nothing else.

PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
DEMO := demo/ledger.db

.PHONY: help demo test check lint fix bench screenshots lock clean

help:
	@echo "make demo    install, add the example articles to a ledger, print it"
	@echo "make test    the whole suite, from nothing"
	@echo "make check   format, lint, types, contracts, docs, tests: what a change must pass"
	@echo "make fix     format, mend what can be mended, write the generated docs anew"
	@echo "make bench   how fast it is, on this machine"
	@echo "make screenshots   pictures of every page of the reading room, into docs/screenshots"
	@echo "make lock    pin the newest versions that fit"
	@echo "make clean   remove the virtual environment and the demo"

demo: $(VENV)/installed
	@mkdir -p $(dir $(DEMO))
	$(BIN)/reportedly --db $(DEMO) add examples/articles
	$(BIN)/reportedly --db $(DEMO) said
	$(BIN)/reportedly --db $(DEMO) verify
	@echo
	@echo "That was the beginning of it; the ledger is $(DEMO). To see more:"
	@echo "  $(BIN)/reportedly --db $(DEMO) said Castellan"
	@echo "  $(BIN)/reportedly --db $(DEMO) said --about blockade --kind direct"
	@echo "  $(BIN)/reportedly --db $(DEMO) show examples/articles/coast-courier_quay-nine-fire.txt"
	@echo "  $(BIN)/reportedly --help"

# Test files to as many processes as there are cores, but no more than the memory has models for.
SPREAD = --numprocesses=auto --maxprocesses=4 --dist=loadfile

test: $(VENV)/installed-dev
	$(BIN)/python -m pytest -q $(SPREAD)

check: lint test

# Cheapest first.
lint: $(VENV)/installed-dev
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy src
	$(BIN)/lint-imports
	$(BIN)/python -m reportedly.cli.reference --check docs/cli.md

fix: $(VENV)/installed-dev
	$(BIN)/ruff format
	$(BIN)/ruff check --fix
	$(BIN)/python -m reportedly.cli.reference docs/cli.md

bench: $(VENV)/installed-dev
	$(BIN)/python bench/speed.py

screenshots: $(VENV)/installed-dev
	$(BIN)/python tests/web/screenshots.py docs/screenshots

lock: $(VENV)/locking
	$(VENV)/locking/bin/uv pip compile $(LOCKING) -o requirements.lock
	$(VENV)/locking/bin/uv pip compile $(LOCKING) --extra dev -o requirements-dev.lock

clean:
	rm -rf $(VENV) demo

LOCKING = pyproject.toml --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate --quiet

# The stamps: made anew only when what is locked, or what the package says of itself, changes. The
# lock names everything, so pip has nothing to resolve: left to it, `coverage[toml]` is one package
# more, without a pin, as soon as a `coverage` newer than the locked one is out.
$(VENV)/installed: requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --no-deps --require-hashes --requirement requirements.lock
	$(BIN)/pip install --quiet --no-deps --editable .
	@touch $@

$(VENV)/installed-dev: requirements-dev.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --no-deps --require-hashes --requirement requirements-dev.lock
	$(BIN)/pip install --quiet --no-deps --editable .
	@touch $@ $(VENV)/installed

$(VENV)/locking:
	$(PYTHON) -m venv $@
	$@/bin/pip install --quiet uv
