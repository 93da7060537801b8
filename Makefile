# briefpress: make reports builds the packs, make check runs every test;
# both install what is missing first.  make help lists the rest.

BUILD ?= build
PREFIX ?= /usr/local
LIBDIR ?= $(PREFIX)/lib
CC ?= cc
LD ?= ld
AR ?= ar
OBJCOPY ?= objcopy
INSTALL ?= install
PKG_CONFIG ?= pkg-config

VERSION := 0.1.0
SOVERSION := 0

CFLAGS ?= -O2 -g
WARNINGS := -Wall -Wextra -Wpedantic -Wconversion -Wshadow \
	-Wstrict-prototypes -Wmissing-prototypes -Wvla -Wundef
PACKAGES := libcmark libpng libjpeg yaml-0.1 icu-uc icu-i18n harfbuzz \
	harfbuzz-subset libdeflate jansson nettle libqpdf
HPDF_LIBS ?= -lhpdf

# Asked once, and only when something is compiled: before make setup has run
# there may be no pkg-config to ask.
PKG_CFLAGS = $(eval PKG_CFLAGS := \
	$$(shell $(PKG_CONFIG) --cflags $(PACKAGES)))$(PKG_CFLAGS)
PKG_LIBS = $(eval PKG_LIBS := \
	$$(shell $(PKG_CONFIG) --libs $(PACKAGES)))$(PKG_LIBS)

LIBS = $(PKG_LIBS) -lcsv $(HPDF_LIBS) -pthread
# The library never ends its program: assertions are for sanitized builds.
ALL_CFLAGS = -std=c11 $(WARNINGS) $(WERROR) -fvisibility=hidden -fPIC -pthread \
	-D_POSIX_C_SOURCE=200809L $(if $(SANITIZE),,-DNDEBUG) \
	-DBP_VERSION='"$(VERSION)"' -Isrc -Iinclude \
	$(PKG_CFLAGS) $(CFLAGS) $(SANITIZE)
ALL_LDFLAGS = $(LDFLAGS) $(SANITIZE)

