# Reads a PDF as qpdf --qdf --object-streams=disable spells it out, NULs
# taken away, and says what is wrong with its structure: entries that PDF/A
# and PDF/UA want, and marks, elements and the parent tree that disagree.
# Nothing is said of a sound file.

function fault(text) {
	print "structure: " text
}

# Values of the object's own keys, nested ones as flat words.
function has(key) {
	return (key in value)
}
function want(what, key, word) {
	if (!has(key) || (word != "" && value[key] != word))
		fault(what " has no " key " " word)
}

# The kids of an element: marks, annotations and elements.
function read_kids(id,    word, n, i, page, mark) {
	n = split(value["/K"], word, " ")
	for (i = 1; i <= n; i++) {
		if (word[i + 2] == "R") {
			i += 2
		} else if (word[i] == "<<") {
			page = mark = ""
			for (; word[i] != ">>" && i <= n; i++) {
				if (word[i] == "/Pg")
					page = word[i + 1]
				else if (word[i] == "/MCID")
					mark = word[i + 1]
				else if (word[i] == "/Obj")
					annotated[word[i + 1]] = id
			}
			if (mark != "")
				own(id, page, mark)
		} else if (word[i] ~ /^[0-9]+$/) {
			split(value["/Pg"], page_words, " ")
			own(id, page_words[1], word[i])
		}
	}
}
# Standard types (ISO 32000-1, 14.8.4), which no role map may change.
function list_standard(    word, n, i) {
	n = split("Document Part Art Sect Div BlockQuote Caption TOC TOCI" \
		" Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl" \
		" LBody Table TR TH TD THead TBody TFoot Span Quote Note" \
		" Reference BibEntry Code Link Annot Figure Formula Form",
		word, " ")
	for (i = 1; i <= n; i++)
		standard["/" word[i]] = 1
}

function read_role_map(    word, n, i) {
	n = split(value["/RoleMap"], word, " ")
	for (i = 2; i + 1 < n; i += 2) {
		stands_for[word[i]] = word[i + 1]
		if (word[i] in standard)
			fault("the role map changes " word[i])
		if (!(word[i + 1] in standard))
			fault("the role map leads to " word[i + 1])
	}
}

function own(id, page, mark) {
	if ((page, mark) in owner)
		fault("mark " mark " of page object " page " has two elements")
	owner[page, mark] = id
}

