import { EXCLUSION_WORDS } from '@anxintui/shared/vocabulary/pledge-words';
import { Loading } from '../../../app/loading.js';
import { useSpoken } from '../../../copy/words.js';
import { withDays } from '../../../kit/written.js';
import type { GoodsAnswers, ReturnAnswers } from './return-answers.js';
import { type Eligibility, useEligibility } from './use-filing.js';

type Props = { readonly answers: ReturnAnswers; readonly goods: GoodsAnswers };
const RETURNABLE = ['eligible', 'needs-proof'];

/** May these goods go back? In the API's words, with the clause that decides. */
export function GoodsEligibility({ answers, goods }: Props) {
  const { words, language } = useSpoken();
  const { verdict } = words.returns;
  const { data: answer, error, isLoading } = useEligibility(answers, goods);
  if (isLoading) return <p className="quiet">{verdict.checking}</p>;
  if (!answer) return error ? <Loading error={error} /> : null;
  const isReturnable = RETURNABLE.includes(answer.outcome);
  return (
    <div className={`inset ${isReturnable ? 'inset--good' : 'inset--warn'}`} role="status">
      <p>
        <strong>{withDays(answer.words, language)}</strong>
      </p>
      {isReturnable ? null : <OtherWay next={answer.next} storeId={answers.store?.id ?? ''} />}
      <Clause answer={answer} />
    </div>
  );
}

function OtherWay({ next, storeId }: { next: string; storeId: string }) {
  const { verdict } = useSpoken().words.returns;
  return (
    <p>
      {next} <a href={`/app/cases/new?store=${storeId}`}>{verdict.complain}</a>
    </p>
  );
}

function Clause({ answer: { clause, exclusions } }: { answer: Eligibility }) {
  const { words, language } = useSpoken();
  const { verdict } = words.returns;
  return (
    <details>
      <summary>{verdict.clause}</summary>
      <p>{withDays(clause[language], language)}</p>
      {exclusions.length > 0 ? <p>{verdict.excluded}</p> : null}
      <ul>
        {exclusions.map((each) => (
          <li key={each}>{EXCLUSION_WORDS[each][language]}</li>
        ))}
      </ul>
    </details>
  );
}
