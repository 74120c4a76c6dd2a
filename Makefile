# Daily use. `make` lists the targets; `make venv` comes first.
PYTHON ?= python3
BIN := .venv/bin

.DEFAULT_GOAL := help
.PHONY: help venv test test-all lint format types imports quality quality-errors record bench docs screenshots constraints ci clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  %-15s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

venv: ## make .venv with everything that development needs, pinned
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet -c constraints.txt -e '.[dev]'

test: ## run the tests (make test ARGS='tests/test_segment.py -x')
	$(BIN)/pytest $(ARGS)

test-all: ## run the tests on every supported Python that is found, each in a fresh environment
	$(PYTHON) .ci/pythons.py | while read -r python; do \
	  folder=$$(mktemp -d) && echo "=== $$python" && "$$python" -m venv "$$folder" \
	  && "$$folder/bin/python" -m pip install --quiet -c constraints.txt -e '.[dev]' && "$$folder/bin/pytest" $(ARGS) </dev/null \
	  && rm -rf "$$folder" || exit 1; done

lint: ## ruff: rules and format, nothing is changed
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: ## ruff: mend what can be mended, and format
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: ## mypy --strict
	$(BIN)/mypy

imports: ## the direction of imports
	$(BIN)/lint-imports --no-logo

quality: ## the quality gates, with what they measure (needs SUMMARIZER_DATA or ../shared/data)
	$(BIN)/pytest tests/quality -s -rs $(ARGS)

quality-errors: ## what the built-in engine finds otherwise than the gold files of seeds/, item by item (ARGS='--kind figures')
	$(BIN)/python tests/quality/gold_gate.py --errors $(ARGS)

record: ## record the cassettes anew, against the server of the tests (see cassettes/README.md)
	$(BIN)/pytest --record-mode=rewrite $(or $(ARGS),tests/test_answers.py tests/test_stories.py)

bench: ## the benchmarks; they print, they never fail
	-$(BIN)/python benchmarks/startup.py
	-$(BIN)/python benchmarks/engine.py
	-$(BIN)/python benchmarks/linearity.py
	-$(BIN)/python benchmarks/check.py
	-$(BIN)/python benchmarks/pipeline.py
	-$(BIN)/python benchmarks/ledger.py
	-$(BIN)/python benchmarks/report.py
	-$(BIN)/python benchmarks/report_site.py --articles 200

docs: ## write docs/cli.md anew out of --help
	$(BIN)/python -m summarizer.cli.reference > docs/cli.md.new && mv docs/cli.md.new docs/cli.md

screenshots: ## take the pictures in docs/images/ anew (needs chromium and chromedriver)
	$(BIN)/python .ci/screenshots.py

constraints: ## write constraints.txt anew; needs all supported Pythons
	$(PYTHON) .ci/constraints.py

ci: ## what must hold before a change lands, on clones of the committed HEAD
	bash .ci/run

clean: ## remove what tools leave behind, not .venv
	rm -rf dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find summarizer tests benchmarks .ci docs -name __pycache__ -type d -prune -exec rm -rf {} +
