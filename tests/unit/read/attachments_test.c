#include "read/attachments.h"

#include "unit/diag/faults.h"
#include "unit/read/carrier.h"

static struct attachments files;

/* Reads a PDF and gives what was said of it, or "". */
static struct str
reading(struct str pdf)
{
	bool read;

	diags = diag_aside(&diags);
	files = (struct attachments){NULL, 0, 0};
	read = attachments_read(arena, &diags, STR("a.pdf"), pdf, &files);
	ck_assert_uint_eq(diags.list.n, !read);
	return read ? STR("") : diags.list.v[0]->text;
}

/* The same of a PDF with one file, "f". */
static struct str
reading_file(const char *more, struct str bytes)
{
	return reading(carrier_of(arena, CARRIER_TREE("f"), more, bytes));
}

#define BAD(reason) "cannot take the file \"f\" out of a.pdf: " reason

/* What zlib makes of HELLO, and its MD5. */
#define HELLO "hello, hello, hello, hello"
#define PACKED                                                                 \
	STR("\x78\xda\xcb\x48\xcd\xc9\xc9\xd7\x51\xc8\xc0\xa4\x00\x7c\x16"     \
	    "\x09\x35")
#define SUM "ea7ce3ae14376c004cd25119b6ae1687"

START_TEST(bytes_come_out)
{
	ASSERT_STR(reading_file("", STR("# Hello")), "");
	ck_assert_uint_eq(files.n, 1);
	ASSERT_STR(files.v[0].name, "f");
	ASSERT_STR(files.v[0].bytes, "# Hello");
	ASSERT_STR(files.v[0].media, "");
	ASSERT_STR(reading_file("/Subtype/text#2Fcsv", STR("a,b")), "");
	ASSERT_STR(files.v[0].media, "text/csv");
	ASSERT_STR(reading_file("/Subtype(text)", STR("a,b")), "");
	ASSERT_STR(files.v[0].media, "");
	ASSERT_STR(reading_file("/Params<</Size 0>>", STR("")), "");
	ck_assert_uint_eq(files.v[0].bytes.n, 0);
	ASSERT_STR(reading_file("/Filter/FlateDecode", PACKED), "");
	ASSERT_STR(files.v[0].bytes, HELLO);
	ASSERT_STR(reading_file("/Filter[/FlateDecode]/Params<</Size 26"
				"/CheckSum<" SUM ">>>",
		       PACKED),
	    "");
	ASSERT_STR(files.v[0].bytes, HELLO);
}
END_TEST

static const struct {
	const char *more, *said;
	struct str bytes;
} doubtful[] = {
    {"/Filter/LZWDecode", BAD("it is stored in a way that is not read here"),
	STR_INIT("x")},
    {"/Filter[/FlateDecode/FlateDecode]",
	BAD("it is stored in a way that is not read here"), STR_INIT("x")},
    {"/Filter[]", BAD("it is stored in a way that is not read here"),
	STR_INIT("x")},
    {"/Filter/FlateDecode/DecodeParms<</Predictor 12>>",
	BAD("it is stored in a way that is not read here"), STR_INIT("x")},
    {"/Filter/FlateDecode", BAD("it is damaged"), STR_INIT("\x78\xda\xcb")},
    {"/Params<</Size 2>>", BAD("it is not what the PDF says of it"),
	STR_INIT("x")},
    {"/Params<</CheckSum<" SUM ">>>", BAD("it is not what the PDF says of it"),
	STR_INIT("x")},
    {"/Params<</CheckSum<00>/Size 1>>", "", STR_INIT("x")},
    {"/Params[]", "", STR_INIT("x")},
    {"/Params<</Size -1>>", BAD("it is not what the PDF says of it"),
	STR_INIT("x")},
};

START_TEST(a_stream_is_what_is_said_of_it)
{
	ASSERT_STR(reading_file(doubtful[_i].more, doubtful[_i].bytes),
	    doubtful[_i].said);
}
END_TEST

START_TEST(names_may_be_in_any_script)
{
	ASSERT_STR(
	    reading(carrier_of(arena,
		"<</Names[(k)<</F(x)/UF<FEFFAC00002F0061>/EF<</UF 4 0 R>>>>]>>",
		"", STR("b"))),
	    "");
	ASSERT_STR(files.v[0].name, "\xea\xb0\x80/a");
	ASSERT_STR(reading(carrier_of(arena,
		       "<</Names[(k)<</EF<</F 4 0 R>>>>]>>", "", STR("b"))),
	    "");
	ASSERT_STR(files.v[0].name, "");
	ASSERT_STR(
	    reading(carrier_of(arena, CARRIER_TREE("../x\\000"), "", STR("b"))),
	    "");
	ck_assert_uint_eq(files.v[0].name.n, 5);
}
END_TEST

START_TEST(what_carries_nothing_has_no_files)
{
	static const char *const trees[] = {"<<>>", "null", "<</Names[]>>",
	    "<</Names 7>>", "[1 2]", "<</Kids[<</Names[]>>]>>",
	    "<</Names[(k)]>>"};

	for (size_t i = 0; i < sizeof trees / sizeof *trees; i++) {
		ASSERT_STR(
		    reading(carrier_of(arena, trees[i], "", STR("b"))), "");
		ck_assert_uint_eq(files.n, 0);
	}
}
END_TEST

