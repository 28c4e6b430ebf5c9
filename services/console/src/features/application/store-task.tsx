import { Spin } from 'antd';
import { Link } from 'react-router';
import { useSpoken } from '../../copy/words.js';
import { whereIs } from '../../kit/where-is.js';
import type { Standing } from './use-standing.js';

/** Where it sells. */
export function StoreTask({ standing }: { standing: Standing }) {
  const { application } = useSpoken().words.retailer.office;
  const { enterprise, isJoining, store } = standing;
  if (!enterprise) return <p>{application.storeLater}</p>;
  if (isJoining)
    return (
      <p role="status">
        <Spin size="small" /> {application.joining}
      </p>
    );
  if (!store) return <Link to="/stores">{application.toStores}</Link>;
  return (
    <p>
      {store.name} · {whereIs(store)}
    </p>
  );
}
