/*
 * A document as a list of events, which HTML and a dump of the tree are both
 * brought to: {open: NAME}, {close: NAME}, {text: STRING}, {leaf: STRING}.
 * From events come words and structure, which are compared.
 */
'use strict';

const BLOCKS = new Set(['p', 'ul', 'ol', 'li', 'blockquote', 'h1', 'h2', 'h3',
	'h4', 'h5', 'h6', 'pre', 'hr', 'br', 'div', 'table', 'tr', 'td', 'th',
	'section', 'summary', 'details']);

/* "a" of "a /url", as it opens, closes or stands alone. */
function nameOf(event) {
	return (event.open ?? event.close ?? event.leaf).replace(/ .*/, '');
}

/* Runs of letters and digits in Unicode's composed form. */
function words(events) {
	let all = '';

	for (const event of events) {
		all += event.text ?? (BLOCKS.has(nameOf(event)) ? ' ' : '');
	}
	return all.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) || [];
}

/* Text as a browser shows it outside code: white space is one space. */
function collapsed(text) {
	return text.replace(/[ \t\r\n]+/g, ' ');
}

/*
 * One line: "p[em["text"]] hr".  White space at the borders of blocks counts
 * for nothing, nor does the kind of punctuation that is set for another.
 */
function structure(events) {
	const out = [];
	let text = '', pre = 0, border = true;

	function flush(isBlock) {
		const trimmed = pre ? text : collapsed(text);
		const start = border && !pre ? trimmed.trimStart() : trimmed;
		const all = isBlock && !pre ? start.trimEnd() : start;

		if (all)
			out.push(JSON.stringify(plain(all)));
		border = isBlock || border && !all;
		text = '';
	}
	for (const event of events) {
		if (event.text !== undefined) {
			text += event.text;
			continue;
		}
		flush(BLOCKS.has(nameOf(event)));
		if (event.open) {
			pre += nameOf(event) === 'pre';
			out.push(event.open + '[');
		} else if (event.close) {
			pre -= event.close === 'pre';
			out.push(']');
		} else {
			out.push(event.leaf);
		}
	}
	flush(true);
	return out.join(' ').replace(/\[ /g, '[').replace(/ \]/g, ']');
}

/* What a keyboard types for quotes, dashes and dots that were set. */
function plain(text) {
	return text.replace(/[\u2018\u2019]/g, "'")
		.replace(/[\u201C\u201D]/g, '"').replace(/\u2014/g, '---')
		.replace(/\u2013/g, '--').replace(/\u2026/g, '...')
		.normalize('NFC');
}

/* The same without its texts: "p[em[\"\"]] hr". */
function skeleton(line) {
	return line.replace(/"(?:[^"\\]|\\.)*"/g, '""');
}

module.exports = { words, structure, skeleton };
