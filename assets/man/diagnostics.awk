# awk -f diagnostics.awk explain.def codes.def manual: the manual with its
# line @DIAGNOSTICS@ replaced by a list of every message, in the table's
# order, each with its hint and what is said beyond it.

# EXPLAIN(CODE,
#     "text, "
#     "and more")
FILENAME ~ /explain\.def$/ {
	if (/^EXPLAIN\(/) {
		code = substr($0, 9)
		sub(/,.*/, "", code)
	}
	row = $0
	gsub(/\\"/, "\001", row)
	if (split(row, quoted, "\"") > 1)
		explained[code] = explained[code] quoted[2]
	next
}

# DIAG(CODE, SEVERITY, "format", "hint"); formats hold \" and %1
FILENAME ~ /codes\.def$/ {
	if (!/^DIAG\(/)
		next
	row = $0
	gsub(/\\"/, "\001", row)
	split(row, quoted, "\"")
	split(substr(row, 6), word, /, */)
	item = ".It Sy " word[1] " Pq " severity(word[2]) "\n" text(quoted[2])
	if (quoted[4] != "")
		item = item ".\n" sentence(text(quoted[4]))
	list = list item ".\n" lines(text(explained[word[1]]))
	next
}

/^@DIAGNOSTICS@$/ {
	printf ".Bl -tag -width Ds\n%s.El\n", list
	next
}

{
	print
}

# gsub() is of no use here: awks differ on backslashes in what it puts in.
function replaced(s, what, by,    at, done) {
	while (at = index(s, what)) {
		done = done substr(s, 1, at - 1) by
		s = substr(s, at + length(what))
	}
	return done s
}

function severity(s) {
	return s == "PACK_ERROR" ? "error, in a single file warning" : tolower(s)
}

function text(s) {
	s = replaced(s, "\001", "\"")
	s = replaced(s, "\\", "\\e")
	s = replaced(s, "%1", "\\fIx\\fP")
	s = replaced(s, "%2", "\\fIy\\fP")
	s = replaced(s, "%3", "\\fIz\\fP")
	return s ~ /^[.\047]/ ? "\\&" s : s
}

function sentence(s) {
	return toupper(substr(s, 1, 1)) substr(s, 2)
}

# Sentences stand on lines of their own.
function lines(s) {
	return s == "" ? "" : replaced(s, ". ", ".\n") "\n"
}
