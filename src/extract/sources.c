/*
 * A pack's files in the order of their names, each by what reduces its kind.
 */
#include "extract/sources.h"

#include "extract/csv_source.h"
#include "extract/extract.h"
#include "extract/markdown_source.h"
#include "extract/yaml_source.h"

static struct str
media_of(const struct pack_file *file)
{
	static const struct str media[] = {
	    [PACK_FILE_MANIFEST] = STR_INIT("application/yaml"),
	    [PACK_FILE_MARKDOWN] = STR_INIT("text/markdown"),
	    [PACK_FILE_DATA] = STR_INIT("text/csv"),
	    [PACK_FILE_IMAGE] = STR_INIT("image/png"),
	    [PACK_FILE_THEME] = STR_INIT("application/yaml"),
	};

	if (file->kind == PACK_FILE_IMAGE &&
	    str_starts(file->bytes, STR("\xff\xd8")))
		return STR("image/jpeg");
	return media[file->kind];
}

static struct str
description_of(enum pack_file_kind kind)
{
	static const struct str descriptions[] = {
	    [PACK_FILE_MANIFEST] = STR_INIT("The manifest of the pack"),
	    [PACK_FILE_MARKDOWN] = STR_INIT("Text"),
	    [PACK_FILE_DATA] = STR_INIT("Data of a table, chart or list"),
	    [PACK_FILE_IMAGE] = STR_INIT("Image"),
	    [PACK_FILE_THEME] = STR_INIT("Theme"),
	};

	return descriptions[kind];
}

/* The name of the extract: one that no file has. */
static struct str
extract_name(const struct sources_input *in)
{
	struct map names = {0};
	struct str name = STR("extract.json");

	for (size_t i = 0; i < in->loaded->files.n; i++)
		map_put(in->arena, &names, in->loaded->files.v[i].path, &names,
		    true);
	for (unsigned n = 2; map_lookup(&names, name); n++)
		name = arena_printf(in->arena, "extract-%u.json", n);
	return name;
}

static void
add_extract(struct attachments *out, const struct sources_input *in)
{
	struct extract_input extract = {.arena = in->arena,
	    .sources = in->sources,
	    .pack = in->view,
	    .facts = csv_source_facts(in),
	    .profile = in->profile,
	    .placeless = true};
	struct buf *json = buf_new(in->arena);

	extract_write(json, &extract, EXTRACT_JSON, EXTRACT_ARRAY_COUNT);
	vec_push(in->arena, out,
	    (struct attachment){.name = extract_name(in),
		.media = STR("application/json"),
		.description = STR("Recommendations, signatories and outline"),
		.relationship = ATTACHMENT_DATA,
		.bytes = arena_str(in->arena, buf_view(json))});
	buf_release(json);
}

/* One file among those in order. */
static void
put_in_place(struct attachments *files)
{
	struct attachment last = files->v[files->n - 1];
	size_t at = files->n - 1;

	for (; at > 0 && str_cmp(files->v[at - 1].name, last.name) > 0; at--)
		files->v[at] = files->v[at - 1];
	files->v[at] = last;
}

/* The file of the theme that the output has, or NULL. */
static const struct source *
theme_of(const struct sources_input *in)
{
	return in->output->theme.name.n > 0 ? in->output->theme.source
					    : in->loaded->theme.source;
}

/* The bytes of a file as the output shows it; false when it shows nothing. */
static bool
reduce(
    const struct survey *survey, const struct pack_file *file, struct str *out)
{
	const struct data_use *use;

	*out = file->bytes;
	/* An image, which has no text. */
	if (!file->source)
		return map_lookup(&survey->images, file->path) != NULL;
	*out = file->source->text;
	switch (file->kind) {
	case PACK_FILE_MANIFEST:
		*out = yaml_source_manifest(survey, &survey->names);
		return true;
	case PACK_FILE_MARKDOWN:
		if (!survey_of(survey, file->source->id)->shown)
			return false;
		*out = markdown_source(survey, file->source);
		return true;
	case PACK_FILE_DATA:
		use = survey_of(survey, file->source->id)->data;
		if (use)
			*out = csv_source_text(survey->in->arena,
			    csv_source_table(survey->in->arena, use));
		return use != NULL;
	case PACK_FILE_IMAGE:
		break;
	case PACK_FILE_THEME:
		*out = yaml_source_theme(survey->in, file->source);
		return file->source == theme_of(survey->in);
	}
	return false;
}

static void
add_file(struct attachments *out, const struct survey *survey,
    const struct pack_file *file)
{
	struct str bytes;

	if (!reduce(survey, file, &bytes))
		return;
	vec_push(survey->in->arena, out,
	    (struct attachment){.name = file->path,
		.media = media_of(file),
		.description = description_of(file->kind),
		.relationship = file->kind == PACK_FILE_DATA
				    ? ATTACHMENT_DATA
				    : ATTACHMENT_SOURCE,
		.bytes = bytes});
}

/*
 * The variables that what is shown names: in the files as they are without
 * any variables.
 */
static void
find_names(struct survey *survey)
{
	const struct pack *pack = survey->in->loaded;
	struct map names = {0};
	struct str bytes;

	for (size_t i = 0; i < pack->files.n; i++) {
		const struct pack_file *file = &pack->files.v[i];

		if ((file->kind == PACK_FILE_MARKDOWN ||
			file->kind == PACK_FILE_MANIFEST) &&
		    reduce(survey, file, &bytes))
			yaml_source_find_names(
			    survey->in->arena, &names, bytes);
	}
	survey->names = names;
}

void
sources_gather(struct attachments *out, const struct sources_input *in)
{
	struct survey survey = survey_make(in);

	find_names(&survey);
	for (size_t i = 0; i < in->loaded->files.n; i++)
		add_file(out, &survey, &in->loaded->files.v[i]);
	add_extract(out, in);
	put_in_place(out);
}
