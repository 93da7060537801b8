// readers.mjs PDFJS FILE...: whether poppler, MuPDF and pdf.js read the same
// text on every page, in the same order, and whether each piece of it stands
// either in the structure or in an artifact; sheets have neither.  One line a
// file: "ok FILE", or "FAILED FILE: what".
import { execFileSync } from "node:child_process";
import { pathToFileURL } from "node:url";

const [pdfjs, ...files] = process.argv.slice(2);
const { getDocument } = await import(pathToFileURL(pdfjs));

function run(program, ...words) {
	return execFileSync(program, words, {
		encoding: "utf8",
		maxBuffer: 1 << 28,
		stdio: ["ignore", "pipe", "ignore"],
	});
}

// What all readers can agree on: no spaces, no hyphens, for those at line ends
// are soft to some, no controls, compatibility forms as plain letters.  U+FFFD stands for
// characters that no font has, whose own text is an alternative not all read.
function letters(text) {
	return text
		.normalize("NFKC")
		.replace(/[-\s\u00ad\u2010\ufffd\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, "");
}

// The same as a bag, without accents: for text that some readers turn round.
function bag(text) {
	return [...letters(text).normalize("NFD").replace(/\p{M}/gu, "")]
		.sort().join("");
}

function difference(one, other) {
	let at = 0;

	while (at < one.length && one[at] === other[at])
		at++;
	return `"${one.slice(at, at + 30)}" and "${other.slice(at, at + 30)}"`;
}

// The text of a page by pdf.js: all of it, what the structure holds, and
// what is wrong with its marks.
async function readPage(page) {
	const content = await page.getTextContent({
		includeMarkedContent: true,
		disableNormalization: true,
	});
	const ids = new Set();
	const open = [];
	const read = { all: "", tagged: "", faults: [] };

	collect(await page.getStructTree(), ids);
	for (const item of content.items) {
		if (item.type === "endMarkedContent")
			open.pop();
		else if (item.type)
			open.push(item);
		else
			place(item.str, open, ids, read);
	}
	return read;
}

function collect(node, ids) {
	if (node?.type === "content")
		ids.add(node.id);
	for (const child of node?.children ?? [])
		collect(child, ids);
}

function place(text, open, ids, read) {
	const marks = open.filter((mark) => mark.id);
	const artifact = open.some((mark) => mark.tag === "Artifact");

	read.all += text;
	if (!letters(text))
		return;
	if (marks.length + artifact !== 1)
		read.faults.push(`"${text}" is in ${marks.length} elements` +
			(artifact ? " and an artifact" : ""));
	else if (!artifact && !ids.has(marks[0].id))
		read.faults.push(`"${text}" is in no element`);
	if (!artifact)
		read.tagged += text;
}

// Pages of a program's output, which ends each with a form feed.
function paged(text) {
	return text.split("\f").slice(0, -1);
}

// The text of the structure as poppler prints it: in quotes, line by line.
function structured(file) {
	return [...run("pdfinfo", "-struct-text", file)
		.matchAll(/^ *"(.*?)"$/gms)].map((match) => match[1]).join("");
}

function compare(page, name, text, read, faults) {
	const turned = /[\u0590-\u08ff\ufb1d-\ufefc]/.test(text);
	const [one, other] = turned
		? [bag(text), bag(read.all)]
		: [letters(text), letters(read.all)];

	if (bag(text) !== bag(read.all))
		faults.push(`page ${page}: pdf.js and ${name} read ` +
			difference(bag(read.all), bag(text)));
	else if (one !== other)
		faults.push(`page ${page}: the order of pdf.js and ${name} is ` +
			difference(other, one));
}

async function check(file) {
	const pdf = await getDocument({ url: file, verbosity: 0 }).promise;
	const poppler = paged(run("pdftotext", "-raw", file, "-"));
	const mupdf = paged(run("mutool", "draw", "-q", "-F", "txt", file));
	const hasTags = /^Tagged: *yes/m.test(run("pdfinfo", file));
	const faults = [];
	let tagged = "";

	for (let i = 1; i <= pdf.numPages; i++) {
		const read = await readPage(await pdf.getPage(i));

		compare(i, "poppler", poppler[i - 1] ?? "", read, faults);
		compare(i, "MuPDF", mupdf[i - 1] ?? "", read, faults);
		if (hasTags)
			faults.push(...read.faults.map((fault) => `page ${i}: ${fault}`));
		tagged += read.tagged;
	}
	if (hasTags && bag(structured(file)) !== bag(tagged))
		faults.push("the structure reads " +
			difference(bag(structured(file)), bag(tagged)));
	return faults;
}

for (const file of files) {
	const faults = await check(file);

	console.log(faults.length
		? `FAILED ${file}: ${faults.slice(0, 5).join("; ")}`
		: `ok ${file}`);
}
