-- Sets each paragraph of paragraphs.txt in many measures and writes the items
-- that TeX sees before it breaks lines, and the item each of its lines starts
-- with.  tests/unit/layout/tex.h reads what is written; lengths are scaled
-- points:
--
--     bWIDTH[<L>R]   box; it may hang out by L at a line's start, by R at
--                    its end
--     gWIDTH+ST-SH   glue
--     hWIDTH[<0>R]   hyphen that shows only at a line's end
--     eWIDTH         line end after a written hyphen
--     at MEASURE INDENT RAGGED HOW START...
--
-- HOW is "200" or "9999" for the least \tolerance of these two that a paragraph
-- can be set within, and "emergency" for one that needs a tenth of the measure
-- as stretch of every line.  The replacement of a discretionary counts with the
-- box before it.

local GLYPH, DISC, GLUE = node.id("glyph"), node.id("disc"), node.id("glue")
local KERN, HLIST = node.id("kern"), node.id("hlist")
local PARFILL = 15
local SYLLABLE = 3 -- a discretionary that hyphenation made
local ITEM = 1 -- attribute: the number of a glyph's item
local PT = 65536

local items, out

local function add(kind, width)
	local item = {kind = kind, width = width}
	items[#items + 1] = item
	return item
end

local function current_box()
	local last = items[#items]
	return last and last.kind == "b" and last or add("b", 0)
end

-- The width of a discretionary's list and its last glyph.
local function extent(list)
	local width, last = 0, nil
	for n in node.traverse(list) do
		if n.id == GLYPH then
			width = width + n.width
			last = n
			node.set_attribute(n, ITEM, #items - 1)
		elseif n.id == KERN then
			width = width + n.kern
		else
			error("a node in a discretionary: " .. n.id)
		end
	end
	return width, last
end

local function add_glyph(n)
	local box = current_box()
	box.width = box.width + n.width
	box.first = box.first or n
	box.last = n
	node.set_attribute(n, ITEM, #items - 1)
end

local function add_disc(n)
	local box = current_box()
	local shown, hyphen = extent(n.pre)
	local kept, last = extent(n.replace)
	assert(not n.post, "what follows a hyphen has no place in the items")
	box.width = box.width + kept
	box.last = last or box.last
	local item = add(n.subtype == SYLLABLE and "h" or "e", shown - kept)
	item.last = hyphen
end

local function itemize(head)
	items = {}
	for n in node.traverse(head) do
		if n.id == GLYPH then
			add_glyph(n)
		elseif n.id == KERN then
			local box = current_box()
			box.width = box.width + n.kern
		elseif n.id == DISC then
			add_disc(n)
		elseif n.id == GLUE and n.subtype ~= PARFILL then
			local glue = add("g", n.width)
			glue.stretch, glue.shrink = n.stretch, n.shrink
		end
	end
end

-- In thousandths of the quad, as \lpcode and \rpcode.
local left = {['"'] = 100}
local right = {[","] = 140, ["."] = 140, ["-"] = 160, [";"] = 90, ['"'] = 100}

local function print_codes(primitive, codes)
	for c, code in pairs(codes) do
		tex.print(("\\%s\\font %d=%d"):format(primitive, c:byte(), code))
	end
end

local function hang(glyph, codes)
	local code = glyph and codes[string.char(glyph.char)] or 0
	local quad = glyph and font.getfont(glyph.font).parameters.quad or 0
	return (quad * code + 500) // 1000
end

local function item_text(item, protrude)
	local text = item.kind .. item.width
	if item.kind == "g" then
		return text .. "+" .. item.stretch .. "-" .. item.shrink
	end
	local l, r = hang(item.first, left), hang(item.last, right)
	if not protrude or item.kind == "e" or l == 0 and r == 0 then
		return text
	end
	return text .. "<" .. l .. ">" .. r
end

-- The number of the item a line starts with.
local function line_start(line)
	for n in node.traverse(line.head) do
		local list = n.id == DISC and n.replace or n
		for g in node.traverse(list) do
			if g.id == GLYPH then
				return node.get_attribute(g, ITEM)
			end
			if list == n then
				break
			end
		end
	end
	error("a line without text")
end

local function badness(t, s)
	if t == 0 then
		return 0
	elseif s <= 0 then
		return 10000
	end
	local r = t * 297 // s
	return r > 1290 and 10000 or (r * r * r + 0x20000) // 0x40000
end


-- Whether a line as TeX set it is neither too long nor too loose.
local function is_good(line, tolerance)
	local room = line.width - node.dimensions(line.head)
	local stretch, shrink = 0, 0
	for n in node.traverse_id(GLUE, line.head) do
		if n.stretch_order > 0 and room >= 0 then
			return true
		end
		stretch = stretch + n.stretch
		shrink = shrink + n.shrink
	end
	if room < 0 then
		return -room <= shrink
	end
	return badness(room, stretch) <= tolerance
end

local function skip(stretch)
	local glue = node.new(GLUE)
	node.setglue(glue, 0, stretch, 0)
	return glue
end

-- The starts of the lines that TeX makes of a copy of the list, or nil.
local function lines_of(head, how)
	local copy = node.copy_list(head)
	local indent = node.new(HLIST)
	indent.width = how.indent
	node.insert_after(copy, copy, indent)
	local set = tex.linebreak(copy, {
		hsize = how.measure, rightskip = skip(how.ragged + how.extra),
		pretolerance = how.pretolerance, tolerance = how.tolerance,
		emergencystretch = 0, linepenalty = 10, hyphenpenalty = 50,
		exhyphenpenalty = 50, adjdemerits = 10000,
		doublehyphendemerits = 10000, finalhyphendemerits = 5000,
		protrudechars = how.protrude and 2 or 0,
	})
	local starts, good = {}, true
	for line in node.traverse_id(HLIST, set) do
		starts[#starts + 1] = line_start(line)
		good = good and is_good(line, how.tolerance)
	end
	node.flush_list(set)
	return good and starts or nil
end

-- TeX adds its own \emergencystretch only within \tolerance; a stretch at the
-- right has the same effect in any.
local passes = {
	{name = "200", tolerance = 200, share = 0},
	{name = "9999", tolerance = 9999, share = 0},
	{name = "emergency", tolerance = 10000, share = 0.1},
}

local function answer(head, how)
	for i, pass in ipairs(passes) do
		how.pretolerance = (i > 1 or how.ragged > 0) and -1 or 100
		how.tolerance = pass.tolerance
		how.extra = math.floor(how.measure * pass.share)
		local starts = lines_of(head, how)
		if starts then
			out:write(("at %d %d %d %s %s\n"):format(how.measure,
				how.indent, how.ragged, pass.name,
				table.concat(starts, " ")))
			return
		end
	end
end

local function write_items(protrude)
	local words = {}
	for _, item in ipairs(items) do
		words[#words + 1] = item_text(item, protrude)
	end
	out:write(table.concat(words, " "), "\n")
end

local function set_justified(head, protrude)
	itemize(head)
	write_items(protrude)
	for step = 0, 34 do
		answer(head, {measure = (60 + 10 * step) * PT,
			indent = step % 3 == 2 and 20 * PT or 0,
			ragged = 0, protrude = protrude})
	end
end

-- Without hyphens, and spaces of one width.
local function set_ragged(head)
	for n in node.traverse_id(GLUE, head) do
		if n.subtype ~= PARFILL then
			node.setglue(n, n.width, 0, 0)
		end
	end
	head = node.flatten_discretionaries(head)
	itemize(head)
	write_items(false)
	for step = 0, 11 do
		answer(head, {measure = (60 + 30 * step) * PT, indent = 0,
			ragged = (20 + 5 * step) * PT})
	end
end

local sets = {
	justified = function(head) set_justified(head, false) end,
	protruded = function(head) set_justified(head, true) end,
	ragged = set_ragged,
}

local name = arg[#arg]
local set = sets[name]
out = io.open(name .. ".txt", "w")

local function take(head)
	local copy = node.copy_list(head)
	set(copy)
	node.flush_list(copy)
	return head
end

callback.register("ligaturing", function() end)
callback.register("pre_linebreak_filter", take)
if name == "protruded" then
	print_codes("lpcode", left)
	print_codes("rpcode", right)
end
for paragraph in io.lines("paragraphs.txt") do
	tex.print("\\setbox0\\vbox{\\noindent " .. paragraph .. "\\par}")
end
