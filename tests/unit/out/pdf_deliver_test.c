/*
 * Files that libqpdf rewrote, as qpdf and poppler read them.
 */
#include "out/pdf_deliver.h"

#include <sys/stat.h>

#include "unit/out/sample.h"

static struct pdf_delivery delivery;

static void
open_sample(void)
{
	struct sample_place at = {PT(50), PT(100), 0};

	sample_open();
	delivery = (struct pdf_delivery){0};
	for (int i = 0; i < 3; i++)
		sample_text(sample_page(), sample_face(FONT_GENTIUM), at,
		    "What is handed over.");
}

static bool
write_delivered(void)
{
	return pdf_write(arena, &diags,
	    &(struct pdf_input){.pages = &pages, .delivery = &delivery}, path);
}

static void
write_encrypted(uint8_t allowed, const char *open, const char *owner)
{
	delivery.encrypt = true;
	delivery.allowed = allowed;
	delivery.passwords[PASSWORD_OPEN] = open;
	delivery.passwords[PASSWORD_OWNER] = owner;
	ck_assert(write_delivered());
}

START_TEST(linearised_files_are_the_same_bytes)
{
	struct str first, second;

	delivery.linearize = true;
	ck_assert(write_delivered());
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &first), FILE_OK);
	ck_assert(write_delivered());
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &second), FILE_OK);
	ck_assert(str_eq(first, second));
	ck_assert_has(
	    sample_ask("qpdf --check-linearization @"), "no linearization err");
	ck_assert_has(sample_ask("qpdf --check @"), "File is not encrypted");
	ck_assert_has(sample_ask("pdftotext -l 1 @ -"), "What is handed over.");
}
END_TEST

START_TEST(what_is_encrypted_opens_by_its_password_alone)
{
	write_encrypted(PERMISSIONS_ALL, "plum", "quince");
	ck_assert_has(
	    sample_ask("pdftotext @ - 2>&1 || true"), "Incorrect password");
	ck_assert_has(sample_ask("pdftotext -upw plu @ - 2>&1 || true"),
	    "Incorrect password");
	ck_assert_has(
	    sample_ask("pdftotext -upw plum @ -"), "What is handed over.");
	ck_assert_has(
	    sample_ask("pdftotext -opw quince @ -"), "What is handed over.");
	ck_assert_has(sample_ask("qpdf --check --password=plum @"), "R = 6\n");
	ck_assert_has_not(sample_ask("strings -n 4 @"), "plum");
}
END_TEST

START_TEST(all_is_encrypted_by_aes_256)
{
	struct str said;

	write_encrypted(0, "plum", "quince");
	said = sample_ask("qpdf --show-encryption --password=plum @");
	ck_assert_has(said, "stream encryption method: AESv3");
	ck_assert_has(said, "string encryption method: AESv3");
	ck_assert_has(said, "file encryption method: AESv3");
	ck_assert_has_not(sample_ask("strings @"), "<x:xmpmeta");
}
END_TEST

/* The words of qpdf for what each permission allows. */
static const char *const words[PERMISSION_COUNT] = {
    [PERMISSION_PRINT] = "print low resolution: allowed",
    [PERMISSION_PRINT_HIGH] = "print high resolution: allowed",
    [PERMISSION_MODIFY] = "modify other: allowed",
    [PERMISSION_COPY] = "extract for any purpose: allowed",
    [PERMISSION_ANNOTATE] = "modify annotations: allowed",
    [PERMISSION_FILL_FORMS] = "modify forms: allowed",
    [PERMISSION_ASSEMBLE] = "modify document assembly: allowed",
};

static bool
implies(int permission, int other)
{
	return permission == other || (permission == PERMISSION_PRINT_HIGH &&
					  other == PERMISSION_PRINT);
}

START_TEST(each_permission_is_given_alone)
{
	struct str said;

	write_encrypted((uint8_t)PERMISSION_BIT(_i), "", "quince");
	said = sample_ask("qpdf --show-encryption @");
	ck_assert_has(said, "extract for accessibility: allowed");
	for (int i = 0; i < PERMISSION_COUNT; i++) {
		if (implies(_i, i))
			ck_assert_has(said, words[i]);
		else
			ck_assert_has_not(said, words[i]);
	}
}
END_TEST

START_TEST(both_at_once)
{
	delivery.linearize = true;
	write_encrypted(0, "plum", "quince");
	ck_assert_has(
	    sample_ask("qpdf --check-linearization --password=plum @"),
	    "no linearization errors");
}
END_TEST

START_TEST(two_encrypted_files_are_never_the_same)
{
	struct str first, second;

	write_encrypted(0, "plum", "quince");
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &first), FILE_OK);
	write_encrypted(0, "plum", "quince");
	ck_assert_int_eq(file_read(arena, path, 1 << 20, &second), FILE_OK);
	ck_assert(!str_eq(first, second));
}
END_TEST

