import { endOfDay, startOfDay } from '@anxintui/shared/calendar/civil-date';
import { AuditDisclosureQuery, AuditDisclosureView } from '@anxintui/shared/contracts/audit';
import { pageOf } from '@anxintui/shared/contracts/fields';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import type { z } from 'zod';
import { type Bureau, subtreeOf } from '../domain/bureau-tree.js';
import type { DisclosureReaders, Disclosures, SealedDisclosure } from '../domain/disclosure.js';
import { markOfDisclosure, placeOfDisclosure } from './disclosure-place.js';
import { PURPOSE_WORDS } from './disclosure-words.js';
import { endpoint } from './policy.js';

const PAGE = 50;
type Deps = {
  readonly disclosures: Pick<Disclosures, 'by'>;
  readonly tree: () => Promise<readonly Bureau[]>;
};

export const auditDisclosuresRoute = ({ disclosures, tree }: Deps): Endpoint =>
  endpoint(
    {
      id: 'audit-disclosures',
      method: 'get',
      path: '/audit/disclosures',
      summary: '查看个人信息的记录 · who has read personal data in clear, and why',
      query: AuditDisclosureQuery,
      reply: pageOf(AuditDisclosureView),
    },
    async ({ actor, query, language }) => {
      const { limit = PAGE, after } = query;
      const own = subtreeOf(await tree(), actor?.bureauId ?? '');
      const place = after === undefined ? {} : { after: placeOfDisclosure(after) };
      const found = await disclosures.by(readersIn(own, query), { limit, ...place });
      const last = found.length === limit ? found.at(-1) : undefined;
      const items = found.map((one) => disclosureView(one, language));
      return { body: { items, next: last ? markOfDisclosure(last) : null } };
    },
  );

/** Whoever is asked for, and nobody of another jurisdiction. */
const readersIn = (
  own: readonly string[],
  { reader, bureau, day }: z.output<typeof AuditDisclosureQuery>,
): DisclosureReaders => ({
  bureaus: bureau === undefined ? own : own.filter((id) => id === bureau),
  ...(reader === undefined ? {} : { reader }),
  ...(day === undefined ? {} : { from: startOfDay(day), until: endOfDay(day) }),
});

/** With the account of the reader, never with what was read. */
const disclosureView = (disclosure: SealedDisclosure, language: Language) => ({
  ...disclosure,
  words: PURPOSE_WORDS[disclosure.purpose][language],
});
