# Sources with comments and the insides of literals blanked, as FILE:LINE:CODE,
# so that the rules look at code alone.
FNR == 1 {
	comment = 0
}

{
	code = ""
	rest = $0
	while (rest != "") {
		if (comment) {
			end = index(rest, "*/")
			if (!end)
				break
			comment = 0
			rest = substr(rest, end + 2)
			continue
		}
		if (!match(rest, /\/\*|\/\/|"|'/)) {
			code = code rest
			break
		}
		mark = substr(rest, RSTART, 2)
		code = code substr(rest, 1, RSTART - 1)
		rest = substr(rest, RSTART)
		if (mark == "//")
			break
		if (mark == "/*") {
			comment = 1
			code = code " "
			rest = substr(rest, 3)
			continue
		}
		quote = substr(mark, 1, 1)
		rest = substr(rest, 2)
		while (rest != "" && substr(rest, 1, 1) != quote)
			rest = substr(rest, substr(rest, 1, 1) == "\\" ? 3 : 2)
		code = code quote quote
		rest = substr(rest, 2)
	}
	print FILENAME ":" FNR ":" code
}
