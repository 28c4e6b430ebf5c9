import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import { Descriptions, Flex, Tag } from 'antd';
import { Link } from 'react-router';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { Loading } from '../../kit/loading.js';
import { receiptNumber } from '../../kit/shown.js';
import { type Store, useStore } from '../../kit/use-own-stores.js';
import { whereIs } from '../../kit/where-is.js';
import { StoreCommands } from './store-commands.js';

/** One store: its facts, its pledge, and what may be changed. */
export function StorePage({ id }: { id: string }) {
  const { retailer } = useSpoken().words;
  const { stores } = retailer.office;
  const { data, error, isPending } = useStore(id);
  if (isPending) return <Loading />;
  if (error) return <ProblemNote error={error} />;
  const { view } = data;
  return (
    <div className="stack">
      <h2>{view.name}</h2>
      <Facts store={view} />
      <Flex wrap gap="large">
        <Link to={`/pledges/${id}`}>{stores.toPledge}</Link>
        <a href={`/stores/${id}`} target="_blank" rel="noreferrer">
          {stores.publicPage}
        </a>
      </Flex>
      {view.status === 'closed' ? <p>{stores.closed}</p> : null}
      <StoreCommands read={data} />
    </div>
  );
}

function Facts({ store }: { store: Store }) {
  const { words, language } = useSpoken();
  const { stores } = words.retailer.office;
  const { id, status, seller, categories, pledge } = store;
  const between = language === 'zh' ? '、' : ', ';
  const facts = [
    [stores.number, receiptNumber(id)],
    [stores.table.status, <Tag key={status}>{stores.status[status]}</Tag>],
    [stores.table.pledge, pledge ? stores.days(pledge.windowDays) : stores.noPledge],
    [stores.seller, seller.name],
    [stores.table.place, whereIs(store)],
    [stores.categories, categories.map((each) => CATEGORY_WORDS[each][language]).join(between)],
  ] as const;
  return (
    <Descriptions
      bordered
      size="small"
      column={1}
      items={facts.map(([label, children]) => ({ key: label, label, children }))}
    />
  );
}
