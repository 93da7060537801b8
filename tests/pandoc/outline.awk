# briefpress render --dump=doc on standard input as the outline that
# outline.py makes of Pandoc's JSON: places, derived ids and numbers are left
# out, and the body of a note stands where the note does.

# The first token of rest, which a space outside quotes ends; cut from it.
function token(    i, c, in_quotes, t) {
	for (i = 1; i <= length(rest); i++) {
		c = substr(rest, i, 1)
		if (in_quotes && c == "\\")
			i++
		else if (c == "\"")
			in_quotes = !in_quotes
		else if (c == " " && !in_quotes)
			break
	}
	t = substr(rest, 1, i - 1)
	rest = substr(rest, i + 1)
	return t
}

# The written attributes "{ ... }" that a line ends with, or "".
function attributes(t, out) {
	if (t != "{")
		return ""
	while (rest != "" && (t = token()) != "}")
		out = out (out == "" ? "" : " ") t
	return out == "" ? "" : " {" out "}"
}

# What both programs say of node i, behind its kind.
function details(i, in_figure,    t, out, class) {
	rest = more[i]
	if (kind[i] == "text" || kind[i] == "code")
		return " " rest
	while (rest != "" && (t = token()) != "{" && t != "{}") {
		if (kind[i] == "list" && t ~ /^delimiter=/)
			continue
		if (kind[i] == "code-block" && t ~ /^"/)
			sub(/(\\n)+"$/, "\"", t)
		if (kind[i] == "code-block" && t ~ /^info=/)
			sub(/ .*/, "\"", t)
		if (kind[i] == "div" || kind[i] == "span" || t ~ /^#/)
			class = t !~ /^#/ ? t : class
		else if (t !~ /^number=/ && t != "title" && t != "first" &&
		    t != "px" && t !~ /^[0-9]+x[0-9]+$/)
			out = out " " t
	}
	if (t == "{")
		return out attributes(t)
	# An alert has a class and no attributes.
	return out (class != "" && class != "recommendation" &&
	    class != "key-points" ? " {.callout-" class "}" : "")
}

function indent(depth,    out) {
	while (depth-- > 0)
		out = out "  "
	return out
}

# Prints the children of node i.
function put_children(i, depth,    c) {
	for (c = i + 1; c <= n && level[c] > level[i]; c++)
		if (level[c] == level[i] + 1)
			put(c, depth, kind[i] == "figure")
}

function put(i, depth, in_figure) {
	if (kind[i] == "notes")
		return
	if (kind[i] == "note") {
		print indent(depth) "note"
		split(more[i], words, "body ")
		put_children(body[words[2]], depth + 1)
		return
	}
	print indent(depth) kind[i] details(i)
	if (kind[i] != "image" || !in_figure)
		put_children(i, depth + 1)
}

# A title that is a heading's, or the file's name, is no front matter.
function flush_document(    c) {
	for (c = 1; c <= fronts; c++)
		if (front[c] !~ /^title / || !is_titled)
			print front[c]
	for (c = 2; c <= n; c++)
		if (level[c] == 1)
			put(c, 0, 0)
	n = fronts = is_titled = 0
	split("", body)
}

/^%%% / {
	flush_document()
	print
	file_title = "title \"" $2 "\""
	next
}

n == 0 && $0 == file_title {
	next
}

n == 0 && /^(title|subtitle|author|date|language) "/ {
	sub(/^language/, "lang")
	front[++fronts] = $0
	next
}

match($0, /^ *[a-z-]+ @(-|[0-9]+:[0-9]+)/) {
	if (kind[n] == "text" && $1 == "text" && index($0, $1) == 2 * level[n] + 1) {
		sub(/"$/, "", more[n])
		more[n] = more[n] substr($0, RLENGTH + 3)
		next
	}
	n++
	level[n] = (index($0, $1) - 1) / 2
	kind[n] = $1
	more[n] = substr($0, RLENGTH + 2)
	if ($1 == "heading" && $0 ~ / title($| \{)/)
		is_titled = 1
	if (kind[n - 1] == "heading" && "title " more[n] == front[1])
		is_titled = 1
	if ($1 == "note-body")
		body[$2] = n
}

END {
	flush_document()
}
