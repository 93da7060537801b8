/*
 * check.js PROGRAM SPECIFICATION SCRATCH
 *
 * Renders every example of CommonMark's specification and holds three things:
 * the PDF is made and sound, it shows the words that the expected HTML shows
 * in their order, and the tree is built as the HTML is.  deviations.txt has
 * the examples whose tree may differ, each with the reason and with the tree,
 * without its texts, that it must be then.  `--list` prints the differing trees in that form.
 */
'use strict';

const { execFile } = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { words, structure, skeleton } = require('./events');
const html = require('./html');
const tree = require('./tree');

const THEME = path.join(__dirname, 'theme.yaml');
const DEVIATIONS = path.join(__dirname, 'deviations.txt');

/* The examples in order; a stripe of backquotes is around each. */
function examples(text) {
	const found = text.replace(/\r\n?/g, '\n')
		.matchAll(/^`{32} example\n([^]*?)^\.\n([^]*?)^`{32}$/gm);

	return Array.from(found, ([, markdown, expected], i) => ({
		number: i + 1,
		markdown: markdown.replace(/→/g, '\t'),
		html: expected.replace(/→/g, '\t'),
	}));
}

/* Lines "NUMBER REASON: STRUCTURE"; reasons are named at the file's head. */
function deviations() {
	const all = new Map();

	for (const line of fs.readFileSync(DEVIATIONS, 'utf8').split('\n')) {
		const found = /^(\d+) ([a-z0-9-]+): (.*)$/.exec(line);

		if (found)
			all.set(+found[1], { reason: found[2], structure: found[3] });
	}
	return all;
}

/* Standard output of a program; a failure is an error that tells of it. */
function run(program, args) {
	return new Promise((resolve, reject) => {
		execFile(program, args, { timeout: 60000 }, (error, out, err) => {
			if (error)
				reject(new Error(`${path.basename(program)}: ` +
					`status ${error.code}\n${err}`));
			else
				resolve(out);
		});
	});
}

async function read(program, scratch, example) {
	const folder = path.join(scratch, String(example.number));
	const markdown = path.join(folder, '_.md');
	const pdf = path.join(folder, '_.pdf');

	fs.mkdirSync(folder, { recursive: true });
	fs.writeFileSync(markdown, example.markdown);
	await run(program, ['render', '-q', '--theme', THEME, markdown, '-o', pdf]);
	await run('qpdf', ['--check', pdf]);
	return {
		text: await run('pdftotext', ['-raw', pdf, '-']),
		dump: await run(program, ['render', '-q', '--dump=doc', markdown]),
	};
}

/* The numbers of ordered lists are text on paper. */
function numbered(events) {
	const counters = [];
	const out = [];

	for (const event of events) {
		out.push(event);
		if (/^(ol|ul)\b/.test(event.open))
			counters.push(event.open.startsWith('ol') ?
				+event.open.slice(3) : null);
		else if (/^(ol|ul)$/.test(event.close))
			counters.pop();
		else if (event.open === 'li' && counters.at(-1) != null)
			out.push({ text: ` ${counters[counters.length - 1]++}. ` });
	}
	return out;
}

function difference(what, wanted, got) {
	return wanted === got ? [] :
		[`${what}\n    wanted ${wanted}\n    got    ${got}`];
}

/* Whether an installed cmark that follows version 0.31 built the tree. */
function isNewer(deviation, example) {
	return deviation?.reason === 'cmark-0-30' && !example.differs;
}

function deviationFaults(deviation, example) {
	return example.differs ?
		difference('deviation', deviation.structure,
			skeleton(example.got)) :
		['deviates no longer: strike its line'];
}

/* What is wrong with an example, as lines to print. */
async function faults(program, scratch, example, deviation) {
	let result;

	try {
		result = await read(program, scratch, example);
	} catch (error) {
		return [error.message];
	}
	const expected = html.events(example.html);
	const shown = words([{ text: result.text }]).join(' ');
	const wanted = structure(expected);

	example.got = structure(tree.events(result.dump));
	example.differs = wanted !== example.got;
	return difference('words', words(numbered(expected)).join(' '), shown)
		.concat(deviation && !isNewer(deviation, example) ?
			deviationFaults(deviation, example) :
			difference('structure', wanted, example.got));
}

async function main([program, specification, scratch, mode]) {
	const all = examples(fs.readFileSync(specification, 'utf8'));
	const allowed = deviations();
	const queue = all.slice();
	let failed = 0;

	async function work() {
		for (let next = queue.shift(); next; next = queue.shift()) {
			next.faults = await faults(program, scratch, next,
				allowed.get(next.number));
		}
	}
	await Promise.all(os.cpus().map(work));
	for (const example of all) {
		if (mode === '--list' && example.differs)
			console.log(`${example.number} ${allowed.get(
				example.number)?.reason ?? '?'}: ${
				skeleton(example.got)}`);
		else if (mode !== '--list' && example.faults.length)
			console.log(`example ${example.number}: ` +
				example.faults.join('\n  '));
		failed += example.faults.length > 0;
	}
	console.log(`${all.length - failed} passed, ${failed} failed`);
	process.exitCode = failed || all.length === 0 ? 1 : 0;
}

main(process.argv.slice(2));
