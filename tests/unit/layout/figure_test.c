#include "layout/figure.h"

#include "unit/layout/fixture.h"

static const struct image picture = {
    .width_px = 300, .height_px = 150, .channels = 3, .name = STR_INIT("a")};
static struct flow flow;
static struct node *figure, *image;

static void
open_figure(void)
{
	fixture_open();
	flow = flow_new(&lay, 1);
	figure = tree_node(&tree, tree_document(&tree, ""), NODE_FIGURE);
	image = tree_node(&tree, figure, NODE_IMAGE);
	image->u.image.image = &picture;
	tree_text(&tree, image, "A map of rents");
}

static const struct {
	uint32_t width, height, dpi_x, dpi_y;
	su max_width, max_height, want_width, want_height;
} sizes[] = {
    /* its own size, by its own resolution or the assumed one */
    {300, 150, 300, 300, PT(500), PT(500), PT(72), PT(36)},
    {300, 150, 0, 0, PT(500), PT(500), PT(144), PT(72)},
    {72, 72, 72, 144, PT(500), PT(500), PT(72), PT(36)},
    /* smaller, in proportion */
    {300, 150, 72, 72, PT(100), PT(500), PT(100), PT(50)},
    {300, 150, 72, 72, PT(500), PT(50), PT(100), PT(50)},
    {300, 150, 72, 72, PT(200), PT(50), PT(100), PT(50)},
    {300, 150, 72, 72, PT(50), PT(100), PT(50), PT(25)},
    /* huge and tiny */
    {65535, 65535, 1, 1, PT(100), PT(50), PT(50), PT(50)},
    {1, 1, 72, 72, PT(100), PT(50), PT(1), PT(1)},
};

START_TEST(images_fit)
{
	struct image one = {.width_px = sizes[_i].width,
	    .height_px = sizes[_i].height,
	    .dpi_x = sizes[_i].dpi_x,
	    .dpi_y = sizes[_i].dpi_y};
	struct image_size got =
	    image_fit(&one, sizes[_i].max_width, sizes[_i].max_height);

	ck_assert_int_eq(got.width, sizes[_i].want_width);
	ck_assert_int_eq(got.height, sizes[_i].want_height);
}
END_TEST

static const struct page_op *
image_op(void)
{
	figure_lay(&flow, figure);
	for (size_t i = 0; i < flow.list->n; i++)
		for (size_t k = 0; k < flow.list->v[i].op_count; k++)
			if (flow.list->v[i].ops[k].op.kind == OP_IMAGE)
				return &flow.list->v[i].ops[k].op;
	ck_abort_msg("there is no image");
	return NULL;
}

START_TEST(a_figure_has_its_text)
{
	const struct page_op *op = image_op();
	const struct elem *elem = &lay.pages->elems.v[op->elem];

	ck_assert_ptr_eq(op->u.image.image, &picture);
	ck_assert_int_eq(elem->role, ROLE_FIGURE);
	ASSERT_STR(elem->alt, "A map of rents");
}
END_TEST

START_TEST(another_text_may_be_written)
{
	tree_key(&tree, image, "fig-alt", "Rents rise eastward");
	ASSERT_STR(
	    lay.pages->elems.v[image_op()->elem].alt, "Rents rise eastward");
}
END_TEST

static su
width_with(const char *wish)
{
	image->attrs = NULL;
	flow = flow_new(&lay, 1);
	if (wish)
		tree_key(&tree, image, "width", wish);
	return image_op()->width;
}

START_TEST(the_width_may_be_written)
{
	su own = width_with(NULL);

	ck_assert_int_eq(own, PT(144));
	ck_assert_int_eq(width_with("50pt"), PT(50));
	ck_assert_int_eq(width_with("10%"), lay.measure / 10);
	ck_assert_int_eq(width_with("100%"), own);
	ck_assert_int_eq(width_with("99in"), own);
}
END_TEST

START_TEST(a_caption_stays_with_its_figure)
{
	struct node *caption = tree_node(&tree, figure, NODE_CAPTION);
	size_t box;

	tree_text(&tree, caption, "Rents by district");
	tree_id(&tree, figure, "map");
	figure_lay(&flow, figure);
	list_find(flow.list, "Rents by district", &box);
	ck_assert(!list_breaks_between(flow.list, 1, box));
	ck_assert_uint_eq(elem_count(ROLE_CAPTION), 1);
	ASSERT_STR(flow.list->v[1].ops[0].op.u.anchor.id, "map");
}
END_TEST

