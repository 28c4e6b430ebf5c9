import { pageOf } from '@anxintui/shared/contracts/fields';
import { DisclosureQuery, DisclosureView } from '@anxintui/shared/contracts/people';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import type { Language } from '@anxintui/shared/http/language';
import type { Bureau } from '../domain/bureau-tree.js';
import type { Disclosure, Disclosures } from '../domain/disclosure.js';
import { markOfDisclosure, placeOfDisclosure } from './disclosure-place.js';
import { PURPOSE_WORDS } from './disclosure-words.js';
import { endpoint } from './policy.js';

const PAGE = 50;
type Deps = {
  readonly disclosures: Pick<Disclosures, 'about'>;
  readonly bureau: (id: string) => Promise<Bureau | null>;
};

export const myDisclosuresRoute = ({ disclosures, bureau }: Deps): Endpoint =>
  endpoint(
    {
      id: 'my-disclosures',
      method: 'get',
      path: '/me/disclosures',
      summary: '谁查看过我的资料 · who has read what is known of me',
      query: DisclosureQuery,
      reply: pageOf(DisclosureView),
    },
    async ({ actor, query: { limit = PAGE, after }, language }) => {
      const page = { limit, ...(after === undefined ? {} : { after: placeOfDisclosure(after) }) };
      const found = await disclosures.about(actor?.accountId ?? '', page);
      const last = found.length === limit ? found.at(-1) : undefined;
      const items = found.map(async (one) =>
        disclosureView(one, { language, bureau: await bureau(one.bureauId) }),
      );
      return {
        body: { items: await Promise.all(items), next: last ? markOfDisclosure(last) : null },
      };
    },
  );

/** Not who it was: their bureau answers for them, and knows. */
const disclosureView = (
  { id, at, roles, purpose, fields, subject }: Disclosure,
  { language, bureau }: { language: Language; bureau: Bureau | null },
) => ({
  id,
  at,
  by: { roles, bureau: bureau?.name },
  purpose,
  words: PURPOSE_WORDS[purpose][language],
  fields,
  subject: { ...subject, href: `/api/v1/${subject.kind}/${subject.id}` },
});
