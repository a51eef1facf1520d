# Two commands do everything on a fresh machine: `make run` and `make test`.

VENV    := .venv
PYTHON  :=
WORKERS := auto
ARGS    :=
IN      := $(VENV)/bin
READY   := $(VENV)/.ready

.DEFAULT_GOAL := help
.PHONY: help run test check format bench shots torture lock wheel clean translations

help:
	@echo "make run      open the sample workshop (without a display: render it into out/)"
	@echo "make test     every test; ARGS='-k curve' for some of them"
	@echo "make check    ruff, mypy, import directions and house rules"
	@echo "make format   lay the code out as make check wants it"
	@echo "make bench    the measured table of performance"
	@echo "make shots    screenshots and printed pages, to look at"
	@echo "make torture  the long campaigns: kills, faults, random walks"
	@echo "make translations  collect the texts of the window and compile their Dutch and English"
	@echo "make lock     pin the dependencies anew"
	@echo "make wheel    dist/reisbord-*.whl"
	@echo "make clean    take away everything that was made here"

# Only a changed list of dependencies sets the environment up again; the second run starts at once.
$(READY): requirements.lock pyproject.toml .ci/prepare
	@.ci/prepare $(VENV) $(PYTHON)
	@touch $@

run: $(READY)
	@$(IN)/python -m app demo

test: $(READY)
	@$(IN)/python -m pytest --numprocesses=$(WORKERS) $(ARGS)

check: $(READY)
	@$(IN)/ruff check --quiet .
	@said=$$($(IN)/ruff format --check .) || { echo "$$said"; echo "make format does it."; exit 1; }
	@$(IN)/mypy --no-error-summary
	@$(IN)/python -m pytest tests/test_import_directions.py tests/test_house.py

format: $(READY)
	@$(IN)/ruff check --quiet --fix-only .
	@$(IN)/ruff format --quiet .

bench: $(READY)
	@$(IN)/python -m benchmarks $(ARGS)

shots: $(READY)
	@$(IN)/python -m benchmarks.shots

torture: $(READY)
	@REISBORD_TORTURE=1 HYPOTHESIS_PROFILE=torture $(IN)/python -m pytest -o faulthandler_timeout=0 $(ARGS)

# In English the sources are the texts; only what is counted has forms of its own.
WORDS   := resources/translations/reisbord
COLLECT  = $(IN)/pyside6-lupdate -silent -no-obsolete -locations none $$(git ls-files -co --exclude-standard 'app/*.py')
translations: $(READY)
	@$(COLLECT) -ts $(WORDS)_nl.ts
	@$(COLLECT) -pluralonly -ts $(WORDS)_en.ts
	@for language in nl en; do \
	    $(IN)/pyside6-lrelease -silent $(WORDS)_$$language.ts -qm $(WORDS)_$$language.new; \
	    mv $(WORDS)_$$language.new $(WORDS)_$$language.qm; done  # a window that is open reads on in the old one

# No address of a package registry may be committed, hence a list of hashes and not uv.lock.
lock: $(READY)
	@$(IN)/python -m uv --version >/dev/null 2>&1 || $(IN)/python -m pip install --quiet uv
	@$(IN)/python -m uv pip compile pyproject.toml --universal --generate-hashes --all-extras --upgrade --quiet \
	    --no-emit-index-url --no-header --no-annotate --output-file requirements.lock

wheel: $(READY)
	@$(IN)/python -m hatchling build --target wheel

clean:
	@rm -rf $(VENV) build dist out .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache *.egg-info
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +
