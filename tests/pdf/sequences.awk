# sequences.awk KEPT=elements|artifacts: a PDF as qpdf --qdf
# --normalize-content=n spells it out, NULs taken away, in which all text is
# gone but that of elements, or of artifacts.  fix-qdf mends the lengths.

/^%% Contents for page/ { contents = 1 }
/^endstream$/ { contents = depth = 0 }

# Whether what stands here is kept.
function is_kept() {
	return (KEPT == "artifacts") == (depth > 0 && artifact)
}

contents && /(BDC|BMC)$/ {
	if (depth++ == 0)
		artifact = /^\/Artifact/
	if (!is_kept())
		sub(/\/ActualText<[^>]*>/, "/ActualText<feff>")
}
contents && /^EMC$/ { depth-- }
contents && /TJ$/ && !is_kept() { gsub(/<[^>]*>/, "<>") }
{ print }
