#include "doc/protection.h"

const struct str permission_names[PERMISSION_COUNT] = {
    [PERMISSION_PRINT] = STR_INIT("print"),
    [PERMISSION_PRINT_HIGH] = STR_INIT("print-high"),
    [PERMISSION_MODIFY] = STR_INIT("modify"),
    [PERMISSION_COPY] = STR_INIT("copy"),
    [PERMISSION_ANNOTATE] = STR_INIT("annotate"),
    [PERMISSION_FILL_FORMS] = STR_INIT("fill-forms"),
    [PERMISSION_ASSEMBLE] = STR_INIT("assemble"),
};

const struct str password_kind_names[PASSWORD_KIND_COUNT] = {
    [PASSWORD_OPEN] = STR_INIT("open"),
    [PASSWORD_OWNER] = STR_INIT("owner"),
};