START_TEST(a_file_that_is_not_there)
{
	static const char *const trees[] = {"<</Names[(k)<</F(f)>>]>>",
	    "<</Names[(k)<</F(f)/EF<</F 9 0 R>>>>]>>",
	    "<</Names[(k)<</F(f)/EF<</F 2 0 R>>>>]>>",
	    "<</Names[(k)<</F(f)/EF 4 0 R>>]>>"};

	for (size_t i = 0; i < sizeof trees / sizeof *trees; i++)
		ASSERT_STR(reading(carrier_of(arena, trees[i], "", STR("b"))),
		    BAD("it is not there"));
}
END_TEST

START_TEST(a_tree_has_branches)
{
	const struct str objects[] = {CARRIER_CATALOG, CARRIER_PAGES,
	    STR("<</Kids[6 0 R 7 0 R]>>"), carrier_stream(arena, "", STR("4")),
	    carrier_stream(arena, "", STR("5")),
	    STR("<</Kids[<</Names[(a)<</F(a)/EF<</F 4 0 R>>>>]>>]>>"),
	    STR("<</Names[(b)<</F(b)/EF<</F 5 0 R>>>>"
		"(c)<</F(c)/EF<</F 4 0 R>>>>]>>")};

	ASSERT_STR(reading(carrier_pdf(arena, objects, 7)), "");
	ck_assert_uint_eq(files.n, 3);
	ASSERT_STR(files.v[0].name, "a");
	ASSERT_STR(files.v[0].bytes, "4");
	ASSERT_STR(files.v[1].name, "b");
	ASSERT_STR(files.v[1].bytes, "5");
	ASSERT_STR(files.v[2].name, "c");
	ASSERT_STR(files.v[2].bytes, "4");
}
END_TEST

#define NO_END "cannot read a.pdf as PDF: its tree of files has no end"

START_TEST(a_tree_that_bites_its_tail)
{
	ASSERT_STR(reading(carrier_of(arena, "<</Kids[3 0 R]>>", "", STR("b"))),
	    NO_END);
	/* 2 to the power of 15 leaves, on 15 levels */
	ASSERT_STR(
	    reading(carrier_of(arena, "<</Kids[3 0 R 3 0 R]>>", "", STR("b"))),
	    NO_END);
}
END_TEST

/* A stream of a hundred megabytes, three times: its bytes count each time. */
START_TEST(all_files_together_have_a_limit)
{
	struct buf *tree = buf_new(arena);
	struct buf *big = buf_new(arena);
	struct str pdf;

	buf_fill(big, 'x', (size_t)100 << 20);
	buf_z(tree, "<</Names[");
	for (int i = 0; i < 3; i++)
		buf_z(tree, "(k)<</F(f)/EF<</F 4 0 R>>>>");
	buf_z(tree, "]>>");
	buf_char(tree, '\0');
	pdf = carrier_of(arena, tree->p, "", buf_view(big));
	ASSERT_STR(reading(pdf), BAD("it is too large"));
	ck_assert_uint_eq(files.n, 2);
}
END_TEST

START_TEST(a_pdf_cut_off_anywhere_is_told)
{
	struct str pdf = carrier_of(arena, CARRIER_TREE("f"), "", STR("bytes"));

	/* "%%EOF" on a line of its own is not missed. */
	for (size_t n = 0; n + 7 < pdf.n; n++) {
		struct str said = reading(str_sub(pdf, 0, n));

		ck_assert_msg(said.n > 0, "cut off at %zu", n);
	}
	ck_assert(attachments_are_in(pdf));
	ck_assert(!attachments_are_in(STR("")));
	ck_assert(!attachments_are_in(STR("{\"a\": \"%PDF-\"}")));
}
END_TEST

/* Whatever byte is changed, nothing but a message comes of it. */
START_TEST(a_damaged_pdf_does_no_harm)
{
	struct str pdf = carrier_of(arena, CARRIER_TREE("f"),
	    "/Filter/FlateDecode/Params<</Size 26/CheckSum<" SUM ">>>", PACKED);
	char *copy = arena_z(arena, pdf);
	size_t taken = 0;

	memcpy(copy, pdf.s, pdf.n);
	for (size_t i = 0; i < pdf.n; i++) {
		struct arena_mark mark = arena_mark(arena);
		struct diags all = diags;

		copy[i] ^= (char)(1 + i % 7);
		files = (struct attachments){NULL, 0, 0};
		if (attachments_read(arena, &diags, STR("a.pdf"),
			(struct str){copy, pdf.n}, &files) &&
		    files.n > 0) {
			taken++;
			ASSERT_STR(files.v[0].bytes, HELLO);
		}
		copy[i] = pdf.s[i];
		diags = all;
		arena_reset(arena, mark);
	}
	ck_assert_uint_gt(taken, 0);
}
END_TEST

Suite *suite_read_attachments(void);

Suite *
suite_read_attachments(void)
{
	Suite *suite = suite_create("read/attachments");
	TCase *tc = reading_case(suite);

	tcase_set_timeout(tc, 60);
	tcase_add_test(tc, bytes_come_out);
	tcase_add_loop_test(tc, a_stream_is_what_is_said_of_it, 0,
	    sizeof doubtful / sizeof *doubtful);
	tcase_add_test(tc, names_may_be_in_any_script);
	tcase_add_test(tc, what_carries_nothing_has_no_files);
	tcase_add_test(tc, a_file_that_is_not_there);
	tcase_add_test(tc, a_tree_has_branches);
	tcase_add_test(tc, a_tree_that_bites_its_tail);
	tcase_add_test(tc, all_files_together_have_a_limit);
	tcase_add_test(tc, a_pdf_cut_off_anywhere_is_told);
	tcase_add_test(tc, a_damaged_pdf_does_no_harm);
	return suite;
}
