# Every target uses the tools of the active environment; see CONTRIBUTING.md.
.DEFAULT_GOAL := help
.PHONY: help run test check bench suggestions weights screenshots requirements

PYTHON ?= python
# One pin per package for every system and every Python from 3.11 on; no address of any registry.
PIN := uv pip compile --universal --fork-strategy fewest --python-version 3.11 --quiet \
	--annotation-style line --no-emit-index-url --no-emit-find-links --custom-compile-command "make requirements"

help:  ## Show this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run:  ## Open the app
	$(PYTHON) -m streamlit run app.py

test:  ## Run the tests
	$(PYTHON) -m pytest

check:  ## Check style, format, types and arrows
	ruff check .
	ruff format --check .
	mypy
	lint-imports

bench:  ## Compare the speed with a bare parse and with polars
	$(PYTHON) -m bench

suggestions:  ## Print how often suggestions from notes are right
	$(PYTHON) -m bench.suggestions

weights:  ## Learn the weights of the suggestions anew, after their sentences changed
	$(PYTHON) -m bench.weights

screenshots:  ## Take the pictures of the documentation anew (needs a Chromium)
	$(PYTHON) -m tools.screenshots

requirements:  ## Pin requirements.txt and requirements-dev.txt anew from pyproject.toml
	$(PIN) pyproject.toml --output-file requirements.txt
	$(PIN) pyproject.toml --group dev --constraint requirements.txt --output-file requirements-dev.txt
