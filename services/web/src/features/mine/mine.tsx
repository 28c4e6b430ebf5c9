import { Loading } from '../../app/loading.js';
import { NeedsSignIn } from '../../app/needs-sign-in.js';
import { PageHeading } from '../../app/page-heading.js';
import { useMe } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { AccountLinks } from './account-links.js';
import { EntryList } from './entry-list.js';
import { FindByNumber } from './find-by-number.js';
import { useMine } from './use-mine.js';

/** Everything of one's own: what waits for the shopper first. */
export function Mine() {
  return (
    <NeedsSignIn>
      <MinePage />
    </NeedsSignIn>
  );
}

function MinePage() {
  const { mine } = useSpoken().words;
  const isGuest = useMe().data?.isGuest ?? false;
  return (
    <div className="narrow">
      <PageHeading title={mine.title} />
      {isGuest ? <p>{mine.guestLead}</p> : <Everything />}
      <FindByNumber />
      <AccountLinks isGuest={isGuest} />
    </div>
  );
}

function Everything() {
  const { mine } = useSpoken().words;
  const { data, error, refetch } = useMine();
  if (!data) return <Loading error={error} again={() => void refetch()} />;
  if (data.length === 0) return <NothingYet />;
  return (
    <>
      <p>{mine.lead}</p>
      <EntryList turn="waiting" entries={data} />
      <EntryList turn="going" entries={data} />
      <EntryList turn="ended" entries={data} />
    </>
  );
}

function NothingYet() {
  const { mine, common } = useSpoken().words;
  return (
    <div className="card">
      <p>
        <strong>{mine.none}</strong>
      </p>
      <p>{mine.noneNext}</p>
      <p className="buttons">
        <a className="button" href="/app/returns/new">
          {common.menu.fileReturn}
        </a>
        <a className="button button--quiet" href="/app/cases/new">
          {common.menu.fileComplaint}
        </a>
      </p>
    </div>
  );
}
