#include "doc/marking.h"

struct str
tlp_label(enum tlp tlp)
{
	static const struct str labels[TLP_COUNT] = {
	    [TLP_CLEAR] = STR_INIT("TLP:CLEAR"),
	    [TLP_GREEN] = STR_INIT("TLP:GREEN"),
	    [TLP_AMBER] = STR_INIT("TLP:AMBER"),
	    [TLP_AMBER_STRICT] = STR_INIT("TLP:AMBER+STRICT"),
	    [TLP_RED] = STR_INIT("TLP:RED"),
	};

	return labels[tlp];
}
