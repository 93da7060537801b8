# sequences.awk KEPT=elements|artifacts: a PDF as qpdf --qdf
# --normalize-content=y spells it out, NULs taken away, in which all text is
# gone but that of elements, or of artifacts: what is not kept has U+E000 for
# its text, and moves what follows as before.  fix-qdf mends the lengths.

/^%% Contents for page/ { contents = 1 }
/^endstream$/ { contents = depth = 0 }

# Whether what stands here is kept.
function is_kept() {
	return (KEPT == "artifacts") == (depth > 0 && artifact)
}

# Takes its text from the sequence that begins here: poppler heeds those of
# spans alone.
function silence() {
	sub(/\/ActualText<[^>]*>/, "")
	sub(/^\/[A-Za-z0-9]*/, "/Span")
	if (!sub(/>>BDC$/, "/ActualText<feffe000>>>BDC"))
		sub(/ BMC$/, "<</ActualText<feffe000>>>BDC")
}

contents && /(BDC|BMC)$/ {
	outermost = depth++ == 0
	if (outermost)
		artifact = /^\/Artifact/
	if (!is_kept() && outermost)
		silence()
	else if (!is_kept())
		$0 = "/Within BMC"
}
contents && /^EMC$/ { depth-- }
{ print }
