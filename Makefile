# SPDX-License-Identifier: Apache-2.0
# GNU make. `make help` lists the targets.

VERSION := 0.1.0
CONFIG  ?= release
CC      ?= cc
PREFIX  ?= /usr/local
DESTDIR ?=
JOBS    ?= $(shell nproc 2>/dev/null || echo 1)
BUILD   := build/$(CONFIG)
BINDIR  := $(DESTDIR)$(PREFIX)/bin
SHARE   := $(DESTDIR)$(PREFIX)/share/dossier
MANDIR  := $(DESTDIR)$(PREFIX)/share/man/man1

PACKAGES     := libcmark yaml-0.1 libxml-2.0 libxslt libexslt libqpdf jansson libutf8proc libcrypto xlsxwriter zlib
OPT.release  := -O2 -g -D_FORTIFY_SOURCE=2
OPT.debug    := -O1 -g
OPT.asan     := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
OPT.coverage := -O0 -g --coverage
WARN    := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wcast-qual -Wwrite-strings -Wformat=2 \
	-Wstrict-prototypes -Wmissing-prototypes -Wold-style-definition -Wundef -Wvla -Wpointer-arith \
	-Wnull-dereference -Werror
HARDEN  := -fstack-protector-strong -fPIE
DEFINES := -D_GNU_SOURCE -DDOSSIER_VERSION='"$(VERSION)"' -DDOSSIER_DATADIR='"$(PREFIX)/share/dossier"' \
	-DDOSSIER_SOURCEDIR='"$(CURDIR)"'
# Asked of pkg-config when first needed, and once: `make deps` may just have installed it.
PKG_CFLAGS = $(eval PKG_CFLAGS := $(shell pkg-config --cflags $(PACKAGES)))$(PKG_CFLAGS)
PKG_LIBS   = $(eval PKG_LIBS := $(shell pkg-config --libs $(PACKAGES)))$(PKG_LIBS)
COMPILE    = -std=c11 $(WARN) $(DEFINES) -Igenerator -pthread $(PKG_CFLAGS)
CFLAGS_ALL = $(OPT.$(CONFIG)) $(HARDEN) $(COMPILE) $(CFLAGS)
LINK       = $(CC) $(OPT.$(CONFIG)) -pie -Wl,-z,relro,-z,now -pthread $(LDFLAGS)
# civetweb has no file for pkg-config in Debian 12.
LIBS       = $(PKG_LIBS) -lcivetweb -lm

