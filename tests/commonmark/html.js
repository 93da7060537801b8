/*
 * The HTML that the specification expects, as events.  Comments, scripts and
 * styles show nothing; instructions, declarations and CDATA are taken as
 * CommonMark delimits them, and show nothing either.
 */
'use strict';

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' };
const HIDDEN = /^(script|style|title|template)$/;
const TOKEN = new RegExp([
	/<!-->|<!--->|<!--[^]*?(?:-->|$)/, /<\?[^]*?(?:\?>|$)/,
	/<!\[CDATA\[[^]*?(?:\]\]>|$)/, /<![A-Za-z][^>]*(?:>|$)/,
	/<\/?[A-Za-z](?:"[^"]*"|'[^']*'|[^"'>])*(?:>|$)/, /<\/?[A-Za-z][^>]*>/,
	/[^<]+/, /</].map((r) => r.source).join('|'), 'g');

function resolved(text) {
	return text.replace(/&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|(\w+));/g,
		(all, decimal, hex, name) => {
			if (name)
				return ENTITIES[name] || all;
			return String.fromCodePoint(decimal ? +decimal :
				parseInt(hex, 16));
		});
}

function attribute(tag, name) {
	const found = new RegExp('\\s' + name +
		'\\s*=\\s*(?:"([^"]*)"|\'([^\']*)\'|([^\\s"\'>]+))', 'i').exec(tag);

	return found ?
		resolved(found[1] ?? found[2] ?? found[3]) : undefined;
}

/* A code block's info, a list's start, where a link leads. */
function details(tag, name, next) {
	const start = attribute(tag, 'start');

	if (name === 'ol')
		return ` ${start ?? 1}`;
	if (name === 'a')
		return ` ${decoded(attribute(tag, 'href') ?? '')}` +
			titled(attribute(tag, 'title'));
	return '';
}

function titled(title) {
	return title ? ` "${title}"` : '';
}

/* An address, whether its characters are escaped or not. */
function decoded(url) {
	try {
		return decodeURIComponent(url).replace(/ /g, '%20');
	} catch {
		return url;
	}
}

function addImage(events, tag) {
	const name = 'img ' + decoded(attribute(tag, 'src') ?? '') +
		titled(attribute(tag, 'title'));

	events.push({ open: name }, { text: attribute(tag, 'alt') ?? '' },
		{ close: name });
}

function events(html) {
	const out = [];
	let hidden = null;

	for (const [token] of html.matchAll(TOKEN)) {
		const tag = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/.exec(token);
		const name = tag && tag[2].toLowerCase();

		if (hidden) {
			if (tag && tag[1] && name === hidden)
				hidden = null;
		} else if (!tag) {
			if (!/^<[!?]/.test(token))
				out.push({ text: resolved(token) });
		} else if (tag[1]) {
			out.push({ close: name });
		} else if (HIDDEN.test(name)) {
			hidden = name;
		} else if (name === 'img') {
			addImage(out, token);
		} else if (name === 'br' || name === 'hr') {
			out.push({ leaf: name });
		} else {
			out.push({ open: name + details(token, name) });
		}
	}
	return out;
}

module.exports = { events, decoded, titled };
