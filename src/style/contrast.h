/*
 * How well text of one colour can be read on another.
 */
#ifndef STYLE_CONTRAST_H
#define STYLE_CONTRAST_H

#include <stdint.h>

/* What text needs, in hundredths: WCAG 2.2, success criterion 1.4.3. */
#define CONTRAST_TEXT 450

/*
 * The contrast ratio of two colours 0xRRGGBB in hundredths, rounded down:
 * from 100 for the same to 2100 for black and white.
 */
uint32_t contrast_of(uint32_t one, uint32_t other);

#endif
