import { Drawer, Typography } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { deskAsked } from '../../kit/desk-asked.js';
import { DeskBar } from '../../kit/desk-bar.js';
import { DeskPages } from '../../kit/desk-pages.js';
import { useListAddress } from '../../kit/use-list-address.js';
import { ReturnDesk } from '../counter/return-desk.js';
import { ReturnTable } from './return-table.js';
import { useReturns } from './use-returns.js';

/** Returns of the store or the network, those that wait for it first. */
export function Returns() {
  const { disputes } = useSpoken().words.retailer;
  const list = useListAddress('/returns');
  const { data, error, isPending, refetch } = useReturns(deskAsked(list.address));
  return (
    <section>
      <Typography.Title level={1}>{disputes.returnsTitle}</Typography.Title>
      <DeskBar {...list} search={disputes.searchReturns} />
      {error ? (
        <ProblemNote error={error} again={() => void refetch()} />
      ) : (
        <ReturnTable rows={data?.items ?? []} isReading={isPending} open={list.open} />
      )}
      <DeskPages {...list} next={data?.next} />
      <Drawer
        open={list.openId !== undefined}
        onClose={list.close}
        size={Math.min(860, document.documentElement.clientWidth)}
        closable={{ 'aria-label': disputes.drawer.close }}
        title={disputes.returnsTitle}
      >
        {list.openId ? <ReturnDesk key={list.openId} id={list.openId} level={2} /> : null}
      </Drawer>
    </section>
  );
}
