#!/usr/bin/env python3
"""typst_pdf.py [IN.typ OUT.pdf [untagged]]: sets a file, with tags unless
told otherwise; without arguments the version."""
import sys
from importlib.metadata import version

import typst

if len(sys.argv) > 2:
    typst.compile(
        sys.argv[1],
        output=sys.argv[2],
        font_paths=["/usr/share/fonts/truetype/gentiumplus"],
        ignore_system_fonts=True,
        pdf_tags="untagged" not in sys.argv[3:],
    )
else:
    print(version("typst"))
