import { Button, Input } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { useFoundStores } from './use-pledges.js';

/** Supervision begins with a store: its pledge is found by the name of the store. */
export function FindPledge({ open }: { open: (id: string) => void }) {
  const { find } = useSpoken().words.officerPledges;
  const [q, setQ] = useState('');
  const { data, error } = useFoundStores(q);
  return (
    <section>
      <h2>{find.label}</h2>
      <Input.Search
        style={{ maxWidth: 420 }}
        aria-label={find.search}
        placeholder={find.search}
        onSearch={(text) => setQ(text.trim())}
      />
      {error ? <ProblemNote error={error} /> : null}
      {data?.length === 0 ? <p>{find.nothing}</p> : null}
      <ul className="found">
        {(data ?? []).map(({ id, name, place, pledge }) => (
          <li key={id}>
            <Button type="link" aria-label={find.open(name)} onClick={() => open(id)}>
              {name}
            </Button>{' '}
            <span className="quiet">
              {place} · {pledge ? pledge.number : find.noPledge}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
