#!/usr/bin/env python3
"""typst_pdf.py [IN.typ OUT.pdf]: sets a file; without arguments the version."""
import sys
from importlib.metadata import version

import typst

if len(sys.argv) == 3:
    typst.compile(
        sys.argv[1],
        output=sys.argv[2],
        font_paths=["/usr/share/fonts/truetype/gentiumplus"],
        ignore_system_fonts=True,
    )
else:
    print(version("typst"))
