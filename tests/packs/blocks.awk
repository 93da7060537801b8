# blocks.awk: a document's Markdown as blocks of text, by rules of its own,
# without the program: front matter, fences and attributes go, variables are
# replaced.
#
#     awk -v manifest=pack.yaml -v profile=NAME -f blocks.awk FILE.md
#
# A line for each block: ORDERED, where the pack shows it in its place, FREE,
# where it is shown elsewhere (notes, captions of what floats, lists that are
# sorted), or LETTERS, where it is Arabic, whose words pdftotext takes apart;
# then its text.  What the profile does not see is left out.

BEGIN {
	split("January February March April May June July August September " \
	    "October November December", months, " ")
	folder = ARGV[1]
	sub(/[^\/]*$/, "", folder)
	read_manifest()
	read_file(ARGV[1])
	ARGC = 1
}

function read_manifest(    line, below) {
	while ((getline line < manifest) > 0) {
		if (line ~ /^language:/)
			american = line ~ /en-US/
		if (line ~ /^[^ #]/)
			below = line ~ /^variables:/
		else if (below && split(line, pair, /: */) > 1) {
			gsub(/ /, "", pair[1])
			gsub(/"/, "", pair[2])
			variables["{{" pair[1] "}}"] = pair[2]
		}
	}
	close(manifest)
}

function read_file(file,    line, matter, n) {
	while ((getline line < file) > 0) {
		n++
		if (n == 1 && line ~ /^---$/)
			matter = 1
		else if (matter)
			matter = line !~ /^---$/
		else
			read_line(line)
	}
	flush()
	close(file)
}

function read_line(line) {
	if (line ~ /^ *:::/) {
		flush()
		fence(line)
	} else if (line ~ /^ *$/) {
		flush()
	} else {
		# Items, definitions and notes begin blocks of their own.
		if (line ~ /^ *[-*] / || line ~ /^ *:  ?/ || line ~ /^\[\^[^]]*\]:/)
			flush()
		if (line ~ /^\[\^[^]]*\]:/)
			note = 1
		else if (line !~ /^    /)
			note = 0
		text = text " " line
	}
}

function fence(line,    src) {
	if (line !~ /\{/ && depth > 0) {
		depth--
		return
	}
	divs[++depth] = line
	if (line ~ /\.include/ && match(line, /src="[^"]*"/)) {
		src = substr(line, RSTART + 5, RLENGTH - 6)
		read_file(folder src)
	}
}

function within(class,    i) {
	for (i = 1; i <= depth; i++)
		if (index(divs[i], class))
			return 1
	return 0
}

function is_hidden(    i, who) {
	for (i = 1; i <= depth; i++)
		if (match(divs[i], /when-profile="[^"]*"/)) {
			who = substr(divs[i], RSTART + 14, RLENGTH - 15)
			if (divs[i] ~ /content-visible/ && who != profile)
				return 1
		}
	return 0
}

# A date of a timeline as it is written out in the language.
function written(date,    part) {
	if (split(date, part, "-") < 2)
		return date
	date = months[part[2] + 0] " " part[1]
	if (part[3] && american)
		date = months[part[2] + 0] " " part[3] + 0 ", " part[1]
	else if (part[3])
		date = part[3] + 0 " " date
	return date
}

function show(order, s,    name) {
	for (name in variables)
		while (index(s, name))
			s = substr(s, 1, index(s, name) - 1) variables[name] \
			    substr(s, index(s, name) + length(name))
	gsub(/<!--.*-->/, "", s)
	sub(/^ *> \[![A-Z]*\]/, "", s)
	gsub(/\[\^[^]]*\]:?/, "", s)
	gsub(/\[\]\([^)]*\)/, "", s)
	gsub(/\]\([^)]*\)/, "]", s)
	gsub(/\]\{[^}]*\}/, "]", s)
	gsub(/\{[#.][^}]*\}/, "", s)
	gsub(/---?/, " ", s)
	if (s ~ /[\330-\333]/)
		order = "LETTERS"
	if (s ~ /[A-Za-z0-9\200-\377]/)
		print order, s
}

function flush(    free) {
	# What is from a file stands there in place of the body.
	if (text == "" || is_hidden() || within(".signatories ")) {
		text = ""
		return
	}
	free = note || within(".chart") || within(".data-table") ||
	    within(".abbreviations")
	while (match(text, /\^\[[^]]*\]/)) {
		show("FREE", substr(text, RSTART + 2, RLENGTH - 3))
		text = substr(text, 1, RSTART - 1) substr(text, RSTART + RLENGTH)
	}
	# Dates and texts of a timeline are columns to some who read them.
	if (within(".timeline") && match(text, /[0-9][-0-9]*: /)) {
		free = 1
		show("FREE", written(substr(text, RSTART, RLENGTH - 2)))
		text = substr(text, RSTART + RLENGTH)
	}
	show(free ? "FREE" : "ORDERED", text)
	text = ""
}
