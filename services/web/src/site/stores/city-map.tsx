import type { CoverageFigures } from '@anxintui/shared/contracts/pledge-lists';
import { cityOf, provinceOf } from '@anxintui/shared/divisions/divisions';
import type { z } from 'zod';
import { useSpoken } from '../../copy/words.js';
import { shortName } from '../places.js';
import { usePublicWords } from '../public-words.js';

type Coverage = z.infer<typeof CoverageFigures>;
type CityCount = Coverage['cities'][number];

/** Where pledged stores are: one tile for each city, and the same as a table. */
export function CityMap({ coverage }: { coverage: Coverage }) {
  const { map } = usePublicWords().stores;
  return (
    <section id="map" aria-labelledby="map-title">
      <h2 id="map-title">{map.title}</h2>
      <p className="quiet">{map.note}</p>
      <ul className="tiles list" aria-label={map.label}>
        {coverage.cities.map((city) => (
          <Tile key={city.city} city={city} />
        ))}
      </ul>
      <details>
        <summary>{map.table}</summary>
        <CityTable coverage={coverage} />
      </details>
    </section>
  );
}

/** The shade of a tile: from which count on. */
const SHADES = [1, 10, 50] as const;
const shadeOf = (count: number): number => SHADES.filter((from) => count >= from).length;

function Tile({ city: { city: code, name, pledged } }: { city: CityCount }) {
  const { map } = usePublicWords().stores;
  const { language } = useSpoken();
  const city = cityOf(code);
  return (
    <li className={`tile tile--${code} tile--shade-${shadeOf(pledged)}`}>
      <a href={`/stores?city=${code}`} aria-label={map.tile(name, pledged)}>
        <span>{city ? shortName(city, language) : name}</span>
        <span className="tile__count">{pledged.toLocaleString('en-US')}</span>
      </a>
    </li>
  );
}

function CityTable({ coverage: { cities, total } }: { coverage: Coverage }) {
  const { map } = usePublicWords().stores;
  return (
    <div className="scrolls">
      <table>
        <thead>
          <tr>
            <th scope="col">{map.city}</th>
            <th scope="col">{map.province}</th>
            <th scope="col" className="number">
              {map.pledged}
            </th>
            <th scope="col" className="number">
              {map.stores}
            </th>
          </tr>
        </thead>
        <tbody>
          {cities.map((city) => (
            <CityRow key={city.city} city={city} />
          ))}
          <tr>
            <th scope="row">{map.total}</th>
            <td />
            <td className="number">{total.pledged}</td>
            <td className="number">{total.stores}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function CityRow({ city: { city, name, pledged, stores } }: { city: CityCount }) {
  const { language } = useSpoken();
  const province = provinceOf(city);
  return (
    <tr>
      <th scope="row">
        <a className="in-table" href={`/stores?city=${city}`}>
          {name}
        </a>
      </th>
      <td>{language === 'zh' ? province?.nameZh : province?.nameEn}</td>
      <td className="number">{pledged}</td>
      <td className="number">{stores}</td>
    </tr>
  );
}
