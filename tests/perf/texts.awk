# awk -v what=NAME -v n=N -f texts.awk: a text that is hard on a reader, of
# about N pieces.  awk -v what= -f texts.awk: the names, with the N to count at
# and the command to count.

# A text of repeated pieces: head, n times the piece, tail.  In the piece "#"
# stands for its number.
function add(name, size, head, piece, tail) {
	names[++count] = name
	sizes[name] = size
	heads[name] = head
	pieces[name] = piece
	tails[name] = tail
}

function put(piece, n,    i, parts, k, j) {
	k = split(piece, parts, "#")
	for (i = 1; i <= n; i++) {
		printf "%s", parts[1]
		for (j = 2; j <= k; j++)
			printf "%d%s", i, parts[j]
	}
}

function table(columns,    rows) {
	put("| a ", columns)
	put("|", 1)
	printf "\n"
	put("|---", columns)
	printf "|\n"
	for (rows = int(n / columns) + 1; rows > 0; rows--) {
		put("| b ", columns)
		printf "|\n"
	}
}

# Texts that no repeated piece makes.
function put_special(    i, k) {
	if (what == "ticks of all lengths")
		for (i = 1; i <= n / 40; i++) {
			put("`", i % 97 + 1)
			printf "a "
		}
	else if (what == "nested brackets") {
		put("[", n)
		put("]", n)
	} else if (what == "nested spans") {
		put("[a ", n)
		put("]{.nowrap}", n)
	} else if (what == "nested images") {
		put("![", n)
		put("](b)", n)
	} else if (what == "nested emphasis") {
		put("*a _b ", n)
		put(" b_ a*", n)
	} else if (what == "nested notes") {
		put("^[a ", n)
		put("]", n)
	} else if (what == "nested divs") {
		put("::: {.keep}\n", n)
		put(":::\n", n)
	} else if (what == "stairs of items") {
		for (i = 0; i < sqrt(n) * 3; i++) {
			put("  ", i)
			printf "- a\n"
		}
	} else if (what == "a wide table")
		table(60)
	else if (what == "a table too wide")
		table(100)
	else if (what == "link definitions") {
		put("[a#]: /u\n", n)
		put("[a#] ", n)
	} else if (what == "ids and references") {
		put("## a {#i#}\n\n", n)
		put("[](#i#)\n\n", n)
	} else if (what == "notes") {
		put("a[^a#]\n\n", n)
		put("[^a#]: b\n\n", n)
	} else
		return 0
	return 1
}