START_TEST(what_libqpdf_refuses_is_reported_and_the_old_file_stays)
{
	ck_assert(write_delivered());
	pages.list.n = 0;
	delivery.linearize = true;
	ck_assert(!write_delivered());
	ck_assert_uint_eq(diags.list.n, 1);
	ck_assert_int_eq(diags.list.v[0]->code, DIAG_PDF_DELIVERY);
	ck_assert_has(diags.list.v[0]->text, "no pages");
	ck_assert_has(sample_ask("pdfinfo @"), "Pages:           3");
}
END_TEST

#define WITHOUT_PAGES                                                          \
	"%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<</Root 1 0 R>>\n"          \
	"startxref\n9\n%%EOF\n"

static const char *const broken[] = {"", "%PDF-1.7\n", "no PDF", WITHOUT_PAGES};

START_TEST(nothing_is_mended)
{
	struct pdf *p = pdf_open(arena, &pages);

	p->delivery = &delivery;
	ck_assert_uint_eq(pdf_deliver(p, str_from_z(broken[_i])).n, 0);
	ck_assert_uint_ne(p->fault.error, 0);
	ck_assert_uint_gt(strlen(p->fault.refusal), 0);
}
END_TEST

/* A PDF whose page draws n times the same. */
static struct str
pdf_of(int n)
{
	static const char *const objects[] = {"<</Type/Catalog/Pages 2 0 R>>",
	    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
	    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents 4 0 R>>"};
	struct buf *b = buf_new(arena);
	size_t at[4], xref;

	buf_z(b, "%PDF-1.7\n");
	for (int i = 0; i < 3; i++) {
		at[i] = b->n;
		buf_printf(b, "%d 0 obj\n%s\nendobj\n", i + 1, objects[i]);
	}
	at[3] = b->n;
	buf_printf(b, "4 0 obj\n<</Length %d>>\nstream\n", n * 4);
	for (int i = 0; i < n; i++)
		buf_z(b, "q Q ");
	buf_z(b, "\nendstream\nendobj\n");
	xref = b->n;
	buf_z(b, "xref\n0 5\n0000000000 65535 f \n");
	for (int i = 0; i < 4; i++)
		buf_printf(b, "%010lu 00000 n \n", (unsigned long)at[i]);
	buf_printf(b,
	    "trailer\n<</Size 5/Root 1 0 R>>\nstartxref\n%lu\n%%%%EOF\n",
	    (unsigned long)xref);
	return buf_view(b);
}

/* How many streams end in a line end; all have one behind them. */
static int
count_line_ends(struct str pdf)
{
	int count = 0;

	for (size_t at = 2; at + 9 < pdf.n; at++) {
		if (!str_starts(str_sub(pdf, at, pdf.n), STR("endstream")))
			continue;
		ck_assert_int_eq(pdf.s[at - 1], '\n');
		count += pdf.s[at - 2] == '\n';
	}
	return count;
}

START_TEST(streams_end_as_pdf_a_wants_them)
{
	struct arena_mark mark = arena_mark(arena);
	int count = 0;

	delivery.linearize = true;
	for (int n = 1; n < 1500; n++) {
		struct pdf *p = pdf_open(arena, &pages);
		struct str pdf;

		p->delivery = &delivery;
		pdf = pdf_deliver(p, pdf_of(n));
		ck_assert_uint_eq(p->fault.error, 0);
		count += count_line_ends(pdf);
		arena_reset(arena, mark);
	}
	/* The rare case was met. */
	ck_assert_int_gt(count, 0);
}
END_TEST

Suite *suite_out_pdf_deliver(void);

Suite *
suite_out_pdf_deliver(void)
{
	Suite *s = suite_create("out/pdf_deliver");
	TCase *t = tcase_create("deliver");

	tcase_set_timeout(t, 60);
	tcase_add_checked_fixture(t, open_sample, sample_close);
	tcase_add_test(t, linearised_files_are_the_same_bytes);
	tcase_add_test(t, what_is_encrypted_opens_by_its_password_alone);
	tcase_add_test(t, all_is_encrypted_by_aes_256);
	tcase_add_loop_test(
	    t, each_permission_is_given_alone, 0, PERMISSION_COUNT);
	tcase_add_test(t, both_at_once);
	tcase_add_test(t, two_encrypted_files_are_never_the_same);
	tcase_add_test(
	    t, what_libqpdf_refuses_is_reported_and_the_old_file_stays);
	tcase_add_loop_test(
	    t, nothing_is_mended, 0, (int)(sizeof broken / sizeof *broken));
	tcase_add_test(t, streams_end_as_pdf_a_wants_them);
	suite_add_tcase(s, t);
	return s;
}
