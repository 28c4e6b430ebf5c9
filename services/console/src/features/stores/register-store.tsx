import type { Receipt } from '@anxintui/shared/contracts/fields';
import { allZones, cityOf } from '@anxintui/shared/divisions/divisions';
import { useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useSpoken } from '../../copy/words.js';
import { NewForm } from '../../kit/new-form.js';
import { PlaceField } from '../../kit/place-field.js';
import { StoreFields } from './store-fields.js';
import { newStore, type ToldStore } from './told-store.js';

/** A new store of the own enterprise; it is found in the directory at once. */
export function RegisterStore({ isOpen }: { isOpen: boolean }) {
  const { stores, place } = useSpoken().words.retailer.office;
  const queries = useQueryClient();
  return (
    <details className="fold" open={isOpen}>
      <summary>{stores.register}</summary>
      <NewForm<Receipt, ToldStore>
        path="/stores"
        draft="store"
        label={stores.register}
        done={stores.registered}
        bodyOf={newStore}
        onDone={() => queries.invalidateQueries({ queryKey: ['own-stores'] })}
      >
        <StoreFields>
          <Form.Item name="division" label={place.county} rules={[{ required: true }]}>
            <PlaceField />
          </Form.Item>
          <Form.Item noStyle dependencies={['division']}>
            {({ getFieldValue }) => <ZoneItem division={getFieldValue('division')} />}
          </Form.Item>
        </StoreFields>
      </NewForm>
    </details>
  );
}

/** A development zone may have a bureau of its own; asked only where the city has one. */
function ZoneItem({ division }: { division: string | null | undefined }) {
  const { stores } = useSpoken().words.retailer.office;
  const city = division ? cityOf(division)?.code : undefined;
  const zones = allZones().filter((zone) => zone.city === city);
  if (zones.length === 0) return null;
  return (
    <Form.Item name="zone" label={stores.zone}>
      <Select
        allowClear
        options={zones.map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
      />
    </Form.Item>
  );
}
