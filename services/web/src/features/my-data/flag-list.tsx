import { Loading } from '../../app/loading.js';
import { useSpoken } from '../../copy/words.js';
import { FlagCard } from './flag-card.js';
import { useFlags } from './use-my-data.js';

/** What officers are told is striking about somebody, and contesting it. */
export function FlagList() {
  const { flags: said } = useSpoken().words.myData;
  const { data, error, refetch } = useFlags();
  const items = data?.view.items ?? [];
  return (
    <section aria-label={said.title}>
      <h2>{said.title}</h2>
      <p className="quiet">{said.lead}</p>
      {data ? null : <Loading error={error} again={() => void refetch()} />}
      {data && items.length === 0 ? <p>{said.none}</p> : null}
      {items.map((flag) => (
        <FlagCard key={flag.id} flag={flag} />
      ))}
    </section>
  );
}