START_TEST(a_picture_that_is_not_there_is_its_text)
{
	image->u.image.image = NULL;
	figure_lay(&flow, figure);
	ASSERT_STR(list_text(flow.list), "A map of rents\n");
}
END_TEST

START_TEST(a_tall_picture_is_made_smaller)
{
	struct image tall = {.width_px = 10, .height_px = 5000};

	image->u.image.image = &tall;
	ck_assert_int_eq(image_op()->height, theme.figure_max_height);
}
END_TEST

START_TEST(a_caption_stands_beside_its_figure)
{
	struct node *caption = tree_node(&tree, figure, NODE_CAPTION);
	const struct elem *elems;
	elem_id id;

	tree_text(&tree, caption, "Rents by district");
	id = image_op()->elem;
	elems = lay.pages->elems.v;
	ck_assert_int_eq(elems[elems[id].parent].role, ROLE_DIV);
	for (size_t e = 1; e < lay.pages->elems.n; e++)
		if (elems[e].role == ROLE_CAPTION)
			ck_assert_uint_eq(elems[e].parent, elems[id].parent);
}
END_TEST

/* The picture's 300 by 150 pixels at a size, in a check or not. */
static const struct {
	bool check;
	struct image_size size;
	const char *dpi; /* reported, or NULL */
} prints[] = {
    {true, {PT(144), PT(72)}, NULL}, /* 150 */
    {true, {PT(72), PT(36)}, NULL},
    {true, {PT(216), PT(108)}, "100"},
    {true, {PT(72), PT(144)}, "75"}, /* the worse of both ways counts */
    {false, {PT(216), PT(108)}, NULL},
};

START_TEST(coarse_pictures_are_reported_in_a_check)
{
	struct loc at = {1, 2, 3};

	lay.check = prints[_i].check;
	image_check(&lay, &picture, prints[_i].size, at);
	ck_assert_uint_eq(lay.diags->list.n, prints[_i].dpi ? 1 : 0);
	if (!prints[_i].dpi)
		return;
	ck_assert_int_eq(lay.diags->list.v[0]->code, DIAG_IMAGE_COARSE);
	ck_assert_uint_eq(lay.diags->list.v[0]->at.offset, 2);
	ASSERT_STR(lay.diags->list.v[0]->text,
	    arena_z(lay.arena,
		arena_printf(lay.arena, "the image a is set at %s dpi",
		    prints[_i].dpi)));
}
END_TEST

START_TEST(the_width_that_would_do_is_named)
{
	lay.check = true;
	image_check(&lay, &picture, (struct image_size){PT(288), PT(144)},
	    (struct loc){0});
	/* 300 pixels at 150 dpi are two inches */
	ASSERT_STR(lay.diags->list.v[0]->hint,
	    "print needs 150 dpi, which it has up to a width of 50 mm");
}
END_TEST

Suite *suite_layout_figure(void);

Suite *
suite_layout_figure(void)
{
	Suite *s = suite_create("layout/figure");
	TCase *t = tcase_create("figure");

	tcase_add_checked_fixture(t, open_figure, fixture_close);
	tcase_add_loop_test(t, images_fit, 0, sizeof sizes / sizeof *sizes);
	tcase_add_test(t, a_figure_has_its_text);
	tcase_add_test(t, another_text_may_be_written);
	tcase_add_test(t, the_width_may_be_written);
	tcase_add_test(t, a_caption_stays_with_its_figure);
	tcase_add_test(t, a_caption_stands_beside_its_figure);
	tcase_add_test(t, a_picture_that_is_not_there_is_its_text);
	tcase_add_loop_test(t, coarse_pictures_are_reported_in_a_check, 0,
	    sizeof prints / sizeof *prints);
	tcase_add_test(t, the_width_that_would_do_is_named);
	tcase_add_test(t, a_tall_picture_is_made_smaller);
	suite_add_tcase(s, t);
	return s;
}
