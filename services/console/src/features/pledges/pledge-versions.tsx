import { Card, Flex, Tag } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { day, moment } from '../../kit/shown.js';
import type { PledgeFile, PledgeVersion } from './use-pledge.js';

/** Every version with what changed, and what the bureau did about them. */
export function PledgeVersions({ file }: { file: PledgeFile }) {
  const { pledge } = useSpoken().words.retailer;
  return (
    <section aria-label={pledge.versions}>
      <h3>{pledge.versions}</h3>
      <Flex vertical gap="small">
        {file.versions.toReversed().map((version) => (
          <Version key={version.version} version={version} />
        ))}
      </Flex>
      <Supervision file={file} />
    </section>
  );
}

function Version({ version }: { version: PledgeVersion }) {
  const { words, language } = useSpoken();
  const { pledge } = words.retailer;
  const { validFrom, validUntil, changes } = version;
  return (
    <Card size="small">
      <p>
        <strong>{pledge.version(version.version)}</strong>{' '}
        <Tag>{pledge.status[version.status]}</Tag>{' '}
        {validFrom && validUntil
          ? pledge.valid(day(validFrom, language), day(validUntil, language))
          : ''}
      </p>
      {changes.length > 0 ? <p>{pledge.changed}</p> : null}
      <ul>
        {changes.map(({ field, words: said }) => (
          <li key={field}>{said}</li>
        ))}
      </ul>
    </Card>
  );
}

function Supervision({ file: { supervision, appeals } }: { file: PledgeFile }) {
  const { words, language } = useSpoken();
  const { pledge } = words.retailer;
  if (supervision.length === 0) return null;
  return (
    <>
      <h3>{pledge.supervision}</h3>
      <ul>
        {supervision.map(({ number, outcome, words: said, at }) => (
          <li key={number}>
            <Tag>{pledge.outcome[outcome]}</Tag> {said}{' '}
            <span className="quiet">{moment(at, language)}</span>
          </li>
        ))}
      </ul>
      {appeals.length > 0 ? <h3>{pledge.appeals}</h3> : null}
      <ul>
        {appeals.map(({ at, words: said }) => (
          <li key={at}>{said}</li>
        ))}
      </ul>
    </>
  );
}
