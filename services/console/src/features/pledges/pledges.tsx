import { Flex, Select, Typography } from 'antd';
import { Route, Routes, useNavigate, useParams } from 'react-router';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { useOwnStores } from '../../kit/use-own-stores.js';
import { PledgePage } from './pledge-page.js';

/** First whose pledge, then the pledge. */
export function Pledges({ me }: { me: Me }) {
  return (
    <Routes>
      <Route index element={<OfStore me={me} />} />
      <Route path=":storeId" element={<OfStore me={me} />} />
    </Routes>
  );
}

function OfStore({ me }: { me: Me }) {
  const { pledge } = useSpoken().words.retailer;
  const { storeId } = useParams();
  const { stores, isPending } = useOwnStores(me);
  const go = useNavigate();
  const chosen = storeId ?? stores[0]?.id;
  return (
    <section>
      <Typography.Title level={1}>{pledge.title}</Typography.Title>
      {stores.length > 1 ? (
        <Flex gap="small" align="center" className="desk-bar">
          <span>{pledge.store}</span>
          <Select
            aria-label={pledge.choose}
            className="desk-bar__search"
            showSearch={{ optionFilterProp: 'label' }}
            value={chosen ?? null}
            options={stores.map(({ id, name }) => ({ value: id, label: name }))}
            onChange={(id: string) => void go(`/pledges/${id}`)}
          />
        </Flex>
      ) : null}
      {chosen === undefined && !isPending ? <p>{pledge.noStore}</p> : null}
      {chosen ? <PledgePage key={chosen} storeId={chosen} /> : null}
    </section>
  );
}
