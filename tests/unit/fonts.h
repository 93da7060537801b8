/*
 * The fonts that tests use, all in packages that the build needs anyway.
 */
#ifndef TEST_FONTS_H
#define TEST_FONTS_H

#define FONT_FOLDER "/usr/share/fonts/truetype/"

#define FONT_GENTIUM FONT_FOLDER "gentiumplus/GentiumBookPlus-Regular.ttf"
#define FONT_GENTIUM_ITALIC FONT_FOLDER "gentiumplus/GentiumBookPlus-Italic.ttf"
#define FONT_GENTIUM_BOLD FONT_FOLDER "gentiumplus/GentiumBookPlus-Bold.ttf"
#define FONT_LATO FONT_FOLDER "lato/Lato-Regular.ttf"
#define FONT_NANUM_MYEONGJO FONT_FOLDER "nanum/NanumMyeongjo.ttf"
#define FONT_NANUM_GOTHIC FONT_FOLDER "nanum/NanumGothic.ttf"
#define FONT_HACK FONT_FOLDER "hack/Hack-Regular.ttf"
#define FONT_DEJAVU FONT_FOLDER "dejavu/DejaVuSans.ttf"

/* Has CFF outlines; in no package that the build needs, so it may be absent. */
#define FONT_CFF "/usr/share/fonts/opentype/cantarell/Cantarell-Regular.otf"

#endif
