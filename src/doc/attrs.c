/*
 * Looking up written attributes.
 */
#include "doc/doc.h"

const struct attr *
attrs_lookup(const struct attrs *attrs, const char *key)
{
	if (!attrs)
		return NULL;
	for (size_t i = 0; i < attrs->pairs.n; i++) {
		if (str_eq_z(attrs->pairs.v[i].key, key))
			return &attrs->pairs.v[i];
	}
	return NULL;
}

struct str
attrs_text(const struct attrs *attrs, const char *key)
{
	const struct attr *attr = attrs_lookup(attrs, key);

	return attr ? attr->value : (struct str){0};
}

bool
attrs_has_class(const struct attrs *attrs, const char *class)
{
	for (size_t i = 0; attrs && i < attrs->classes.n; i++)
		if (str_eq_z(attrs->classes.v[i].key, class))
			return true;
	return false;
}
