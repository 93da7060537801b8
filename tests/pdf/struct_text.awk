# The text of what pdfinfo -struct-text prints: a line for each block, of all
# the pieces in it.

function add(piece) {
	quoted = piece !~ /"$/
	sub(/"$/, "", piece)
	printf "%s%s", piece, quoted ? "\n" : ""
}

quoted {
	add($0)
	next
}
/^ *"/ {
	sub(/^ *"/, "")
	add($0)
	next
}
# Elements in a line, and what is said of elements.
/\(inline\)|^ *Object [0-9]|^ *\// { next }
{ print "" }
