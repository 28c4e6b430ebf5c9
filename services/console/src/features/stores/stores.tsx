import { Drawer, Typography } from 'antd';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { useListAddress } from '../../kit/use-list-address.js';
import { ImportStores } from './import-stores.js';
import { RegisterStore } from './register-store.js';
import { StoreList } from './store-list.js';
import { StorePage } from './store-page.js';
import { useStoreList } from './use-store-list.js';

const REGISTER = ['owner', 'headquarters'] as const;

/** The stores that somebody looks after: a manager one, the others those of their enterprise. */
export function Stores({ me }: { me: Me }) {
  const { stores } = useSpoken().words.retailer.office;
  const mayRegister = REGISTER.some((role) => me.roles.includes(role));
  return (
    <section className="stack">
      <Typography.Title level={1}>{stores.title}</Typography.Title>
      {!mayRegister && me.storeId ? <StorePage id={me.storeId} /> : null}
      {mayRegister ? <OfEnterprise me={me} /> : null}
    </section>
  );
}

function OfEnterprise({ me }: { me: Me }) {
  const { stores: said } = useSpoken().words.retailer.office;
  const list = useListAddress('/stores');
  const found = useStoreList(me, list.address);
  const isNew = !found.isPending && found.stores.length === 0 && list.address.size === 0;
  return (
    <>
      <StoreList list={list} found={found} />
      {me.roles.includes('headquarters') ? <p className="quiet">{said.network}</p> : null}
      <RegisterStore key={String(isNew)} isOpen={isNew} />
      <ImportStores />
      <Drawer
        open={list.openId !== undefined}
        onClose={list.close}
        size={Math.min(640, document.documentElement.clientWidth)}
        closable={{ 'aria-label': said.close }}
        title={said.title}
      >
        {list.openId ? <StorePage key={list.openId} id={list.openId} /> : null}
      </Drawer>
    </>
  );
}
