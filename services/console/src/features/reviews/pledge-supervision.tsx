import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import type { Pledge } from './use-pledges.js';

/** What the bureau has done about the pledge, and what the store says against it. */
export function PledgeSupervision({ pledge }: { pledge: Pledge }) {
  const { words, language } = useSpoken();
  const { officerPledges } = words;
  const { supervision, appeals } = pledge;
  const said = officerPledges.pledge;
  return (
    <section aria-label={said.supervision}>
      <h3>{said.supervision}</h3>
      {supervision.length === 0 ? <p>{said.noSupervision}</p> : null}
      <ol>
        {supervision.map(({ number, outcome, words: why, at }) => (
          <li key={number}>
            <strong>{officerPledges.outcome[outcome]}</strong> · {moment(at, language)}
            <br />
            {why}
          </li>
        ))}
      </ol>
      {appeals.length > 0 ? (
        <>
          <h3>{said.appeals}</h3>
          <ul>
            {appeals.map(({ against, words: why, at }) => (
              <li key={`${against}${at}`}>
                {said.against(against)} · {moment(at, language)}
                <br />
                {why}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
