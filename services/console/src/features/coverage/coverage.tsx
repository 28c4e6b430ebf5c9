import { useSearchParams } from 'react-router';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { Loading } from '../../kit/loading.js';
import { moment } from '../../kit/shown.js';
import { CoverageMap } from './coverage-map.js';
import { CoverageTable } from './coverage-table.js';
import { StoresBehind } from './stores-behind.js';
import { percentOf } from './tiles.js';
import { type Covered, useCoverage } from './use-coverage.js';

/** Which stores pledge, by city and county: a sketch, the same as a table, and the stores behind it. */
export function Coverage() {
  const { officerCoverage } = useSpoken().words;
  const { data, error, isPending, refetch } = useCoverage();
  return (
    <section className="stack">
      <h1>{officerCoverage.title}</h1>
      {isPending ? <Loading /> : null}
      {error ? <ProblemNote error={error} again={() => void refetch()} /> : null}
      {data ? <Figures covered={data} /> : null}
    </section>
  );
}

function Figures({ covered }: { covered: Covered }) {
  const { words, language } = useSpoken();
  const { officerCoverage } = words;
  const [address, setAddress] = useSearchParams();
  const division = address.get('division');
  const show = (code: string) => setAddress({ division: code });
  const { total, countedAt, definitions } = covered;
  return (
    <>
      <p>
        <strong>{officerCoverage.total(total.pledged, total.stores, percentOf(total))}</strong>{' '}
        <span className="quiet">{officerCoverage.counted(moment(countedAt, language))}</span>
      </p>
      <CoverageMap cities={covered.cities} show={show} />
      {division ? (
        <StoresBehind
          key={division}
          division={division}
          cities={covered.cities}
          onClose={() => setAddress({})}
        />
      ) : null}
      <CoverageTable covered={covered} show={show} />
      <details>
        <summary>{officerCoverage.definitions}</summary>
        <dl>
          {definitions.map(({ figure, title, definition }) => (
            <div key={figure}>
              <dt>{title}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}
