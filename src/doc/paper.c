#include "doc/paper.h"

const struct str paper_names[PAPER_COUNT] = {
    [PAPER_A4] = STR_INIT("a4"),
    [PAPER_LETTER] = STR_INIT("letter"),
    [PAPER_A5] = STR_INIT("a5"),
    [PAPER_HALF_LETTER] = STR_INIT("half-letter"),
};

const struct str impose_names[IMPOSE_COUNT] = {
    [IMPOSE_NONE] = STR_INIT("none"),
    [IMPOSE_BOOKLET] = STR_INIT("booklet"),
    [IMPOSE_2UP] = STR_INIT("2-up"),
    [IMPOSE_4UP] = STR_INIT("4-up"),
};

struct page_size
paper_size(enum paper paper)
{
	static const struct page_size sizes[PAPER_COUNT] = {
	    [PAPER_A4] = {PT_100(59528), PT_100(84189)},
	    [PAPER_LETTER] = {PT(612), PT(792)},
	    [PAPER_A5] = {PT_100(41953), PT_100(59528)},
	    [PAPER_HALF_LETTER] = {PT(396), PT(612)},
	};

	return sizes[paper];
}

enum paper
paper_doubled(enum paper paper)
{
	if (paper == PAPER_A5)
		return PAPER_A4;
	return paper == PAPER_HALF_LETTER ? PAPER_LETTER : paper;
}

enum paper
paper_halved(enum paper paper)
{
	if (paper == PAPER_A4)
		return PAPER_A5;
	return paper == PAPER_LETTER ? PAPER_HALF_LETTER : paper;
}
