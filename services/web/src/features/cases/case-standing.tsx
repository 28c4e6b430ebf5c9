import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { useDispute } from './dispute.js';
import { Escalate } from './escalate.js';
import type { Case } from './use-case.js';

const TONES: Readonly<Partial<Record<Case['status'], string>>> = {
  'awaiting-shopper': 'warn',
  settled: 'good',
  'not-accepted': 'bad',
  terminated: 'warn',
};

/** The status in words, who has it, what comes next, and the way to the bureau. */
export function CaseStanding() {
  const { words, language } = useSpoken();
  const { cases } = words;
  const { status, holder, receiptNumber, filedAt, officer } = useDispute();
  const tone = TONES[status];
  return (
    <section className={tone ? `inset inset--${tone}` : 'inset'} aria-label={cases.standing}>
      <p>
        <strong className={tone ? `tag tag--${tone}` : 'tag'}>{cases.status[status]}</strong>
      </p>
      <p>{cases.next[status]}</p>
      <dl className="facts">
        <dt>{cases.holderLabel}</dt>
        <dd>
          {holderWords(holder, cases.holder)}
          {officer ? ` · ${cases.officer}` : ''}
        </dd>
        <dt>{cases.number}</dt>
        <dd>{receiptNumber}</dd>
        <dt>{cases.filedOn}</dt>
        <dd>
          <time dateTime={filedAt}>{moment(filedAt, language)}</time>
        </dd>
      </dl>
      <Escalate />
    </section>
  );
}

const holderWords = (holder: string, said: Readonly<Record<string, string>>): string =>
  said[holder] ?? holder;
