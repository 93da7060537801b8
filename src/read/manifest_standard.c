#include "read/manifest_standard.h"

#define KEY "standard"

static void
read_word(struct yaml_map map, const struct yaml_node *node,
    struct standard *standard)
{
	struct diag *diag;

	switch (standard_add(standard, node->text)) {
	case STANDARD_ADDED:
		break;
	case STANDARD_CLASH:
		yaml_report_value(map.diags, node, STR(KEY),
		    STR("one of PDF/A, and ua-1; none stands alone"));
		break;
	case STANDARD_UNKNOWN:
		diag = yaml_report_value(map.diags, node, STR(KEY),
		    STR("the standards are a-3a, a-2a, a-2u, a-2b, ua-1 and "
			"none"));
		diag_nearest(map.diags, diag, node->text, standard_words,
		    STANDARD_WORDS);
		break;
	}
}

struct standard
manifest_standard_read(struct yaml_map map)
{
	const struct yaml_node *said = yaml_lookup(map, KEY);
	struct standard standard = {0};

	if (said && said->kind == YAML_SCALAR) {
		read_word(map, said, &standard);
		return standard;
	}
	said = yaml_sequence(map, KEY);
	for (size_t i = 0; said && i < said->items.n; i++) {
		const struct yaml_node *word = said->items.v[i];

		if (word->kind == YAML_SCALAR)
			read_word(map, word, &standard);
		else
			yaml_report_type(
			    map.diags, word->at, KEY, "a list of words");
	}
	return standard;
}

enum attach
manifest_attach_read(struct yaml_map map)
{
	if (!yaml_lookup(map, "attach"))
		return ATTACH_UNSAID;
	return yaml_truth(map, "attach", false) ? ATTACH_YES : ATTACH_NO;
}

void
manifest_standards_read(struct yaml_map map, struct output *out)
{
	struct diag *diag;

	out->standard = manifest_standard_read(map);
	out->attach = (uint8_t)manifest_attach_read(map);
	if (out->attach != ATTACH_YES || standard_may_attach(out->standard))
		return;
	diag = diag2(map.diags, DIAG_OUTPUT_CONFLICT,
	    yaml_lookup(map, "attach")->at, STR("attach"),
	    STR("where the standard is PDF/A-2"));
	diag->hint = STR("files ride along in PDF/A-3: say standard: a-3a");
	out->attach = ATTACH_UNSAID;
}
