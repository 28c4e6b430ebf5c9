import { Loading } from '../../app/loading.js';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { useDisclosures } from './use-my-data.js';

/** Who has read what is known of somebody, when and what for. */
export function DisclosureList() {
  const { words, language } = useSpoken();
  const { disclosures: said } = words.myData;
  const { data, error, refetch } = useDisclosures();
  const items = data?.view.items ?? [];
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      {data ? null : <Loading error={error} again={() => void refetch()} />}
      {data && items.length === 0 ? <p>{said.none}</p> : null}
      <ul className="list">
        {items.map(({ id, at, by, words: purpose, fields }) => (
          <li className="card" key={id}>
            <p>
              <strong>{said.by(by.bureau ?? said.unnamed)}</strong> · {purpose}
            </p>
            <p>
              {said.fields} {fields.map((field) => said.field[field]).join(' · ')}
            </p>
            <p className="quiet">
              <time dateTime={at}>{moment(at, language)}</time>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
