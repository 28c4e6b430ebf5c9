import { RIGHTS, type Right } from '@anxintui/shared/vocabulary/actors';
import { Checkbox, Form, Input, Select } from 'antd';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { NewForm } from '../../kit/new-form.js';
import { useOwnStores } from '../../kit/use-own-stores.js';
import { useStaffChanged } from '../../kit/use-staff.js';

const ROLES = ['manager', 'clerk', 'headquarters', 'owner'] as const;
type Told = {
  readonly role: (typeof ROLES)[number];
  readonly storeId?: string;
  readonly name: string;
  readonly phone: string;
  readonly rights?: readonly Right[];
};
const isAtStore = (role: Told['role'] | undefined): boolean =>
  role === 'manager' || role === 'clerk';
const bodyOf = ({ storeId, ...told }: Told) => ({
  ...told,
  ...(isAtStore(told.role) && storeId ? { storeId } : {}),
});

/** Somebody is asked by phone; a manager or clerk for one store. */
export function InviteStaff({ me }: { me: Me }) {
  const { staff } = useSpoken().words.retailer.office;
  const { stores } = useOwnStores(me);
  const changed = useStaffChanged();
  const required = [{ required: true }];
  return (
    <details className="fold" open>
      <summary>{staff.invite}</summary>
      <p>{staff.inviteHint}</p>
      <NewForm<unknown, Told>
        path="/invitations"
        draft="invitation"
        label={staff.invite}
        done={staff.invited}
        bodyOf={bodyOf}
        onDone={changed}
      >
        <Form.Item name="name" label={staff.name} rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="phone" label={staff.phone} rules={required}>
          <Input inputMode="tel" maxLength={30} />
        </Form.Item>
        <Form.Item name="role" label={staff.role} rules={required}>
          <Select options={ROLES.map((value) => ({ value, label: staff.roles[value] }))} />
        </Form.Item>
        <Form.Item noStyle dependencies={['role']}>
          {({ getFieldValue }) =>
            isAtStore(getFieldValue('role')) ? (
              <Form.Item name="storeId" label={staff.store} rules={required}>
                <Select
                  showSearch={{ optionFilterProp: 'label' }}
                  options={stores.map(({ id, name }) => ({ value: id, label: name }))}
                />
              </Form.Item>
            ) : null
          }
        </Form.Item>
        <Form.Item name="rights" label={staff.rights}>
          <Checkbox.Group
            className="counter__points"
            options={RIGHTS.map((value) => ({ value, label: staff.right[value] }))}
          />
        </Form.Item>
      </NewForm>
    </details>
  );
}