ROOMS := base diag format doc read derive style text layout out extract
LIB_SOURCES := $(foreach r,$(ROOMS),$(sort $(wildcard src/$r/*.c))) \
	$(sort $(wildcard src/*.c))
CLI_SOURCES := $(sort $(wildcard src/cli/*.c))
# What is generated stands in build/gen.
GENERATED := $(BUILD)/obj/gen/themes.o $(BUILD)/obj/gen/srgb.o
LIB_OBJECTS := $(LIB_SOURCES:%.c=$(BUILD)/obj/%.o) $(GENERATED)
CLI_OBJECTS := $(CLI_SOURCES:%.c=$(BUILD)/obj/%.o)

PROGRAM := $(BUILD)/briefpress
ARCHIVE := $(BUILD)/libbriefpress.a
SHARED := $(BUILD)/libbriefpress.so
MANUAL := $(BUILD)/man/briefpress.1
PC := $(BUILD)/briefpress.pc
SCHEMAS := $(sort $(wildcard assets/schema/*.json))

# make V=1 shows the commands themselves.
Q = $(if $(V),,@)
say = @$(if $(V),:,echo '  $(1)	$@')

# As many jobs as processors, unless make was told how many.
JOBS = $(if $(filter -j%,$(MAKEFLAGS)),,-j$(shell nproc || echo 1))
MAKEFLAGS += --no-builtin-rules --no-print-directory

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.SUFFIXES:

## all: the program, the libraries and the manual; installs nothing
.PHONY: all lib
all: $(PROGRAM) lib $(MANUAL) $(PC)

## lib: the libraries alone
lib: $(ARCHIVE) $(SHARED)

## setup: installs the packages that are missing, or lists them
.PHONY: setup
setup:
	@sh .setup/packages

include tests/tests.mk

# Rewritten when what it says changes, so that new flags build anew.
$(BUILD)/flags: FORCE
	@mkdir -p $(@D)
	@echo '$(CC) $(CFLAGS) $(SANITIZE) $(WERROR) $(LDFLAGS)' > $@.new
	@cmp -s $@.new $@ && rm -f $@.new || mv $@.new $@

.PHONY: FORCE
FORCE:

define COMPILE
$(call say,CC)
@mkdir -p $(@D)
$(Q)$(CC) $(ALL_CFLAGS) -MMD -MP -c -o $@ $<
endef

$(BUILD)/obj/%.o: %.c Makefile $(BUILD)/flags
	$(COMPILE)
$(BUILD)/obj/gen/%.o: $(BUILD)/gen/%.c Makefile $(BUILD)/flags
	$(COMPILE)

# The built-in themes as bytes; the folder is newer when one came or went.
THEMES := $(sort $(wildcard assets/themes/*.yaml))
$(BUILD)/gen/themes.c: assets/themes assets/themes/embed.sh $(THEMES)
	$(call say,GEN)
	@mkdir -p $(@D)
	$(Q)sh assets/themes/embed.sh $(THEMES) > $@

# The colour profile of every PDF, made here by Little CMS and not linked.
$(BUILD)/gen/srgb.c: assets/icc/make_srgb.c
	$(call say,GEN)
	@mkdir -p $(@D)
	$(Q)$(CC) -std=c11 $(WARNINGS) -o $(BUILD)/gen/make_srgb $< \
		$(shell $(PKG_CONFIG) --cflags --libs lcms2)
	$(Q)$(BUILD)/gen/make_srgb > $@

# One relocatable object with the hidden names made local, so that internal
# names never clash with those of a program that links the archive.
$(ARCHIVE): $(LIB_OBJECTS)
	$(call say,AR)
	$(Q)$(LD) -r -o $(BUILD)/obj/libbriefpress.o $(LIB_OBJECTS)
	$(Q)$(OBJCOPY) --localize-hidden $(BUILD)/obj/libbriefpress.o
	$(Q)rm -f $@ && $(AR) rcsD $@ $(BUILD)/obj/libbriefpress.o

$(SHARED).$(VERSION): $(LIB_OBJECTS)
	$(call say,LD)
	$(Q)$(CC) -shared -Wl,-soname,$(@F:.$(VERSION)=.$(SOVERSION)) \
		$(if $(SANITIZE),,-Wl,-z,defs) \
		$(ALL_LDFLAGS) -o $@ $(LIB_OBJECTS) $(LIBS)

$(SHARED): $(SHARED).$(VERSION)
	@ln -sf $(<F) $@.$(SOVERSION)
	@ln -sf $(<F) $@

$(PROGRAM): $(CLI_OBJECTS) $(ARCHIVE)
	$(call say,LD)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $(CLI_OBJECTS) $(ARCHIVE) $(LIBS)

# The manual's list of messages is made from the table that the program uses.
$(MANUAL): assets/man/briefpress.1 assets/man/diagnostics.awk \
		src/diag/explain.def src/diag/codes.def
	$(call say,MAN)
	@mkdir -p $(@D)
	$(Q)sed 's/@VERSION@/$(VERSION)/' assets/man/briefpress.1 | \
		awk -f assets/man/diagnostics.awk src/diag/explain.def \
			src/diag/codes.def - > $@

$(PC): assets/pkgconfig/briefpress.pc.in Makefile FORCE
	@mkdir -p $(@D)
	@sed -e 's|@PREFIX@|$(PREFIX)|' -e 's|@LIBDIR@|$(LIBDIR)|' \
		-e 's|@VERSION@|$(VERSION)|' -e 's|@PACKAGES@|$(PACKAGES)|' \
		-e 's|@LIBS@|-lcsv $(HPDF_LIBS) -pthread|' $< > $@.new
	@cmp -s $@.new $@ && rm -f $@.new || mv $@.new $@

## reports: installs what is missing, builds, writes build/reports/
.PHONY: reports reports-built
reports: setup
	@$(MAKE) $(JOBS) reports-built

PACKS := $(patsubst reports/%/pack.yaml,%,$(sort $(wildcard reports/*/pack.yaml)))
reports-built: $(PACKS:%=$(BUILD)/reports/%/.built)

# A pack is built beside its place and moved there whole: a build that fails
# leaves nothing, and an output that was renamed leaves no old file.
.SECONDEXPANSION:
$(PACKS:%=$(BUILD)/reports/%/.built): $(BUILD)/reports/%/.built: \
		$$(shell find reports/$$* ! -name '.*') $(PROGRAM)
	@rm -rf $(@D).new && mkdir -p $(@D).new
	@echo $(PROGRAM) build reports/$*
	@$(PROGRAM) build --output-dir $(@D).new reports/$* > $(@D).new/.built || \
		{ status=$$?; rm -rf $(@D).new; exit $$status; }
	@rm -rf $(@D) && mv $(@D).new $(@D)
	@sed 's|^$(@D).new|$(@D)|' $@

