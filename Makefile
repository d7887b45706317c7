# Every target sets up what it needs; `make` alone lists them.
PORT ?= 8000
CONTENT ?= content
ARGS ?=
export PYTHONUTF8 = 1
run = .venv/bin/python
bootstrap = @scripts/python bootstrap.py

.DEFAULT_GOAL := help
.PHONY: help demo dev test lint types bench bench-relevance bench-search soak format vendor

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: export DJANGO_SETTINGS_MODULE = corridor.settings.production
demo: ## Set everything up and serve it on http://127.0.0.1:8000/ (PORT=8001, CONTENT=none)
	$(bootstrap)
	@$(run) manage.py demo --port $(PORT) --content $(CONTENT)

dev: export DJANGO_SETTINGS_MODULE = corridor.settings.dev
dev: ## Serve with auto-reload and debug pages, for writing Corridor (PORT=8001)
	$(bootstrap) test lint
	@$(run) manage.py demo --port $(PORT) --content $(CONTENT) --reload

test: ## Run the whole test suite (ARGS="tests/search -x")
	$(bootstrap) test
	@$(run) -m pytest $(ARGS)

lint: ## Check style, templates, migrations and settings
	$(bootstrap) test lint
	@$(run) scripts/lint.py

format: ## Put code and templates into shape
	$(bootstrap) test lint
	@$(run) scripts/lint.py --fix

types: ## Check types everywhere outside tests
	$(bootstrap) test lint
	@$(run) -m mypy

bench: export DJANGO_SETTINGS_MODULE = corridor.settings.production
bench: ## Measure speed, size and queries against the budgets in docs/developer/measurements.md
	$(bootstrap) test
	@$(run) manage.py set_up --content $(CONTENT)
	@$(run) -m bench $(ARGS)

bench-relevance: export DJANGO_SETTINGS_MODULE = corridor.settings.production
bench-relevance: ## Judge the search by queries whose answers are known (ELASTICSEARCH_URL= for both engines)
	$(bootstrap) test
	@$(run) manage.py set_up --content content
	@$(run) -m bench.relevance

bench-search: export DJANGO_SETTINGS_MODULE = corridor.settings.production
bench-search: ## Time searches on generated pages beside Wagtail's own (ARGS="--pages 10000 100000")
	$(bootstrap) test
	@$(run) -m bench.scale $(ARGS)

soak: export ROUNDS ?= 300
soak: ## Kill the search worker and edit at random, many times over (ROUNDS=20)
	$(bootstrap) test
	@$(run) -m pytest tests/search/test_killed.py tests/search/test_stateful.py tests/corridor/serving/test_stopping.py $(ARGS)

vendor: ## Fetch the title face, the map's land and axe anew (needs npm)
	$(bootstrap)
	@$(run) scripts/vendor.py
