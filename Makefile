# SPDX-License-Identifier: Apache-2.0
CONFIG  ?= release
PREFIX  ?= /usr/local
DESTDIR ?=
CC      ?= cc
VERSION := 0.1.0
BUILD   := build/$(CONFIG)

PACKAGES := libcmark yaml-0.1 libxml-2.0 libxslt libexslt libqpdf jansson libutf8proc libcrypto
OPT.release  := -O2 -g -D_FORTIFY_SOURCE=2
OPT.debug    := -O1 -g
OPT.asan     := -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
OPT.coverage := -O0 -g --coverage
WARN := -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wcast-qual -Wwrite-strings -Wformat=2 -Wstrict-prototypes \
	-Wmissing-prototypes -Wold-style-definition -Wundef -Wvla -Wpointer-arith -Wnull-dereference -Werror
HARDEN := -fstack-protector-strong -fPIE
DEFINES := -D_GNU_SOURCE -DDOSSIER_VERSION='"$(VERSION)"' -DDOSSIER_DATADIR='"$(PREFIX)/share/dossier"' \
	-DDOSSIER_SOURCEDIR='"$(CURDIR)"'
CFLAGS_ALL = -std=c11 $(OPT.$(CONFIG)) $(WARN) $(HARDEN) $(DEFINES) -Igenerator -pthread $(shell pkg-config --cflags $(PACKAGES)) $(CFLAGS)
LDFLAGS_ALL = $(OPT.$(CONFIG)) -pie -Wl,-z,relro,-z,now -pthread $(LDFLAGS)
LDLIBS_ALL = $(shell pkg-config --libs $(PACKAGES)) -lm

SRC  := $(sort $(wildcard generator/*/*.c))
OBJ  := $(SRC:%.c=$(BUILD)/%.o)
LIB  := $(filter-out $(BUILD)/generator/cli/main.o,$(OBJ))
UNIT := $(sort $(wildcard tests/unit/test_*.c))

.DEFAULT_GOAL := build

build: build/dossier                  ## build the program as build/dossier

build/dossier: $(BUILD)/dossier
	@ln -sf $(CONFIG)/dossier $@

$(BUILD)/dossier: $(OBJ)
	$(CC) $(LDFLAGS_ALL) -o $@ $^ $(LDLIBS_ALL)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) -MMD -MP -c -o $@ $<

$(BUILD)/unit/%: tests/unit/%.c $(LIB)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) -Itests/unit -MMD -MP $(LDFLAGS_ALL) -o $@ $< $(LIB) $(LDLIBS_ALL) -lcmocka

unit: $(UNIT:tests/unit/%.c=$(BUILD)/unit/%)   ## run the unit tests
	@set -e; for t in $^; do ./$$t; done

clean:                                ## remove what was built
	rm -rf build output

help:                                 ## list the targets
	@grep -hE '^[a-z][a-z_-]*:.*##' $(MAKEFILE_LIST) | sed 's/:[^#]*## */	/' | expand -t 18

.PHONY: build unit clean help
-include $(OBJ:.o=.d)