## check: installs what is missing, builds, runs every test
.PHONY: check
check: setup
	@$(MAKE) $(JOBS) all unit-program $(BUILD)/tests/jobs reports-built
	@status=0; \
	$(MAKE) check-unit || status=1; \
	$(MAKE) check-unicode || status=1; \
	$(RUN_TESTS) || status=1; \
	exit $$status

## lint: cppcheck, clang-tidy, mandoc, shellcheck; those that are there
.PHONY: lint
lint: $(MANUAL)
	@! command -v cppcheck >/dev/null || \
	cppcheck --quiet --std=c11 --enable=warning,portability \
		--inline-suppr --suppress=nullPointerArithmeticRedundantCheck \
		--suppress=zerodivcond --suppress=ctuuninitvar \
		--suppress=internalAstError --error-exitcode=1 -Isrc -Iinclude src
	@! command -v clang-tidy >/dev/null || \
	clang-tidy --quiet $(LIB_SOURCES) $(CLI_SOURCES) -- \
		$(filter-out -Werror,$(ALL_CFLAGS))
	@! command -v mandoc >/dev/null || mandoc -T lint -W warning $(MANUAL)
	@! command -v shellcheck >/dev/null || \
	shellcheck -S warning .setup/packages .ci/run tests/*.sh tests/*/*.sh

FORMATTED = $(shell find include src tests assets -name '*.[ch]')

## format: sets every source in the house's layout; format-check only tells
.PHONY: format format-check
format:
	clang-format -i $(FORMATTED)
format-check:
	clang-format --dry-run -Werror $(FORMATTED)

## emblem: draws the report's emblem anew from assets/emblem/
.PHONY: emblem
emblem:
	sh assets/emblem/render.sh assets/emblem/emblem.svg \
		reports/korea-engagement/emblem.png

## install: program, libraries, header, manual, schemas; PREFIX and DESTDIR count
.PHONY: install uninstall
install: all
	$(INSTALL) -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/include \
		$(DESTDIR)$(LIBDIR)/pkgconfig $(DESTDIR)$(PREFIX)/share/man/man1 \
		$(DESTDIR)$(PREFIX)/share/briefpress/schema
	$(INSTALL) $(PROGRAM) $(DESTDIR)$(PREFIX)/bin
	$(INSTALL) -m 644 include/briefpress.h $(DESTDIR)$(PREFIX)/include
	$(INSTALL) -m 644 $(ARCHIVE) $(SHARED).$(VERSION) $(DESTDIR)$(LIBDIR)
	ln -sf libbriefpress.so.$(VERSION) \
		$(DESTDIR)$(LIBDIR)/libbriefpress.so.$(SOVERSION)
	ln -sf libbriefpress.so.$(VERSION) $(DESTDIR)$(LIBDIR)/libbriefpress.so
	$(INSTALL) -m 644 $(PC) $(DESTDIR)$(LIBDIR)/pkgconfig
	$(INSTALL) -m 644 $(MANUAL) $(DESTDIR)$(PREFIX)/share/man/man1
	$(INSTALL) -m 644 $(SCHEMAS) $(DESTDIR)$(PREFIX)/share/briefpress/schema

## uninstall: removes what install wrote
uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/briefpress \
		$(DESTDIR)$(PREFIX)/include/briefpress.h \
		$(DESTDIR)$(LIBDIR)/libbriefpress.a \
		$(DESTDIR)$(LIBDIR)/libbriefpress.so \
		$(DESTDIR)$(LIBDIR)/libbriefpress.so.$(SOVERSION) \
		$(DESTDIR)$(LIBDIR)/libbriefpress.so.$(VERSION) \
		$(DESTDIR)$(LIBDIR)/pkgconfig/briefpress.pc \
		$(DESTDIR)$(PREFIX)/share/man/man1/briefpress.1 \
		$(SCHEMAS:assets/%=$(DESTDIR)$(PREFIX)/share/briefpress/%)

## pictures: pages of the pack for README.md
.PHONY: pictures
pictures: reports-built
	@mkdir -p .github/pictures
	@for page in 1 4 12; do \
		pdftoppm -r 50 -f $$page -l $$page -singlefile -png \
			$(BUILD)/reports/korea-engagement/briefing.pdf \
			.github/pictures/page-$$page; done

## clean: removes what was built
.PHONY: clean
clean:
	rm -rf $(BUILD)

## help: this list
.PHONY: help
help:
	@sed -n 's/^## //p' $(MAKEFILE_LIST)

-include $(LIB_OBJECTS:.o=.d) $(CLI_OBJECTS:.o=.d)
