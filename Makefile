# make site: build and prove the site. make test: run the tests. make serve: live preview. make check: lint and types.
# Needs git, make and Python 3.11 or newer; everything else is installed into .venv from the locks.

PYTHON ?= python3
BIN := .venv/bin
export NO_MKDOCS_2_WARNING = 1
export DISABLE_MKDOCS_2_WARNING = true

.PHONY: site test pages serve demo check figures mutants planted size hashes bench lock lighthouse generators pictures release clean

site: .venv/site
	@$(BIN)/converter site

test: .venv/dev
	@tools/need-chromium
	$(BIN)/python -m pytest -m "not pages"

# Each kind of page in a browser, in each look and by each key; the workflow does so beside the other tests.
pages: .venv/dev
	@tools/need-chromium
	$(BIN)/python -m pytest -m pages

serve: .venv/site
	$(BIN)/mkdocs serve

# The invented documents of examples/ as a site in build/demo; nothing else is touched.
demo: .venv/site
	@tools/make-demo

check: .venv/dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/lint-imports

# How much of what real documents point at is found, and found right.
figures: .venv/dev
	PYTHONPATH=.:tests $(BIN)/python -m tests.judged_annotations
	PYTHONPATH=.:tests $(BIN)/python -m tests.judged_answers

# Which alternatives of regular expressions no test misses.
MODULES ?= $(addprefix converter/annotators/questions/,mentions.py kinds.py other_documents.py)
mutants: .venv/dev
	$(BIN)/python tests/mutants.py $(MODULES)

# How large the code is, and what of it a newcomer reads first.
size: .venv/dev
	@$(BIN)/python tests/size.py

# Faults planted in the code, one by one: how many verification finds without the tests.
planted: .venv/dev
	$(BIN)/python tests/planted_code.py

# A hash of everything that is made of all documents at hand, to compare before and after a change.
hashes: .venv/dev
	@PYTHONPATH=.:tests $(BIN)/python tests/hashes.py

bench: .venv/dev
	$(BIN)/python tests/bench.py
	$(BIN)/python tests/bench_chain.py
	PYTHONPATH=.:tests $(BIN)/python tests/bench_search.py

# What Lighthouse says of pages on a phone; it fetches Lighthouse by npm.
lighthouse: .venv/dev
	@tools/need-chromium
	@PYTHONPATH=.:tests $(BIN)/python -m tests.lighthouse

# The same mkdocs.yml through the fork and the successor of MkDocs.
generators: .venv/dev
	@tools/build-with-other-generators

LOCK = $(BIN)/uv pip compile --quiet --universal --fork-strategy fewest --python-version 3.11.2 \
	--generate-hashes --no-header --no-annotate --upgrade pyproject.toml

# The README's pictures, of the built site, and the theme's card for pages that are shared.
pictures: .venv/dev site
	@tools/need-chromium
	$(BIN)/python tools/make-pictures
	mv .github/card.png converter/theme/images/deel.png

# What a release has: the wheel, the site as one file, their checksums, in build/release.
release: site
	@tools/make-release

lock: .venv/dev
	$(LOCK) --output-file requirements.txt
	$(LOCK) --extra dev --constraint requirements.txt --output-file requirements-dev.txt

.venv/site: requirements.txt pyproject.toml
	@tools/make-venv "$(PYTHON)" requirements.txt
	@touch $@

.venv/dev: requirements-dev.txt pyproject.toml
	@tools/make-venv "$(PYTHON)" requirements-dev.txt
	@touch $@ .venv/site

clean:
	rm -rf .venv build site .site-* docs/.kamervragen.* docs/kamervragen docs/bronnen docs/begrippen docs/opmerkingen docs/zoeken docs/data docs/atom.xml docs/index.md
