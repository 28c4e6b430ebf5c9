import { Drawer, Typography } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { deskAsked } from '../../kit/desk-asked.js';
import { DeskBar } from '../../kit/desk-bar.js';
import { DeskPages } from '../../kit/desk-pages.js';
import { receiptNumber } from '../../kit/shown.js';
import { useListAddress } from '../../kit/use-list-address.js';
import { DisputeFile } from './dispute-file.js';
import { DisputeTable } from './dispute-table.js';
import { Templates } from './templates.js';
import { useDisputes } from './use-disputes.js';

/** Disputes that wait for the store or its headquarters, the most urgent first. */
export function Disputes() {
  const { disputes } = useSpoken().words.retailer;
  const list = useListAddress('/disputes');
  const { data, error, isPending, refetch } = useDisputes(deskAsked(list.address));
  return (
    <section>
      <Typography.Title level={1}>{disputes.title}</Typography.Title>
      <DeskBar {...list} search={disputes.search} counts={data?.counts} />
      {error ? (
        <ProblemNote error={error} again={() => void refetch()} />
      ) : (
        <DisputeTable rows={data?.items ?? []} isReading={isPending} open={list.open} />
      )}
      <DeskPages {...list} next={data?.next} />
      <Templates />
      <Drawer
        open={list.openId !== undefined}
        onClose={list.close}
        size={Math.min(860, document.documentElement.clientWidth)}
        closable={{ 'aria-label': disputes.drawer.close }}
        title={<h2>{disputes.drawer.title(receiptNumber(list.openId ?? ''))}</h2>}
      >
        {list.openId ? <DisputeFile key={list.openId} id={list.openId} /> : null}
      </Drawer>
    </section>
  );
}