function read_elem(id,    role) {
	role = value["/S"]
	role_of[id] = role
	read_kids(id)
	if (role == "/TH" && value["/A"] !~ /\/Scope \/(Column|Row)/)
		fault("a TH has no Scope")
	if (role == "/L" && value["/A"] !~ /\/ListNumbering \//)
		fault("an L has no ListNumbering")
	if (role == "/Figure") {
		want("a Figure", "/Alt", "")
		if (value["/A"] !~ /\/BBox \[ [-0-9.]+ [-0-9.]+ [-0-9.]+ [-0-9.]+ \]/)
			fault("a Figure has no BBox")
	}
	if (role == "/Note")
		want("a Note", "/ID", "")
	if (has("/ID") && ids[value["/ID"]]++)
		fault("two elements have the ID " value["/ID"])
	if (has("/ID") && role == "/TH")
		heads[value["/ID"]] = 1
	if (role ~ /^\/T[HD]$/ && match(value["/A"], /\/Headers \[[^]]*/))
		read_headers(substr(value["/A"], RSTART + 10, RLENGTH - 10))
}

# The headers of a cell, by their IDs.
function read_headers(list,    word, n, i) {
	n = split(list, word, " ")
	for (i = 1; i <= n; i++)
		headers[word[i]] = 1
}

function read_id_tree(    word, n, i) {
	n = split(value["/IDTree"], word, " ")
	for (i = 1; i <= n; i++)
		if (word[i] ~ /^\(/)
			listed[word[i]] = 1
}

function read_parents(    word, n, i, key, at) {
	n = split(value["/Nums"], word, " ")
	for (i = 2; i < n; i++) {
		key = word[i++]
		if (word[i] != "[") {
			parent[key] = word[i]
			i += 2
			continue
		}
		at = 0
		for (i++; word[i] != "]" && i <= n; i += 3)
			parent[key, at++] = word[i]
		parents[key] = at
	}
}

function read_catalog() {
	want("the catalog", "/Lang", "")
	want("the catalog", "/Metadata", "")
	want("the catalog", "/OutputIntents", "")
	want("the catalog", "/StructTreeRoot", "")
	want("the catalog", "/MarkInfo", "<< /Marked true >>")
	if (value["/ViewerPreferences"] !~ /\/DisplayDocTitle true/)
		fault("the title is not shown")
	associated = gsub(/ 0 R/, "", value["/AF"])
	if (value["/Names"] ~ /\/EmbeddedFiles/ && !associated)
		fault("the catalog has no /AF")
}

# A file that rides along, as PDF/A-3 wants it (ISO 19005-3, 6.8).
function read_specification() {
	want("a file specification", "/F", "")
	want("a file specification", "/UF", "")
	want("a file specification", "/Desc", "")
	if (value["/AFRelationship"] !~ /^\/(Source|Data)$/)
		fault("a file specification has no relationship")
	if (value["/EF"] !~ /\/F [0-9]+ 0 R.*\/UF [0-9]+ 0 R/)
		fault("a file specification has no file")
	specifications++
}
function read_file() {
	want("an embedded file", "/Subtype", "")
	if (value["/Params"] !~ /\/CheckSum / ||
	    value["/Params"] !~ /\/ModDate / || value["/Params"] !~ /\/Size /)
		fault("an embedded file has no checksum, date or size")
	files++
}

function read_object(id) {
	if (value["/Type"] == "/Catalog")
		read_catalog()
	else if (value["/Type"] == "/Filespec")
		read_specification()
	else if (value["/Type"] == "/EmbeddedFile")
		read_file()
	else if (has("/S") && has("/P"))
		read_elem(id)
	else if (value["/Type"] == "/StructTreeRoot") {
		read_role_map()
		read_id_tree()
	} else if (has("/Nums") && !has("/S"))
		read_parents()
	else if (value["/Type"] == "/Page") {
		want("a page", "/Tabs", "/S")
		page_object[page] = id
		page_key[page] = value["/StructParents"]
	} else if (value["/Type"] == "/Annot") {
		want("an annotation", "/Contents", "")
		want("an annotation", "/StructParent", "")
		annotation_key[id] = value["/StructParent"]
	}
}

# A line of a page's content: all that is drawn belongs to one sequence.
function read_operator() {
	if (/BDC$/ && /\/MCID/) {
		if (depth > 0)
			fault("page " contents " has a mark within another")
		match($0, /MCID [0-9]+/)
		marked[contents, substr($0, RSTART + 5, RLENGTH - 5)] = 1
		marks[contents]++
		depth++
	} else if (/(BDC|BMC)$/) {
		if (depth > 0 && !/^\/Span/)
			fault("page " contents " has a mark within another")
		depth++
	} else if (/^EMC$/) {
		depth--
	} else if (/(TJ|Tj|re f|Do|Do Q|^f|S Q)$/ && depth == 0) {
		fault("page " contents " draws what is no content: " $0)
	}
}

BEGIN { list_standard() }
/^%% Page [0-9]+$/ {
	page = $3
	pages = page > pages ? page : pages
}
/^%% Contents for page [0-9]+$/ { contents = $5 }
/^[0-9]+ 0 obj$/ {
	id = $1
	split("", value)
	key = ""
	in_object = 1
	next
}
/^stream$/ && in_object {
	if (!contents)
		read_object(id)
	in_object = 0
	in_stream = 1
	in_packet = value["/Type"] == "/Metadata"
	depth = 0
	next
}
/^endstream$/ {
	if (contents && depth != 0)
		fault("page " contents " has a sequence without an end")
	in_stream = in_packet = 0
	contents = ""
}
/^endobj$/ {
	if (in_object)
		read_object(id)
	in_object = 0
}
in_stream && contents { read_operator() }
in_packet && match($0, /<pdfaid:part>[0-9]/) {
	part = substr($0, RSTART + RLENGTH - 1, 1)
}
in_object && /^  \/[A-Za-z]+ / {
	key = $1
	value[key] = substr($0, length(key) + 4)
	next
}
in_object && key != "" && /^  / {
	sub(/^ +/, "")
	value[key] = value[key] " " $0
}

END {
	if (!pages)
		fault("there is no page")
	if (specifications + 0 != associated + 0 || files + 0 != associated + 0)
		fault("files: " files + 0 ", specified " specifications + 0 \
			", associated " associated + 0)
	if (files && part == 2)
		fault("PDF/A-2 bars files of these kinds")
	for (p = 1; p <= pages; p++) {
		key = page_key[p]
		if (marks[p] + 0 != parents[key] + 0)
			fault("page " p " has " marks[p] + 0 " marks, its" \
				" parents are " parents[key] + 0)
		for (m = 0; m < marks[p]; m++) {
			if (!((p, m) in marked))
				fault("page " p " has no mark " m)
			if (owner[page_object[p], m] != parent[key, m] ||
			    !(parent[key, m] in role_of))
				fault("mark " m " of page " p " has no element")
		}
		owned += marks[p]
	}
	for (o in owner)
		owners++
	if (owners + 0 != owned + 0)
		fault("elements own " owners + 0 " marks of " owned + 0)
	for (h in headers)
		if (!(h in heads))
			fault("a cell's header " h " is no TH")
	for (i in ids)
		if (!(i in listed))
			fault("the ID tree does not have " i)
	for (e in role_of)
		if (!(role_of[e] in standard) && !(role_of[e] in stands_for))
			fault("nothing stands for " role_of[e])
	for (a in annotation_key)
		if (annotated[a] != parent[annotation_key[a]] ||
		    role_of[annotated[a]] != "/Link")
			fault("annotation " a " has no Link")
}
