# briefpress: make reports builds the packs, make check runs every test;
# both install what is missing first.  make help lists the rest.

BUILD ?= build
PREFIX ?= /usr/local
CC ?= cc
AR ?= ar
OBJCOPY ?= objcopy
PKG_CONFIG ?= pkg-config

VERSION := 0.1.0
SOVERSION := 0

CFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow \
	-Wstrict-prototypes -Wmissing-prototypes -Wvla -Wundef
PACKAGES := libcmark libpng yaml-0.1 icu-uc icu-i18n harfbuzz \
	harfbuzz-subset libdeflate
HPDF_LIBS ?= -lhpdf
LIBS = $(shell $(PKG_CONFIG) --libs $(PACKAGES)) -lcsv $(HPDF_LIBS)
ALL_CFLAGS = -std=c11 $(WARNINGS) $(WERROR) -fvisibility=hidden -fPIC \
	-D_POSIX_C_SOURCE=200809L -DBP_VERSION='"$(VERSION)"' -Isrc -Iinclude \
	$(shell $(PKG_CONFIG) --cflags $(PACKAGES)) $(CFLAGS) $(SANITIZE)
ALL_LDFLAGS = $(LDFLAGS) $(SANITIZE)

ROOMS := base diag doc read derive style text layout out
LIB_SOURCES := $(foreach r,$(ROOMS),$(sort $(wildcard src/$r/*.c))) \
	src/briefpress.c
CLI_SOURCES := $(sort $(wildcard src/cli/*.c))
LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/obj/%.o)
CLI_OBJECTS := $(CLI_SOURCES:%.c=$(BUILD)/obj/%.o)

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SUFFIXES:

include tests/tests.mk

## all: the program and the libraries, without installing packages
.PHONY: all
all: $(BUILD)/briefpress $(BUILD)/libbriefpress.a \
	$(BUILD)/libbriefpress.so.$(VERSION)

## setup: installs the packages that are missing, or lists them
.PHONY: setup
setup:
	@sh .setup/packages

$(BUILD)/obj/%.o: %.c Makefile
	@mkdir -p $(@D)
	$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<

# One relocatable object with the hidden names made local, so that internal
# names never clash with those of a program that links the archive.
$(BUILD)/libbriefpress.a: $(LIB_OBJECTS)
	$(LD) -r -o $(BUILD)/obj/libbriefpress.o $(LIB_OBJECTS)
	$(OBJCOPY) --localize-hidden $(BUILD)/obj/libbriefpress.o
	rm -f $@ && $(AR) rcsD $@ $(BUILD)/obj/libbriefpress.o

$(BUILD)/libbriefpress.so.$(VERSION): $(LIB_OBJECTS)
	$(CC) -shared -Wl,-soname,libbriefpress.so.$(SOVERSION) \
		$(ALL_LDFLAGS) -o $@ $(LIB_OBJECTS) $(LIBS)

$(BUILD)/briefpress: $(CLI_OBJECTS) $(BUILD)/libbriefpress.a
	$(CC) $(ALL_LDFLAGS) -o $@ $(CLI_OBJECTS) \
		$(BUILD)/libbriefpress.a $(LIBS)

## reports: installs what is missing, builds, writes build/reports/
.PHONY: reports reports-built
reports: setup
	@$(MAKE) --no-print-directory all reports-built

PACKS := $(patsubst reports/%/pack.yaml,%,$(sort $(wildcard reports/*/pack.yaml)))
reports-built: $(PACKS:%=$(BUILD)/reports/%/.built)

.SECONDEXPANSION:
$(BUILD)/reports/%/.built: $$(wildcard reports/$$*/*) $(BUILD)/briefpress
	@mkdir -p $(@D)
	$(BUILD)/briefpress build --output-dir $(@D) reports/$*
	@touch $@

## clean: removes what was built
.PHONY: clean
clean:
	rm -rf $(BUILD)

## help: this list
.PHONY: help
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

-include $(LIB_OBJECTS:.o=.d) $(CLI_OBJECTS:.o=.d)
