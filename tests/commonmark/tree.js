/*
 * A dump of the document tree, as events under HTML's names.
 */
'use strict';

const { decoded, titled } = require('./html');

const NAMES = { paragraph: 'p', quote: 'blockquote', item: 'li', emph: 'em',
	strong: 'strong', figure: 'p', strike: 'del', superscript: 'sup',
	subscript: 'sub' };

/* "kind @1:2 #id rest"; quoted texts are those of JSON. */
function parsed(line) {
	const [, indent, kind, rest] =
		/^( *)([a-z-]+) @(?:\d+:\d+|-)(?: #\S+)?(.*)$/.exec(line);

	return { depth: indent.length / 2, kind, rest, children: [] };
}

function quoted(rest, key) {
	const found = new RegExp(' ' + key + '("(?:[^"\\\\]|\\\\.)*")').exec(rest);

	return found ? unquoted(found[1]) : '';
}

function unquoted(text) {
	return text.slice(1, -1).replace(/\\(u\{([0-9a-fA-F]+)\}|.)/g,
		(all, escape, hex) => hex ?
			String.fromCodePoint(parseInt(hex, 16)) :
			{ n: '\n', t: '\t', r: '\r' }[escape] ?? escape);
}

function tree(dump) {
	const lines = dump.split('\n');
	const open = [];
	let root;

	for (const line of lines.slice(lines.findIndex(
		(l) => l.startsWith('document @')))) {
		if (!line)
			continue;
		const node = parsed(line);

		root = root || node;
		open.length = node.depth;
		if (node.depth)
			open[node.depth - 1].children.push(node);
		open.push(node);
	}
	return root;
}

function nameOf(node) {
	switch (node.kind) {
	case 'heading':
		return 'h' + /level=(\d)/.exec(node.rest)[1];
	case 'list': {
		const start = / ordered start=(\d+)/.exec(node.rest);

		return start ? `ol ${start[1]}` : 'ul';
	}
	case 'link':
		return 'a ' + decoded(quoted(node.rest, 'url=')) +
			titled(quoted(node.rest, 'title='));
	case 'image':
		return 'img ' + decoded(quoted(node.rest, 'path=')) +
			titled(quoted(node.rest, 'title='));
	default:
		return NAMES[node.kind] ?? node.kind;
	}
}

/* Nodes that show their children and nothing of their own. */
function isTransparent(node, parent, list) {
	return node.kind === 'document' ||
		node.kind === 'paragraph' && parent.kind === 'item' &&
		/ tight/.test(list.rest);
}

function addLeaf(out, node) {
	switch (node.kind) {
	case 'text':
		out.push({ text: quoted(node.rest, '') });
		return true;
	case 'code':
		out.push({ open: 'code' }, { text: quoted(node.rest, '') },
			{ close: 'code' });
		return true;
	case 'code-block':
		out.push({ open: 'pre' }, { open: 'code' },
			{ text: unquoted(/("(?:[^"\\]|\\.)*")$/.exec(node.rest)[1]) },
			{ close: 'code' }, { close: 'pre' });
		return true;
	case 'soft-break':
		out.push({ text: '\n' });
		return true;
	case 'line-break':
		out.push({ leaf: 'br' });
		return true;
	case 'rule':
		out.push({ leaf: 'hr' });
		return true;
	default:
		return false;
	}
}

/* The words of an image alone, as those of the attribute that holds them. */
function textOf(node) {
	return /^(text|code)$/.test(node.kind) ? quoted(node.rest, '') :
		node.kind === 'soft-break' || node.kind === 'line-break' ? '\n' :
		node.children.map(textOf).join('');
}

function add(out, node, parent, list) {
	if (addLeaf(out, node) || node.kind === 'caption')
		return;
	const hidden = isTransparent(node, parent, list);
	const name = hidden || nameOf(node);

	if (!hidden)
		out.push({ open: name });
	if (node.kind === 'image')
		out.push({ text: textOf(node) });
	else
		for (const child of node.children)
			add(out, child, node, parent);
	if (!hidden)
		out.push({ close: name.replace(/ .*/, '') });
}

function events(dump) {
	const out = [];

	add(out, tree(dump), { kind: '' }, { rest: '' });
	return out;
}

module.exports = { events };
