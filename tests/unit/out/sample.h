/*
 * Pages built by hand, and other programs' view of the file they become.
 * Inline, because a suite of another room links nothing from here.
 */
#ifndef TEST_OUT_SAMPLE_H
#define TEST_OUT_SAMPLE_H

#include <check.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "out/pdf.h"
#include "unit/fonts.h"

static struct arena *arena;
static struct font_set fonts;
static struct sources sources;
static struct diags diags;
static struct pages pages;
static struct attachments attached;
static char path[64]; /* of the PDF that a test writes */

/* Checked fixtures. */
static inline void
sample_open(void)
{
	arena = arena_new(0);
	ck_assert_ptr_nonnull(arena);
	fonts = (struct font_set){.arena = arena};
	sources = (struct sources){.arena = arena};
	diags = (struct diags){.arena = arena, .sources = &sources};
	pages = (struct pages){.list = {NULL, 0, 0}};
	vec_add(arena, &pages.elems);
	attached = (struct attachments){NULL, 0, 0};
	snprintf(
	    path, sizeof path, "/tmp/briefpress-out%ld.pdf", (long)getpid());
}

static inline void
sample_close(void)
{
	remove(path);
	arena_free(arena);
}

static inline struct face *
sample_face(const char *file)
{
	struct face *face = NULL;

	ck_assert_int_eq(
	    font_load(&fonts, str_from_z(file), 0, &face), FONT_OK);
	return face;
}

static inline struct page *
sample_page(void)
{
	struct page *page = ARENA_NEW(arena, struct page);

	page->number = (uint32_t)pages.list.n + 1;
	page->width = PT(400);
	page->height = PT(300);
	vec_push(arena, &pages.list, page);
	return page;
}

static inline elem_id
sample_elem(enum elem_role role, elem_id parent)
{
	struct elem *elem = vec_add(arena, &pages.elems);

	elem->role = role;
	elem->parent = parent;
	return (elem_id)(pages.elems.n - 1);
}

static inline struct page_op *
sample_op(struct page *page, enum op_kind kind, elem_id elem)
{
	struct page_op *op = vec_add(arena, &page->ops);

	op->kind = kind;
	op->elem = elem;
	return op;
}

static inline const struct glyph_run *
sample_run(struct face *face, struct str text)
{
	struct shape_options options = {.language = STR("en")};

	return shape_run(arena, face, text, &options);
}

/* Where a text begins. */
struct sample_place {
	su x, y; /* baseline */
	elem_id elem;
};

/* A line of words, each word and each space a piece, at 12 pt. */
static inline struct page_op *
sample_text(struct page *page, struct face *face, struct sample_place at,
    const char *line)
{
	struct page_op *op = sample_op(page, OP_TEXT, at.elem);
	struct text_piece *v = ARENA_ARRAY(arena, struct text_piece, 80);
	struct str text = str_from_z(line);
	su x = at.x;

	op->x = at.x;
	op->y = at.y;
	op->u.text.face = face;
	op->u.text.size = PT(12);
	op->u.text.pieces = v;
	for (size_t from = 0; from < text.n;) {
		size_t to = str_find(text, ' ', from);
		struct text_piece *piece = &v[op->u.text.count++];

		to = to == from ? to + 1 : to;
		piece->run = sample_run(face, str_sub(text, from, to));
		piece->x = x;
		x += run_width(piece->run, op->u.text.size);
		from = to;
	}
	op->width = x - at.x;
	return op;
}

static inline void
sample_anchor(const char *id, uint32_t page, su y)
{
	struct anchor *anchor = ARENA_NEW(arena, struct anchor);

	*anchor = (struct anchor){str_from_z(id), page, y};
	vec_push(arena, &pages.anchors, *anchor);
	map_put(arena, &pages.anchor_index, anchor->id, anchor, false);
}

static inline struct page_op *
sample_link(struct page *page, elem_id elem, const char *url)
{
	struct page_op *op = sample_op(page, OP_LINK, elem);

	op->x = PT(50);
	op->y = PT(40);
	op->width = PT(60);
	op->height = PT(14);
	op->u.link.url = str_from_z(url);
	return op;
}

/* Writes the pages and has them written without a message. */
static inline void
sample_write(void)
{
	struct pdf_input input = {.pages = &pages, .attachments = &attached};
	bool written = pdf_write(arena, &diags, &input, path);

	ck_assert_uint_eq(diags.list.n, 0);
	ck_assert(written);
}

/* What a program says of the written file; "@" stands for its path. */
static inline struct str
sample_ask(const char *command)
{
	struct buf *said = buf_new(arena);
	char part[4096];
	size_t n;
	FILE *pipe;

	for (; *command; command++) {
		if (*command == '@')
			buf_z(said, path);
		else
			buf_char(said, *command);
	}
	pipe = popen(arena_z(arena, buf_view(said)), "r");
	ck_assert_ptr_nonnull(pipe);
	said->n = 0;
	while ((n = fread(part, 1, sizeof part, pipe)) > 0)
		buf_add(said, part, n);
	ck_assert_int_eq(pclose(pipe), 0);
	return arena_str(arena, buf_view(said));
}

static inline bool
sample_has(struct str text, const char *word)
{
	size_t n = strlen(word);

	for (size_t i = 0; i + n <= text.n; i++) {
		if (memcmp(text.s + i, word, n) == 0)
			return true;
	}
	return false;
}

#define ck_assert_has(text, word)                                              \
	ck_assert_msg(sample_has((text), (word)), "\"%s\" is not in:\n%s",     \
	    (word), (text).s)
#define ck_assert_has_not(text, word)                                          \
	ck_assert_msg(!sample_has((text), (word)), "\"%s\" is in:\n%s",        \
	    (word), (text).s)

/* The file as qpdf spells it out, streams inflated, once it found no fault. */
static inline struct str
sample_spelled(void)
{
	sample_ask("qpdf --check @ 2>&1 >/dev/null");
	return sample_ask("qpdf --qdf --object-streams=disable @ -");
}

#endif
