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
	if (role == "/Note") {
		want("a Note", "/ID", "")
		if (ids[value["/ID"]]++)
			fault("two elements have the ID " value["/ID"])
	}
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
}

function read_object(id) {
	if (value["/Type"] == "/Catalog")
		read_catalog()
	else if (has("/S") && has("/P"))
		read_elem(id)
	else if (has("/Nums") && !has("/S"))
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
	depth = 0
	next
}
/^endstream$/ {
	if (contents && depth != 0)
		fault("page " contents " has a sequence without an end")
	in_stream = 0
	contents = ""
}
/^endobj$/ {
	if (in_object)
		read_object(id)
	in_object = 0
}
in_stream && contents { read_operator() }
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
	for (a in annotation_key)
		if (annotated[a] != parent[annotation_key[a]] ||
		    role_of[annotated[a]] != "/Link")
			fault("annotation " a " has no Link")
}
