import { Button, Flex, Tag } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { useSending } from '../../kit/use-sending.js';
import { SaveView } from './save-view.js';
import type { Address } from './use-address.js';
import { type SavedQueue, useSavedViews, useSavedViewsChanged } from './use-saved-views.js';

type Props = Pick<Address, 'address' | 'show'>;

/** Filters under a name, for oneself or for everybody of the bureau. */
export function SavedViews({ address, show }: Props) {
  const { saved } = useSpoken().words.officer;
  const { data = [] } = useSavedViews();
  return (
    <section aria-label={saved.label}>
      <Flex wrap gap="small" align="center">
        <span>{saved.label}</span>
        {data.length === 0 ? <span className="quiet">{saved.none}</span> : null}
        {data.map((view) => (
          <OneView key={view.id} view={view} show={show} />
        ))}
        <SaveView address={address} />
      </Flex>
    </section>
  );
}

function OneView({ view, show }: { view: SavedQueue } & Pick<Props, 'show'>) {
  const { saved } = useSpoken().words.officer;
  const changed = useSavedViewsChanged();
  const removal = useSending({ onDone: changed });
  return (
    <span>
      <Button onClick={() => show(view.query)}>
        {view.name}
        {view.shared ? <Tag>{saved.sharedMark}</Tag> : null}
      </Button>
      {view.removable ? (
        <Button
          type="text"
          aria-label={saved.remove(view.name)}
          onClick={() => removal.mutate({ path: `/me/views/${view.id}/removal` })}
        >
          ×
        </Button>
      ) : null}
      {removal.error ? <ProblemNote error={removal.error} /> : null}
    </span>
  );
}
