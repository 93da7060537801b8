#include "read/marking.h"

#define TLP_PREFIX "TLP:"

static void
report_label(struct yaml_map map, const struct yaml_node *node)
{
	struct str labels[TLP_COUNT - 1];
	struct diag *diag = yaml_report_value(map.diags, node, STR("marking"),
	    STR("the labels of TLP 2.0 are TLP:CLEAR, TLP:GREEN, TLP:AMBER, "
		"TLP:AMBER+STRICT and TLP:RED"));

	for (int i = TLP_CLEAR; i < TLP_COUNT; i++)
		labels[i - 1] = tlp_label((enum tlp)i);
	diag_nearest(map.diags, diag, node->text, labels, TLP_COUNT - 1);
}

/* The label that a text is, its case aside. */
static enum tlp
tlp_lookup(struct str text)
{
	for (int i = TLP_CLEAR; i < TLP_COUNT; i++)
		if (str_eq_fold(text, tlp_label((enum tlp)i)))
			return (enum tlp)i;
	return TLP_NONE;
}

struct marking
marking_read(struct yaml_map map)
{
	const struct yaml_node *node = yaml_lookup(map, "marking");
	struct marking m = {.text = yaml_text(map, "marking")};
	struct str prefix = str_sub(m.text, 0, sizeof TLP_PREFIX - 1);

	if (m.text.n == 0)
		return m;
	m.at = node->at;
	m.tlp = tlp_lookup(m.text);
	if (m.tlp != TLP_NONE)
		m.text = tlp_label(m.tlp);
	else if (str_eq_fold(prefix, STR(TLP_PREFIX))) {
		report_label(map, node);
		m.text = (struct str){NULL, 0};
	}
	return m;
}

struct embargo
embargo_read(struct yaml_map map)
{
	const struct yaml_node *node = yaml_lookup(map, "embargo");
	struct str text = yaml_text(map, "embargo");
	struct embargo e = {.until = {.seconds = 0}};

	if (text.n == 0)
		return e;
	e.at = node->at;
	if (!date_time_parse(text, &e.until))
		yaml_report_value(map.diags, node, STR("embargo"),
		    STR("write a day, 2026-12-01, or a time with its zone, "
			"2026-12-01T10:00+01:00"));
	return e;
}
