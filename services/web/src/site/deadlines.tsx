import { DeadlineView } from '@anxintui/shared/contracts/registry';
import type { PageRequest } from '@anxintui/shared/contracts/site';
import type { Fault } from '../kit/fields.js';
import { Frame } from '../kit/frame.js';
import { givenText, isDay } from '../kit/given.js';
import type { Document } from './document.js';
import { PUBLIC } from './public-words.js';
import type { SiteDeps } from './site-deps.js';
import { DeadlineAnswer } from './tools/deadline-answer.js';
import { DeadlineForm, isCalculated } from './tools/deadline-form.js';

/** The calculator: the same arithmetic as that of every deadline card. */
export async function deadlinesPage(request: PageRequest, { ask }: SiteDeps): Promise<Document> {
  const { query, language } = request;
  const { deadlines } = PUBLIC[language];
  const rule = givenText(query, 'rule');
  const from = givenText(query, 'from');
  const faults = query.has('rule') ? faultsOf({ rule, from }, deadlines.faults) : [];
  const isAsked = query.has('rule') && faults.length === 0;
  const answer = isAsked ? await ask({ id: 'deadline', query: { rule, from }, language }) : null;
  const deadline = DeadlineView.nullable().parse(answer);
  return {
    title: deadlines.title,
    description: deadlines.lead,
    body: (
      <Frame>
        <div className="narrow">
          <h1>{deadlines.title}</h1>
          <p>{deadlines.lead}</p>
          {deadline ? <DeadlineAnswer deadline={deadline} /> : null}
          <DeadlineForm rule={rule} from={from} faults={faults} />
        </div>
      </Frame>
    ),
  };
}

type Asked = { readonly rule: string | undefined; readonly from: string | undefined };

const faultsOf = (
  { rule, from }: Asked,
  words: { readonly rule: string; readonly from: string },
): Fault[] => [
  ...(isCalculated(rule) ? [] : [{ field: 'rule', words: words.rule }]),
  ...(from !== undefined && isDay(from) ? [] : [{ field: 'from', words: words.from }]),
];
