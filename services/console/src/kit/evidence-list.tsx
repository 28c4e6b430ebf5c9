import { Card, Flex } from 'antd';
import { useSpoken } from '../copy/words.js';
import { Evidence, type EvidenceItem } from './evidence.js';

/** What either side has shown, in the order in which it came. */
export function EvidenceList({ items }: { items: readonly EvidenceItem[] }) {
  const { evidence } = useSpoken().words.kit;
  return (
    <section aria-label={evidence.label}>
      <h3>{evidence.label}</h3>
      {items.length === 0 ? <p>{evidence.none}</p> : null}
      <Flex vertical gap="small">
        {items.map((item) => (
          <Card key={`${item.at}${item.words}${item.sha256 ?? ''}`} size="small">
            <Evidence evidence={item} />
          </Card>
        ))}
      </Flex>
    </section>
  );
}
