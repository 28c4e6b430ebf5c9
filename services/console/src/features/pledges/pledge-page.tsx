import { Tag } from 'antd';
import type { Read } from '../../app/api.js';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { DeadlineCards } from '../../kit/deadline-cards.js';
import { Loading } from '../../kit/loading.js';
import { offered } from '../../kit/offered.js';
import { useStore } from '../../kit/use-own-stores.js';
import { PledgeCommands } from './pledge-commands.js';
import { PledgeSign } from './pledge-sign.js';
import { PledgeVersions } from './pledge-versions.js';
import { TermsForm } from './terms-form.js';
import { FIRST_TERMS, termsOf } from './told-terms.js';
import { type PledgeFile, usePledge } from './use-pledge.js';

/** The pledge of one store, and what may be done about it now. */
export function PledgePage({ storeId }: { storeId: string }) {
  const { retailer } = useSpoken().words;
  const { data, error, isPending, refetch } = usePledge(storeId);
  const name = useStore(storeId).data?.view.name;
  if (isPending) return <Loading />;
  if (error) return <ProblemNote error={error} again={() => void refetch()} />;
  if (data) return <OpenPledge read={data} />;
  return (
    <>
      <h2>{name}</h2>
      <p>{retailer.pledge.none}</p>
      <TermsForm
        storeId={storeId}
        first={FIRST_TERMS}
        etag=""
        path={`/stores/${storeId}/pledge`}
        label={retailer.pledge.command.draft}
      />
    </>
  );
}

function OpenPledge({ read: { view, etag } }: { read: Read<PledgeFile> }) {
  const { pledge } = useSpoken().words.retailer;
  const { store, number, bureau, status, versions } = view;
  const editing = offered(view, 'revise') ?? offered(view, 'amend');
  const last = versions.at(-1);
  return (
    <>
      <h2>{store.name}</h2>
      <p>
        <Tag color="blue">{pledge.status[status]}</Tag> {pledge.number} <strong>{number}</strong>
        {bureau ? ` · ${pledge.bureau} ${bureau.name}` : ''}
      </p>
      <PledgeCommands file={view} etag={etag} />
      <PledgeSign file={view} />
      {editing && last ? (
        <details className="fold" open={editing.name === 'revise'}>
          <summary>{editing.name === 'revise' ? pledge.terms.title : pledge.command.amend}</summary>
          <TermsForm
            key={etag}
            storeId={view.id}
            first={termsOf(last)}
            etag={etag}
            path={editing.href}
            command={editing.name}
            label={editing.name === 'revise' ? pledge.command.revise : pledge.command.amend}
          />
        </details>
      ) : null}
      <DeadlineCards clocks={view.clocks} />
      <PledgeVersions file={view} />
    </>
  );
}
