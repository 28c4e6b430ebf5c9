import { nothing } from '@anxintui/shared/aggregate/aggregate';
import type { DomainError } from '@anxintui/shared/aggregate/lifecycle';
import type { Words } from '@anxintui/shared/calendar/rule-set';
import { IdParams } from '@anxintui/shared/contracts/fields';
import { PledgePreviewView, PledgeTermsBody } from '@anxintui/shared/contracts/pledges';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { filled } from '@anxintui/shared/http/filled';
import type { Language } from '@anxintui/shared/http/language';
import { previewPledge } from '../domain/preview-pledge.js';
import type { Pledges } from '../domain/repositories.js';
import { type DraftPledgeDeps, storeToPledge } from '../use-cases/draft-pledge.js';
import { pledgeTerms } from './pledge-terms.js';
import { PLEDGE_PROBLEMS } from './pledge-words.js';
import { endpoint } from './policy.js';

type Deps = Pick<DraftPledgeDeps, 'stores'> & { readonly pledges: Pick<Pledges, 'find'> };

export const previewPledgeRoute = ({ stores, pledges }: Deps): Endpoint =>
  endpoint(
    {
      id: 'preview-pledge',
      method: 'post',
      path: '/stores/{id}/pledge/preview',
      summary:
        '预览承诺 · what the sign and shoppers would say, what would be refused; writes nothing',
      params: IdParams,
      body: PledgeTermsBody,
      reply: PledgePreviewView,
    },
    async ({ params: { id }, body, actor, language }) => {
      if (!actor) throw nothing(id);
      const [{ store }, pledge] = await Promise.all([
        storeToPledge({ stores }, id, actor),
        pledges.find(id),
      ]);
      const { faults, sign, shopper, against } = previewPledge(
        { store, pledge },
        pledgeTerms(body),
      );
      return {
        body: {
          refusals: faults.map((fault) => refusalView(fault, language)),
          sign: inBoth(sign),
          shopper,
          ...(against ? { against } : {}),
        },
      };
    },
  );

const inBoth = (lines: readonly Words[]) => ({
  zh: lines.map(({ zh }) => zh),
  en: lines.map(({ en }) => en),
});

/** In the words in which the draft itself would be refused. */
function refusalView({ code, pointer = '', details }: DomainError, language: Language) {
  const words = PLEDGE_PROBLEMS[code];
  if (!words) throw new Error(`there are no words for ${code}`);
  const said = (text: Words): string => filled(text[language], details);
  return { code, pointer, title: said(words.title), next: said(words.next) };
}
