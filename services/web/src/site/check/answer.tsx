import type { EligibilityView } from '@anxintui/shared/contracts/eligibility';
import type { EligibilityOutcome } from '@anxintui/shared/vocabulary/eligibility';
import { EXCLUSION_WORDS } from '@anxintui/shared/vocabulary/pledge-words';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { withQuery } from '../../kit/given.js';
import { day, daysUntil } from '../../kit/shown.js';
import { withDays } from '../../kit/written.js';
import { usePublicWords } from '../public-words.js';
import type { AskedPurchase } from './check-query.js';

type View = z.infer<typeof EligibilityView>;
type AnswerProps = {
  readonly answer: View;
  readonly asked: AskedPurchase;
  readonly storeId: string;
  readonly now: Date;
};
const LOOKS: Readonly<Record<EligibilityOutcome, 'good' | 'warn' | 'bad'>> = {
  eligible: 'good',
  'needs-proof': 'good',
  excluded: 'bad',
  'too-late': 'bad',
  'not-yet': 'warn',
  'no-pledge': 'bad',
};

/** Yes or no, until when, why, and what to do now. */
export function Answer({ answer, asked, storeId, now }: AnswerProps) {
  const { check } = usePublicWords();
  const { language } = useSpoken();
  const looks = LOOKS[answer.outcome];
  return (
    <section
      id="answer"
      className={`verdict verdict--${looks}`}
      aria-label={check.answer}
      tabIndex={-1}
    >
      <h2 className="verdict__title">{withDays(answer.words, language)}</h2>
      <dl className="facts">
        {answer.until && looks === 'good' ? <LastDay until={answer.until} now={now} /> : null}
        <dt>{check.clause}</dt>
        <dd>{withDays(answer.clause[language], language)}</dd>
        <Where stores={answer.stores} />
      </dl>
      <Special answer={answer} />
      <h3>{check.next}</h3>
      <p>{answer.next}</p>
      <NextSteps isReturnable={looks === 'good'} asked={asked} storeId={storeId} />
    </section>
  );
}

function LastDay({ until, now }: { until: string; now: Date }) {
  const { check } = usePublicWords();
  const { language } = useSpoken();
  const days = daysUntil(until, now);
  return (
    <>
      <dt>{check.until}</dt>
      <dd>
        <time dateTime={until}>{day(until, language)}</time> ·{' '}
        {days === 0 ? check.lastDay : check.left(days)}
      </dd>
    </>
  );
}

function Where({ stores }: Pick<View, 'stores'>) {
  const { check, marks } = usePublicWords();
  if (stores.length === 0) return null;
  return (
    <>
      <dt>{check.where}</dt>
      <dd>
        {stores.map(({ id, name, address }) => (
          <span key={id}>{name + marks.open + address + marks.close}</span>
        ))}
      </dd>
    </>
  );
}

function Special({ answer: { paths, exclusions } }: { answer: View }) {
  const { check } = usePublicWords();
  const { language } = useSpoken();
  return (
    <>
      <Listed title={check.ways} lines={paths.map(({ words }) => words)} />
      <Listed
        title={check.exclusions}
        lead={check.exclusionsHint}
        lines={exclusions.map((each) => EXCLUSION_WORDS[each][language])}
      />
    </>
  );
}

type ListedProps = {
  readonly title: string;
  readonly lead?: string;
  readonly lines: readonly string[];
};
function Listed({ title, lead, lines }: ListedProps) {
  if (lines.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      {lead ? <p>{lead}</p> : null}
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </>
  );
}

type NextStepsProps = Pick<AnswerProps, 'asked' | 'storeId'> & { readonly isReturnable: boolean };

function NextSteps({ isReturnable, asked, storeId }: NextStepsProps) {
  const { check } = usePublicWords();
  const { path: _, ...purchase } = asked;
  return (
    <p className="buttons">
      {isReturnable ? (
        <a className="button" href={withQuery('/app/returns/new', { store: storeId, ...purchase })}>
          {check.start}
        </a>
      ) : (
        <a className="button" href={`/app/cases/new?store=${storeId}`}>
          {check.complain}
        </a>
      )}
      <a className="button button--quiet" href={`/stores/${storeId}`}>
        {check.pledge}
      </a>
    </p>
  );
}
