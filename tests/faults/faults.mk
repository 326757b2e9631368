# SPDX-License-Identifier: Apache-2.0
# Included by the Makefile; uses its variables.
$(BUILD)/faults/%: tests/faults/%.c $(LIB)
	@mkdir -p $(@D)
	$(CC) $(CFLAGS_ALL) -MMD -MP $(LDFLAGS_ALL) -o $@ $< $(LIB) $(LDLIBS_ALL)

faults: $(BUILD)/faults/publish       ## kill builds, fill disks: the output stays whole
	tests/faults/run.sh $<

.PHONY: faults