SRC  := $(sort $(wildcard generator/*/*.c))
OBJ  := $(SRC:%.c=$(BUILD)/%.o)
LIB  := $(BUILD)/dossier.a
UNIT := $(patsubst tests/unit/%.c,$(BUILD)/unit/%,$(sort $(wildcard tests/unit/test_*.c)))

# Programs that a suite of tests/run.sh drives.
PROGRAMS := $(patsubst %.c,$(BUILD)/%,$(wildcard tests/faults/publish.c tests/pdf/*.c tests/bad/run.c \
	tests/mutants/run.c tests/commonmark/run.c tests/schematron/run.c))

# A line for each file; `make V=1` shows the commands.
ifeq ($(V),)
QUIET = @printf '%-4s %s\n' $(1) $(2);
endif

.DEFAULT_GOAL := build
# What a person asks for runs in that order; compiling runs in parallel, in a make of its own.
ifndef PARALLEL
.NOTPARALLEL:
endif
AGAIN = +@$(MAKE) --no-print-directory -j$(JOBS) PARALLEL=1 CONFIG=$(CONFIG)

build:                                ## build the program as build/dossier (the default)
	$(AGAIN) $(BUILD)/dossier
	@ln -sfn $(CONFIG)/dossier build/dossier

deps:                                 ## install the Debian packages that building, running and testing need
	@tests/deps.sh build run test

demo: build                           ## compile content/ into output/: the site and a PDF of every document
	build/dossier -C content build -o output
	@echo "open output/site/index.html"

test: build                           ## run every test
	$(AGAIN) test-programs
	@tests/run.sh $(BUILD)

asan:                                 ## run the tests under AddressSanitizer and UBSan
	@$(MAKE) --no-print-directory CONFIG=asan test

unit: build                           ## run the unit tests
	$(AGAIN) test-programs
	@tests/run.sh $(BUILD) unit

bad: build                            ## run the program on every bad input
	$(AGAIN) $(BUILD)/tests/bad/run
	@tests/run.sh $(BUILD) bad

lint:                                 ## check format, clang-tidy and cppcheck (see deps-lint)
	@tests/lint.sh "$(subst ",\",$(COMPILE))"

deps-lint:                            ## install what lint needs
	@tests/deps.sh lint

format:                               ## format the C sources
	@clang-format -i $(wildcard generator/*/*.[ch] tests/*/*.[ch])

bench: build                          ## measure against the floor: 1,000 and 10,000 documents
	@DOSSIER=build/dossier CATALOGUE=content/catalogues/iso27001.yaml tests/bench/bench.sh

bench-pdf: build                      ## time packs: cold, again, after one edit; 500 documents bound
	@DOSSIER=build/dossier tests/bench/pdf.sh

install: build                        ## install below PREFIX (default /usr/local), staged in DESTDIR
	install -d $(BINDIR) $(SHARE) $(MANDIR)
	install -m 755 $(BUILD)/dossier $(BINDIR)/dossier
	cp -R templates $(SHARE)/ && install -m 644 generator/cli/dossier.1 $(MANDIR)/dossier.1

uninstall:                            ## remove what install put there
	rm -rf $(BINDIR)/dossier $(SHARE) $(MANDIR)/dossier.1

clean:                                ## remove what was built
	rm -rf build output

help:                                 ## list the targets
	@grep -hE '^[a-z][a-z_-]*:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*## */	/' | expand -t 18

# Changes when a flag does, so that everything is compiled again.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CFLAGS_ALL)' | cmp -s - $@ || echo '$(CC) $(CFLAGS_ALL)' > $@

$(BUILD)/dossier: $(OBJ)
	$(call QUIET,LINK,$@)$(LINK) -o $@ $^ $(LIBS)

$(BUILD)/%.o: %.c $(BUILD)/flags
	@mkdir -p $(@D)
	$(call QUIET,CC,$<)$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

$(LIB): $(filter-out $(BUILD)/generator/cli/main.o,$(OBJ))
	@rm -f $@
	$(call QUIET,AR,$@)ar rcs $@ $^

test-programs: $(UNIT) $(PROGRAMS)

$(BUILD)/tests/%: tests/%.c $(LIB)
	@mkdir -p $(@D)
	$(call QUIET,CC,$<)$(CC) $(CFLAGS_ALL) -MMD -MP $(LDFLAGS) -pie -o $@ $< $(LIB) $(LIBS)

$(BUILD)/tests/bad/run: $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/bad/*.c)) \
		$(filter $(BUILD)/generator/base/% $(BUILD)/generator/report/%,$(OBJ))
	@mkdir -p $(@D)
	$(call QUIET,LINK,$@)$(LINK) -o $@ $^ $(LIBS)

$(BUILD)/tests/mutants/run: $(patsubst %.c,$(BUILD)/%.o,$(wildcard tests/mutants/*.c) tests/bad/tree.c) $(LIB)
	@mkdir -p $(@D)
	$(call QUIET,LINK,$@)$(LINK) -o $@ $^ $(LIBS)

$(BUILD)/unit/%: tests/unit/%.c $(LIB)
	@mkdir -p $(@D)
	$(call QUIET,CC,$<)$(CC) $(CFLAGS_ALL) -Itests/unit -MMD -MP $(LDFLAGS) -pie -o $@ $< $(LIB) $(LIBS) -lcmocka

FORCE:
.PHONY: build deps demo test asan unit bad lint deps-lint format bench bench-pdf install uninstall clean help \
	test-programs FORCE
.SECONDARY: $(OBJ)
-include $(OBJ:.o=.d) $(UNIT:=.d) $(PROGRAMS:=.d) $(wildcard $(BUILD)/tests/*/*.d)

# One suite alone; `make golden CASE=NAME` runs one case.
golden: build                         ## compare what the program says and writes (CASE=NAME for one case)
	@tests/golden.sh

golden-update: build                  ## rewrite what the golden tests expect; read the diff
	@UPDATE=1 tests/golden.sh

rules: build                          ## prove the example of every rule
	@tests/rules.sh

content: build                        ## judge content/ as a start for others (VERBOSE=1: how hard each document is to read)
	@tests/content/run.sh

commonmark: build                     ## compare Markdown with libcmark, example by example
	$(AGAIN) test-programs
	@BUILD=$(BUILD) tests/commonmark/run.sh

mutants: build                        ## damage the content in each way it can be incomplete: do the rules notice? (CASE=WORD for some)
	$(AGAIN) $(BUILD)/tests/mutants/run
	@tests/mutants/run.sh $(BUILD)/tests/mutants/run $(CASE)

schematron: build                     ## compare the rules' compiler with the reference implementation
	$(AGAIN) test-programs
	@BUILD=$(BUILD) tests/schematron/run.sh

formats: build                        ## judge SARIF, JUnit and SVRL as their readers do (see deps-formats)
	@tests/formats/run.sh

exports: build                        ## read the exports as other programs do (LibreOffice, where it is installed)
	@tests/exports/run.sh

filter: build                         ## prove which rows each choice in the filter of the Statement of Applicability leaves
	@tests/filter/run.sh

figures: build                        ## compare figures of pages, exports and the check with each other
	@tests/figures/run.sh

packs: build                          ## bind packs of content/ and of few documents, and read them link by link
	$(AGAIN) $(BUILD)/tests/pdf/links
	@tests/run.sh $(BUILD) packs

german: build                         ## prove that a project in another language shows no English word
	@tests/german/run.sh

browser: build                        ## use the site as readers do, and judge its pages (see deps-browser; ALL=1: every page)
	@tests/browser/run.sh

screenshots: build                    ## make the pictures of README.md anew (see deps-browser)
	@tests/browser/screenshots.sh

deps-browser:                         ## bring what drives a browser from the npm registry
	@tests/browser/deps.sh build/npm

deps-formats:                         ## bring what validates SARIF from the npm registry
	@tests/formats/deps.sh build/npm

layers:                               ## check that no source reaches above its layer
	@tests/layers.sh

fuzz:                                 ## feed the readers what a fuzzer makes up, FUZZ_SECONDS each (default 30)
	@tests/fuzz/run.sh

.PHONY: golden golden-update rules content mutants commonmark schematron formats exports figures filter german browser screenshots packs deps-formats deps-browser layers fuzz
