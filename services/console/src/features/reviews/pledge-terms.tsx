import { Collapse, Descriptions } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { day } from '../../kit/shown.js';
import type { Pledge } from './use-pledges.js';

type Version = Pledge['versions'][number];

/** The newest version as a shopper reads it, and what it changes; the others folded away. */
export function PledgeTerms({ versions }: Pick<Pledge, 'versions'>) {
  const { pledge, reviews, status } = useSpoken().words.officerPledges;
  const newest = versions.at(-1);
  const others = versions.slice(0, -1).toReversed();
  return (
    <>
      {newest ? <OneVersion version={newest} /> : null}
      {others.length > 0 ? (
        <section aria-label={pledge.earlier}>
          <h3>{pledge.earlier}</h3>
          <Collapse
            items={others.map((version) => ({
              key: version.version,
              label: `${reviews.versionOf(version.version)} · ${status[version.status]}`,
              children: <OneVersion version={version} />,
            }))}
          />
        </section>
      ) : null}
    </>
  );
}

function OneVersion({ version }: { version: Version }) {
  const { words, language } = useSpoken();
  const { pledge, reviews } = words.officerPledges;
  const { validFrom, validUntil, inWords } = version;
  return (
    <>
      <h3>
        {pledge.asShopper} · {reviews.versionOf(version.version)}
      </h3>
      {validFrom && validUntil ? (
        <p>{pledge.valid(day(validFrom, language), day(validUntil, language))}</p>
      ) : null}
      <Descriptions
        bordered
        size="small"
        column={1}
        items={inWords.map(({ field, label, text }) => ({ key: field, label, children: text }))}
      />
      <Changes version={version} />
    </>
  );
}

function Changes({ version: { version, changes } }: { version: Version }) {
  const { pledge } = useSpoken().words.officerPledges;
  return (
    <section aria-label={pledge.changes}>
      <h3>{pledge.changes}</h3>
      {changes.length === 0 ? <p>{version === 1 ? pledge.noChanges : pledge.same}</p> : null}
      <ul>
        {changes.map(({ field, words }) => (
          <li key={field}>{words}</li>
        ))}
      </ul>
    </section>
  );
}
