# The tests' own rules, included by the Makefile.

CHECK_CFLAGS = $(shell $(PKG_CONFIG) --cflags check)
CHECK_LIBS = $(shell $(PKG_CONFIG) --libs check)

# make unit ROOM=read: the suites of one room, linked with the rooms beneath.
ROOM ?=
UNIT_ROOMS ?= base diag doc $(ROOM)
UNIT_TESTS := $(if $(ROOM),$(sort $(wildcard tests/unit/$(ROOM)/*_test.c)),\
	$(sort $(wildcard tests/unit/*/*_test.c)))
UNIT_SUITES := $(UNIT_TESTS:tests/unit/%_test.c=%)
UNIT_OBJECTS := $(UNIT_TESTS:%.c=$(BUILD)/obj/%.o)
UNIT_SUPPORT := $(sort $(wildcard tests/unit/*.c))
UNIT_SUPPORT_OBJECTS := $(UNIT_SUPPORT:%.c=$(BUILD)/obj/%.o)
UNIT_LIB_OBJECTS := $(if $(ROOM),$(foreach r,$(sort $(UNIT_ROOMS)),\
	$(patsubst %.c,$(BUILD)/obj/%.o,$(wildcard src/$r/*.c))),$(LIB_OBJECTS))
UNIT_PROGRAM := $(BUILD)/tests/unit$(if $(ROOM),-$(ROOM))

$(BUILD)/obj/tests/%.o: ALL_CFLAGS += $(CHECK_CFLAGS) -Itests \
	-DSUITES_INC='"$(UNIT_PROGRAM).inc"' -Wno-unused-parameter

$(UNIT_PROGRAM).inc: $(UNIT_TESTS)
	@mkdir -p $(@D)
	@printf 'SUITE(%s)\n' $(subst /,_,$(UNIT_SUITES)) > $@

$(UNIT_PROGRAM).main.o: tests/unit/main.c $(UNIT_PROGRAM).inc
	$(CC) $(ALL_CFLAGS) $(CHECK_CFLAGS) -I. -Itests \
		-DSUITES_INC='"$(UNIT_PROGRAM).inc"' -c -o $@ $<

$(UNIT_PROGRAM): $(UNIT_PROGRAM).main.o $(UNIT_OBJECTS) \
	$(filter-out %/main.o,$(UNIT_SUPPORT_OBJECTS)) $(UNIT_LIB_OBJECTS)
	$(CC) $(ALL_LDFLAGS) -o $@ $^ $(CHECK_LIBS) $(LIBS)

## unit: the unit suites alone; ROOM=name for one room
.PHONY: unit
unit: $(UNIT_PROGRAM)
	CK_VERBOSITY=normal $(UNIT_PROGRAM)

-include $(UNIT_OBJECTS:.o=.d) $(UNIT_SUPPORT_OBJECTS:.o=.d)
