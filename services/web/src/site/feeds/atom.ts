import { xmlText } from '../xml.js';

type Entry = {
  /** The same for the same thing for ever. */
  readonly id: string;
  readonly href: string;
  readonly title: string;
  /** The day of Shanghai from which it holds. */
  readonly on: string;
  readonly text: string;
};
export type Feed = {
  readonly language: string;
  readonly title: string;
  readonly lead: string;
  readonly self: string;
  readonly page: string;
  readonly entries: readonly Entry[];
  /** When the feed was made, for one that has nothing in it yet. */
  readonly now: Date;
};

const AUTHOR = 'AnxinTui 安心退';
const dayBegins = (on: string): string => `${on}T00:00:00+08:00`;

/** An Atom document (RFC 4287): the newest first, as new as its newest entry. */
export function atomText({ language, title, lead, self, page, entries, now }: Feed): string {
  const newest = entries
    .map(({ on }) => on)
    .sort()
    .at(-1);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `<id>${xmlText(self)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<subtitle>${xmlText(lead)}</subtitle>`,
    `<updated>${newest ? dayBegins(newest) : now.toISOString()}</updated>`,
    `<author><name>${AUTHOR}</name></author>`,
    `<link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${xmlText(page)}"/>`,
    ...entries.map(entryText),
    '</feed>',
    '',
  ].join('\n');
}

const entryText = ({ id, href, title, on, text }: Entry): string =>
  [
    '<entry>',
    `<id>${xmlText(id)}</id>`,
    `<title>${xmlText(title)}</title>`,
    `<updated>${dayBegins(on)}</updated>`,
    `<link rel="alternate" type="text/html" href="${xmlText(href)}"/>`,
    `<summary>${xmlText(text)}</summary>`,
    '</entry>',
  ].join('\n');
