import { useSpoken } from '../../copy/words.js';
import { levelOf, percentOf, placeOf } from './tiles.js';
import type { CoveredCity } from './use-coverage.js';

type Props = { readonly cities: readonly CoveredCity[]; readonly show: (city: string) => void };

/** The cities as tiles where they lie, roughly; the table below has the same figures. */
export function CoverageMap({ cities, show }: Props) {
  const { map } = useSpoken().words.officerCoverage;
  return (
    <section aria-label={map.label}>
      <h2>{map.label}</h2>
      <p className="quiet">{map.note}</p>
      <ul className="tiles">
        {cities.map((each) => {
          const share = percentOf(each);
          return (
            <li key={each.city} style={placeOf(each.city)}>
              <button
                type="button"
                className={`tiles__city tiles__city--${levelOf(each)}`}
                aria-label={map.tile(each.name, each.pledged, each.stores, share)}
                onClick={() => show(each.city)}
              >
                {each.name}
                <br />
                <strong>{share}</strong>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
