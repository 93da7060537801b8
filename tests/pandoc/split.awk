# A file of cases as files of their own, in the folder `into`: N.md, what is
# read, N.want, the outline of it, and names, one line a case.
#
#	%%% name
#	text
#	%%% outline
#	outline
#
# A name that ends in "(CRLF)" has such line ends, one that ends in
# "(open end)" has no line end at its end.

function end_text() {
	if (in_text && n > 0)
		printf "%s%s", text, name ~ /\(open end\)$/ ? "" : eol > file
	if (in_text)
		close(file)
	in_text = n = 0
}

$0 == "%%% outline" {
	end_text()
	file = into "/" count ".want"
	printf "" > file
	in_want = 1
	next
}

/^%%% / {
	end_text()
	if (in_want)
		close(file)
	in_want = 0
	name = substr($0, 5)
	print name > (into "/names")
	file = into "/" (++count) ".md"
	printf "" > file
	eol = name ~ /\(CRLF\)$/ ? "\r\n" : "\n"
	in_text = 1
	next
}

in_text {
	text = n++ ? text eol $0 : $0
}

in_want {
	print > file
}

END {
	end_text()
}
