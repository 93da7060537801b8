# The tests' own rules, included by the Makefile.

CHECK_CFLAGS = $(eval CHECK_CFLAGS := \
	$$(shell $(PKG_CONFIG) --cflags check))$(CHECK_CFLAGS)
CHECK_LIBS = $(eval CHECK_LIBS := \
	$$(shell $(PKG_CONFIG) --libs check))$(CHECK_LIBS)

# What suites compare ours with.
TEST_LIBS := -lhyphen

# make unit ROOM=read: the suites of one room, linked with the rooms beneath;
# what is laid out or extracted there has its facts from derive.
ROOM ?=
UNIT_BENEATH_layout := style text derive
UNIT_BENEATH_extract := read derive
UNIT_BENEATH_out := style text layout
UNIT_ROOMS ?= base diag format doc $(UNIT_BENEATH_$(ROOM)) $(ROOM)
UNIT_TESTS := $(if $(ROOM),$(sort $(wildcard tests/unit/$(ROOM)/*_test.c)),\
	$(sort $(wildcard tests/unit/*/*_test.c)))
UNIT_SUITES := $(UNIT_TESTS:tests/unit/%_test.c=%)
UNIT_OBJECTS := $(UNIT_TESTS:%.c=$(BUILD)/obj/%.o)
UNIT_SUPPORT := $(filter-out %/main.c,$(sort $(wildcard tests/unit/*.c)))
UNIT_SUPPORT_OBJECTS := $(UNIT_SUPPORT:%.c=$(BUILD)/obj/%.o)
UNIT_LIB_OBJECTS := $(if $(ROOM),$(foreach r,$(sort $(UNIT_ROOMS)),\
	$(patsubst %.c,$(BUILD)/obj/%.o,$(wildcard src/$r/*.c))) $(GENERATED),$(LIB_OBJECTS))
UNIT_PROGRAM := $(BUILD)/tests/unit$(if $(ROOM),-$(ROOM))

$(BUILD)/obj/tests/%.o: ALL_CFLAGS += $(CHECK_CFLAGS) -Itests \
	-Wno-unused-parameter

# Rewritten when a suite comes or goes.
$(UNIT_PROGRAM).inc: FORCE
	@mkdir -p $(@D)
	@printf 'SUITE(%s)\n' $(subst /,_,$(UNIT_SUITES)) > $@.new
	@cmp -s $@.new $@ && rm -f $@.new || mv $@.new $@

$(UNIT_PROGRAM).main.o: tests/unit/main.c $(UNIT_PROGRAM).inc $(BUILD)/flags
	$(call say,CC)
	$(Q)$(CC) $(ALL_CFLAGS) $(CHECK_CFLAGS) -I. -Itests \
		-DSUITES_INC='"$(UNIT_PROGRAM).inc"' -c -o $@ $<

$(UNIT_PROGRAM): $(UNIT_PROGRAM).main.o $(UNIT_OBJECTS) \
		$(UNIT_SUPPORT_OBJECTS) $(UNIT_LIB_OBJECTS)
	$(call say,LD)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(CHECK_LIBS) $(TEST_LIBS) $(LIBS)

.PHONY: unit-program
unit-program: $(UNIT_PROGRAM)

## unit: the unit suites alone; ROOM=name for one room
.PHONY: unit
unit: $(UNIT_PROGRAM)
	$(Q)CK_VERBOSITY=$${CK_VERBOSITY:-normal} $(UNIT_PROGRAM)

# Unicode's own tests, from Debian's package unicode-data.
CONFORMANCE_OBJECTS := $(patsubst %.c,$(BUILD)/obj/%.o,\
	$(sort $(wildcard tests/conformance/*.c src/base/*.c src/text/*.c)))
CONFORMANCE_PROGRAM := $(BUILD)/tests/conformance

$(CONFORMANCE_PROGRAM): $(CONFORMANCE_OBJECTS)
	$(call say,LD)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

## check-unicode: line breaks and bidirectional text by Unicode's own tests
.PHONY: check-unicode
check-unicode: $(CONFORMANCE_PROGRAM)
	$(Q)$(CONFORMANCE_PROGRAM)

## check-commonmark: the examples of CommonMark's specification, by npm
.PHONY: check-commonmark
check-commonmark: $(PROGRAM)
	@BUILD='$(BUILD)' sh tests/commonmark/run.sh

$(BUILD)/tests/pixels: $(BUILD)/obj/tests/images/pixels.o
	$(call say,LD)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

## check-images: PngSuite and JPEGs of every kind, as other decoders see them
.PHONY: check-images
check-images: $(PROGRAM) $(BUILD)/tests/pixels
	@BUILD='$(BUILD)' sh tests/images/run.sh

# What cli/threads.sh calls the library by.
JOBS_PROGRAM := $(BUILD)/tests/jobs
$(JOBS_PROGRAM): $(BUILD)/obj/tests/cli/jobs.o $(ARCHIVE)
	$(call say,LD)
	@mkdir -p $(@D)
	$(Q)$(CC) $(ALL_LDFLAGS) -o $@ $^ $(LIBS)

# tests/run.sh runs the groups and cases that it is given, or all of them.
RUN_TESTS = BUILD='$(BUILD)' CC='$(CC)' PKG_CONFIG='$(PKG_CONFIG)' \
	sh tests/run.sh

## check-unit, check-golden, check-arch, check-cli, check-packs: one kind
.PHONY: check-unit check-golden check-arch check-cli check-packs
check-unit: unit
check-golden: $(PROGRAM)
	@$(RUN_TESTS) cases
check-arch: all
	@$(RUN_TESTS) arch
check-cli: $(PROGRAM) $(JOBS_PROGRAM)
	@$(RUN_TESTS) cli
check-packs: reports-built
	@$(RUN_TESTS) packs

## check-linear: by valgrind: four times the text, four times the cost
.PHONY: check-linear
check-linear: $(PROGRAM)
	@BUILD='$(BUILD)' sh tests/perf/linear.sh

## check-conformance: every PDF by veraPDF; needs Maven and Java
.PHONY: check-conformance
check-conformance: $(PROGRAM)
	@$(RUN_TESTS) tests/pdf/conformance.sh

## check-readers: poppler, MuPDF and pdf.js read the same; needs npm
.PHONY: check-readers
check-readers: $(PROGRAM)
	@$(RUN_TESTS) tests/pdf/readers.sh

## regold: shows how cases differ from their records and asks to record them
.PHONY: regold
regold: $(PROGRAM)
	@$(RUN_TESTS) --record cases

SANITIZERS := -fsanitize=address,undefined -fno-sanitize-recover=undefined

## check-san: unit suites, goldens and program under the sanitizers
.PHONY: check-san
check-san: setup
	@$(MAKE) $(JOBS) BUILD=$(BUILD)/san SANITIZE='$(SANITIZERS)' \
		CFLAGS='-O1 -g -fno-omit-frame-pointer' unit-program
	@$(MAKE) BUILD=$(BUILD)/san SANITIZE='$(SANITIZERS)' \
		CFLAGS='-O1 -g -fno-omit-frame-pointer' \
		check-unit check-golden check-cli

## check-bytes: the same bytes by any compiler, by 1 and 8 threads
.PHONY: check-bytes
check-bytes: $(PROGRAM)
	@BUILD='$(BUILD)' CC='$(CC)' MAKE='$(MAKE)' sh tests/bytes/run.sh

## check-tsan: what threads share, by the thread sanitizer
.PHONY: check-tsan
check-tsan: THREADED = BUILD=$(BUILD)/tsan SANITIZE=-fsanitize=thread \
	CFLAGS='-O1 -g'
check-tsan: setup
	@$(MAKE) $(JOBS) $(THREADED) $(BUILD)/tsan/briefpress \
		$(BUILD)/tsan/tests/jobs
	@CK_RUN_SUITE=base/pool $(MAKE) $(THREADED) ROOM=base unit
	@TSAN_OPTIONS=suppressions=$(CURDIR)/tests/tsan.supp \
		BUILD=$(BUILD)/tsan LIMIT=600 sh tests/run.sh tests/cli/threads.sh

## check-clang: the same as built by clang, without a warning
.PHONY: check-clang
check-clang: setup
	@$(MAKE) $(JOBS) BUILD=$(BUILD)/clang CC=clang WERROR=-Werror \
		all unit-program
	@$(MAKE) BUILD=$(BUILD)/clang CC=clang WERROR=-Werror \
		check-unit check-golden check-cli

## specimen: a book of every feature, build/specimen.pdf
.PHONY: specimen
specimen: $(BUILD)/specimen.pdf
$(BUILD)/specimen.pdf: $(wildcard tests/specimen/*) $(PROGRAM)
	@rm -rf $(BUILD)/specimen && mkdir -p $(BUILD)/specimen
	@cp tests/specimen/* reports/korea-engagement/emblem.png \
		$(BUILD)/specimen
	$(PROGRAM) build --output-dir $(BUILD) $(BUILD)/specimen

## compare: sets a text by briefpress, TeX and Typst, writes the figures
.PHONY: compare
compare: $(PROGRAM)
	@BUILD='$(BUILD)' sh tests/compare/run.sh

-include $(UNIT_OBJECTS:.o=.d) $(UNIT_SUPPORT_OBJECTS:.o=.d) \
	$(CONFORMANCE_OBJECTS:.o=.d)
