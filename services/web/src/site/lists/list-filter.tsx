import { withQuery } from '../../kit/given.js';
import { CityField } from '../city-field.js';
import { usePublicWords } from '../public-words.js';

const LISTS = [
  ['inForce', '/lists/in-force'],
  ['removed', '/lists/removed'],
] as const;
type ListFilterProps = {
  readonly path: string;
  readonly city: string | undefined;
  readonly feed: string;
};

/** The other list, the city, and the same as data. */
export function ListFilter({ path, city, feed }: ListFilterProps) {
  const { lists } = usePublicWords();
  return (
    <>
      <nav aria-label={lists.choose}>
        <ul className="tabs list">
          {LISTS.map(([name, at]) => (
            <li key={at}>
              <a href={withQuery(at, { city })} aria-current={at === path ? 'page' : undefined}>
                {lists[name].title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form action={path} method="get" className="card list-filter">
        <CityField label={lists.city} none={lists.anyCity} chosen={city} />
        <button type="submit">{lists.submit}</button>
        <span className="list-filter__data">
          <a href={feed}>{lists.feed}</a>
          <a href={withQuery('/feeds/stores.geojson', { city })}>{lists.points}</a>
        </span>
      </form>
    </>
  );
}
