/*
 * By libqpdf's C interface, which keeps C++ exceptions to itself.  Nothing is
 * mended: a file of ours that libqpdf has to warn of is a fault.
 *
 * The /ID of what is not encrypted is a digest of its contents, so that equal
 * documents are equal files; keys and salts are random, as they have to be.
 */
#include "out/pdf_deliver.h"

#include <qpdf/qpdf-c.h>
#include <string.h>

#include "out/pdf_hint.h"

/* Stands in libqpdf's messages where a path would. */
#define DESCRIPTION "PDF"

static void
free_qpdf(void *object)
{
	qpdf_data qpdf = object;

	qpdf_cleanup(&qpdf);
}

static qpdf_data
open_qpdf(struct arena *a)
{
	qpdf_data qpdf = qpdf_init();

	if (!qpdf)
		arena_give_up(a);
	arena_defer(a, free_qpdf, qpdf);
	qpdf_set_suppress_warnings(qpdf, QPDF_TRUE);
	qpdf_silence_errors(qpdf);
	qpdf_set_attempt_recovery(qpdf, QPDF_FALSE);
	return qpdf;
}

/* An error that is not taken is printed by qpdf_cleanup(). */
static struct str
take_message(struct arena *a, qpdf_data qpdf)
{
	qpdf_error error = qpdf_get_error(qpdf);

	if (!error && qpdf_more_warnings(qpdf))
		error = qpdf_next_warning(qpdf);
	if (!error)
		return STR("no reason given");
	return arena_str(
	    a, str_from_z(qpdf_get_error_message_detail(qpdf, error)));
}

static bool
succeeded(struct pdf *p, qpdf_data qpdf, QPDF_ERROR_CODE code)
{
	struct str message;

	if (code == QPDF_SUCCESS)
		return true;
	message = take_message(p->arena, qpdf);
	if (strstr(message.s, "bad_alloc"))
		arena_give_up(p->arena);
	pdf_refuse_delivery(p, message);
	return false;
}

static bool
allows(const struct pdf_delivery *d, enum permission permission)
{
	return (d->allowed & PERMISSION_BIT(permission)) != 0;
}

static enum qpdf_r3_print_e
printing(const struct pdf_delivery *d)
{
	if (allows(d, PERMISSION_PRINT_HIGH))
		return qpdf_r3p_full;
	return allows(d, PERMISSION_PRINT) ? qpdf_r3p_low : qpdf_r3p_none;
}

/* ISO 14289-1, 7.16, wants the bit for accessibility set. */
static void
encrypt(qpdf_data qpdf, const struct pdf_delivery *d)
{
	qpdf_set_r6_encryption_parameters2(qpdf, d->passwords[PASSWORD_OPEN],
	    d->passwords[PASSWORD_OWNER], QPDF_TRUE, allows(d, PERMISSION_COPY),
	    allows(d, PERMISSION_ASSEMBLE), allows(d, PERMISSION_ANNOTATE),
	    allows(d, PERMISSION_FILL_FORMS), allows(d, PERMISSION_MODIFY),
	    printing(d), QPDF_TRUE);
}

static void
configure(qpdf_data qpdf, const struct pdf_delivery *d)
{
	qpdf_set_stream_data_mode(qpdf, qpdf_s_preserve);
	qpdf_set_object_stream_mode(qpdf, qpdf_o_preserve);
	qpdf_set_newline_before_endstream(qpdf, QPDF_TRUE);
	qpdf_set_linearization(qpdf, d->linearize);
	qpdf_set_deterministic_ID(qpdf, !d->encrypt);
	if (d->encrypt)
		encrypt(qpdf, d);
}

struct str
pdf_deliver(struct pdf *p, struct str pdf)
{
	qpdf_data qpdf = open_qpdf(p->arena);
	struct str out;

	if (!succeeded(p, qpdf,
		qpdf_read_memory(qpdf, DESCRIPTION, pdf.s, pdf.n, NULL)) ||
	    !succeeded(p, qpdf, qpdf_init_write_memory(qpdf)))
		return (struct str){0};
	configure(qpdf, p->delivery);
	if (!succeeded(p, qpdf, qpdf_write(qpdf)))
		return (struct str){0};
	out = (struct str){
	    (const char *)qpdf_get_buffer(qpdf), qpdf_get_buffer_length(qpdf)};
	return p->delivery->linearize ? pdf_hint_part(p->arena, out) : out;
}
