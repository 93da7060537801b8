# Makes signatories.csv: names put together from syllables, so that no list of
# real people is needed to show how thousands of them are set.
#
#     LC_ALL=C awk -f signatories.awk > signatories.csv
#
# The same rows each time: the numbers come from a generator of their own.

function random(n) {
	state = (state * 1103515245 + 12345) % 2147483648
	return int(state / 65536) % n
}

function pick(words,    n, list) {
	n = split(words, list, " ")
	return list[random(n) + 1]
}

function given() {
	return pick("A Be Ca Da E Fi Ga Ha I Jo Ka Le Ma Ne O Pi Ra Se Ti U Vé Wi Ya Zo Ö Ş") \
	    pick("bel dan fir gor hal jin kos lem mir nol pas rik san tul vor wen")
}

function family() {
	return pick("Å Ä Ar Bel Ça Cor Dra El Fen Gra Hol Is Jor Kru Lun Mor Nør Ol Per Quen Ros Stra Tor Ul Ves Win Yl Zan É Ø") \
	    pick("ba de fi go ha ka la mo ne pi ra se ti vu") \
	    pick("din gard holt ik lund mar nov quist ren sen ström tane vik well ž")
}

function place() {
	return pick("Norvale Eastmere Sudhaven Westholm Highfell Lowbridge Greyford Oldwater")
}

function office() {
	return pick("Farmer Teacher Nurse Engineer Gardener Councillor Student Carpenter Baker Hydrologist")
}

BEGIN {
	state = 20261122
	print "name,role,organisation,place,kind"
	for (i = 1; i <= 60; i++) {
		town = place()
		body = pick("Growers Anglers Tenants Brewers Gardeners Boatmen Teachers Nurses Millers Foresters")
		name = town " " body
		while (name in seen)
			name = name " " pick("Union Circle League Forum Trust")
		seen[name]
		printf "%s,,,%s,Organisation\n", name, town
	}
	while (people < 2940) {
		name = given() " " family()
		if (name in seen)
			continue
		seen[name]
		people++
		employer = random(3) ? "" : place() " " pick("Council School Hospital Waterworks Museum")
		printf "%s,%s,%s,%s,Individual\n", name, office(), employer, place()
	}
}
