import { Loading } from '../../app/loading.js';
import { NeedsSignIn } from '../../app/needs-sign-in.js';
import { PageHeading } from '../../app/page-heading.js';
import { useSpoken } from '../../copy/words.js';
import { NoticeItem } from './notice-item.js';
import { Unread } from './unread.js';
import { useNotices, useReading } from './use-notices.js';

/** What has happened in one's own matters, and what is new of it. */
export function Notices() {
  const { notices } = useSpoken().words.mine;
  return (
    <NeedsSignIn>
      <div className="narrow">
        <PageHeading title={notices.title} />
        <p className="quiet">{notices.statutoryHint}</p>
        <NoticesRead />
      </div>
    </NeedsSignIn>
  );
}

function NoticesRead() {
  const { mine, common } = useSpoken().words;
  const { notices } = mine;
  const { data, error, refetch, hasNextPage, fetchNextPage } = useNotices();
  const reading = useReading();
  if (!data) return <Loading error={error} again={() => void refetch()} />;
  const items = data.pages.flatMap(({ view }) => view.items);
  const unread = data.pages[0]?.view.unread ?? 0;
  const [newest] = items;
  if (!newest) return <p>{notices.none}</p>;
  return (
    <>
      <p role="status">
        <Unread count={unread} />
      </p>
      {unread > 0 ? (
        <p className="buttons">
          <button
            type="button"
            className="button--quiet"
            onClick={() => reading.mutate({ upTo: newest.at })}
          >
            {notices.markAll}
          </button>
        </p>
      ) : null}
      <ol className="list">
        {items.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} />
        ))}
      </ol>
      {hasNextPage ? (
        <button type="button" className="button--quiet" onClick={() => void fetchNextPage()}>
          {common.state.more}
        </button>
      ) : null}
    </>
  );
}