BEGIN {
	add("words", 20000, "", "word ", "")
	add("one word", 100000, "", "a", "")
	add("stars", 100000, "a", "*", "")
	add("lines", 5000, "", "word\n", "")
	add("paragraphs", 1000, "", "word\n\n", "")

	add("open brackets", 5000, "", "[", "")
	add("nested brackets", 5000)
	add("nested spans", 2000)
	add("spans", 1000, "", "[a]{.nowrap} ", "")
	add("spans of emphasis", 1000, "", "[*a*]{.nowrap}", "")
	add("spans cut apart", 1000, "", "[*a]{.nowrap}*", "")
	add("spans without a bracket", 2000, "", "a]{.nowrap} ", "")
	add("a span of many parts", 2000, "", "[a *b* ", "]{.nowrap}")
	add("escaped brackets", 5000, "", "\\[", "")

	add("emphasis", 3000, "", "*a **a ", "")
	add("emphasis of two kinds", 5000, "", "*a_ ", "")
	add("emphasis closed late", 2000, "", "a**b", "c* ")
	add("nested emphasis", 2000)

	add("ticks of all lengths", 5000)
	add("open ticks", 3000, "", "`a ``b ", "")

	add("nested quotes", 20000, "", ">", "a")
	add("nested items", 5000, "", "- ", "a")
	add("stairs of items", 1000)
	add("items", 1000, "", "- a\n", "")
	add("numbered items", 1000, "", "1. a\n", "")
	add("loose items", 1000, "", "- a\n\n", "")
	add("items of two kinds", 1000, "", "- a\n+ b\n", "")
	add("items far apart", 10000, "- a\n", "\n", "- b\n")
	add("items with divs", 500, "", "- a\n  ::: {.keep}\n  b\n  :::\n", "")
	add("tasks", 1000, "", "- [ ] a\n", "")

	add("nested divs", 2000)
	add("divs", 1000, "", "::: {.keep}\na\n:::\n\n", "")
	add("open divs", 2000, "", "::: {.keep}\n\n", "")
	add("stray fences", 2000, "", ":::\n", "")
	add("colons", 50000, "", ":", "")
	add("unknown classes", 1000, "", "::: {.xyz}\na\n:::\n\n", "")

	add("a wide table", 3000)
	add("a table too wide", 10000)
	add("rows", 1000, "| a | b |\n|---|---|\n", "| c | d |\n", "")
	add("tables", 500, "", "|a|\n|-|\n|b|\n\n", "")
	add("tables in items", 500, "", "- |a|\n  |-|\n  |b|\n", "")
	add("pipes", 50000, "", "|", "")
	add("lines with pipes", 5000, "", "|a\n", "")
	add("headers without dashes", 5000, "", "|a|\n", "|-|-|\n")

	add("open braces", 10000, "", "{", "")
	add("open attributes", 5000, "", "[a]{.x ", "")
	add("open values", 5000, "", "[a]{title=\"", "")
	add("open attributes of a heading", 5000, "# a ", "{.x ", "")
	add("attributes of a heading", 5000, "# a ", "{.x} ", "")
	add("open values of a heading", 3000, "# a ", "{title=\"", "")
	add("open values of a caption", 3000, ": a ", "{title=\"", "")
	add("classes", 20000, "[a]{", ".x ", "}")
	add("keys", 10000, "[a]{", "k#=v ", "}")
	add("open variables", 10000, "", "{{", "")
	add("variables", 2000, "", "{{a}} ", "")

	add("open notes", 5000, "", "^[", "")
	add("nested notes", 2000)
	add("notes in place", 1000, "", "a^[b] ", "")
	add("open references", 5000, "", "[^", "")
	add("references to nothing", 2000, "", "[^a#] ", "")
	add("references to one note", 3000, "", "[^a] ", "\n\n[^a]: b\n")
	add("notes", 500)
	add("notes that nothing needs", 1000, "", "[^a#]: b\n\n", "")
	add("notes of one label", 1000, "", "[^a]: b\n\n", "")

	add("tildes", 20000, "", "~", "")
	add("open tildes", 3000, "", "~a ", "")
	add("tildes within words", 2000, "", "a~b", "")
	add("tildes struck apart", 2000, "", "~~a *b ", "")
	add("carets within words", 2000, "", "a^b", "")
	add("scripts", 1000, "", "^a^~b~", "")

	add("link definitions", 1000)
	add("links", 1500, "", "[a](b) ", "")
	add("open links", 5000, "", "[a](<b", "")
	add("open titles", 5000, "", "[a](b \"c", "")
	add("open images", 5000, "", "![[", "")
	add("nested images", 5000)
	add("figures", 500, "", "![a](#.png)\n\n", "")

	add("ids", 1000, "", "[a]{#i#} ", "")
	add("ids and references", 500)
	add("one id", 1000, "", "[a]{#i} ", "")
	add("links to nothing", 2000, "", "[a](#i) ", "")
	add("equal headings", 1000, "", "# a\n\n", "")
	add("headings", 1000, "", "# a#\n\n", "")
	add("underlined headings", 1000, "", "a\n=\n\n", "")

	add("open quotes", 5000, "", "\"a ", "")
	add("quotes", 5000, "", "\"a\" ", "")
	add("quotes within quotes", 5000, "", "\"a'b ", "")
	add("apostrophes", 20000, "", "'", "")

	add("angles", 20000, "", "<", "")
	add("open comments", 5000, "", "a <!--", "")
	add("open tags", 5000, "", "a <b x=\"", "")
	add("open instructions", 5000, "", "a <?", "")
	add("open data", 5000, "", "a <![CDATA[", "")
	add("open addresses", 5000, "", "<a:", "")
	add("addresses", 1500, "", "<a:b> ", "")
	add("tags", 3000, "", "<b>", "")
	add("comments", 1000, "", "<!-- a -->\n\n", "")
	add("entities", 3000, "", "&amp;", "")
	add("backslashes", 20000, "", "\\", "")

	add("definitions", 1000, "", "a\n: b\n\n", "")
	add("definitions of one term", 1000, "a\n", ": b\n", "")
	add("markers without terms", 2000, "", "\n: b\n", "")
	add("markers on a line", 5000, "a\n", ": ", "b\n")
	add("what may be captions", 1000, "", "a\n\n: b\n\n\n", "")

	add("code", 1000, "", "```\na\n```\n\n", "")
	add("open code", 5000, "", "```\na\n", "")
	add("alerts", 1000, "", "> [!NOTE]\n> a\n\n", "")
	add("rules", 1000, "", "---\n\n", "")
	add("front matter", 1000, "---\n", "# a\n", "---\n")
	add("open front matter", 5000, "---\n", "a\n", "")
	add("recommendations", 500, "",
	    "::: {.recommendation #r#}\na\n:::\n\n", "")
	add("what supports itself", 500, "",
	    "::: {.recommendation #r# supports=\"r#\"}\na\n:::\n\n", "")

	add("hidden spans", 1000, "", "a [b]{when-profile=c} ", "")
	add("hidden spans in emphasis", 500, "",
	    "*a [b]{when-profile=c}* ", "")
	add("pdf: hidden spans", 1000, "", "word [b]{when-profile=c} ", "")
	add("pdf: hidden definitions", 300, "",
	    "[a#]\n\n::: {when-profile=c}\n[a#]: b\n:::\n\n", "")
	add("pdf: words", 2000, "", "word ", "")
	add("pdf: headings", 300, "", "## a\n\n", "")
	add("pdf: items", 300, "", "- an item\n", "")
	add("pdf: rows", 500, "| a | b |\n|---|---|\n", "| c | d |\n", "")
	add("pdf: notes", 300, "", "a^[b] ", "")
	add("pdf: pictures that float", 100, "",
	    "![a#](tall.png){placement=float}\n\nb\n\nc\n\nd\n\n", "")

	if (what == "") {
		for (count_to = 1; count_to <= count; count_to++)
			print sizes[names[count_to]] "\t" names[count_to]
		exit
	}
	if (put_special())
		exit
	printf "%s", heads[what]
	put(pieces[what], n)
	printf "%s", tails[what]
}
