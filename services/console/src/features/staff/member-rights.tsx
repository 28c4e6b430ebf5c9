import { RIGHTS } from '@anxintui/shared/vocabulary/actors';
import { App, Button, Checkbox, Flex } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { useSending } from '../../kit/use-sending.js';
import { type StaffMember, useStaffChanged } from '../../kit/use-staff.js';

/** What somebody may do besides their role; it can be saved once it is different. */
export function MemberRights({ member }: { member: StaffMember }) {
  const { account, name, rights } = member;
  const { staff } = useSpoken().words.retailer.office;
  const { message } = App.useApp();
  const [chosen, setChosen] = useState([...rights]);
  const changed = useStaffChanged();
  const sending = useSending({
    onDone: async () => {
      void message.success(staff.rightsSaved);
      await changed();
    },
  });
  const isSame = RIGHTS.every((right) => chosen.includes(right) === rights.includes(right));
  return (
    <Flex vertical gap="small" align="start">
      <Checkbox.Group
        className="counter__points"
        value={chosen}
        options={RIGHTS.map((value) => ({ value, label: staff.right[value] }))}
        onChange={setChosen}
      />
      {isSame ? null : (
        <Button
          loading={sending.isPending}
          onClick={() =>
            sending.mutate({ path: `/staff/${account}/rights`, body: { rights: chosen } })
          }
        >
          {staff.saveRights(name ?? staff.nameless)}
        </Button>
      )}
      {sending.error ? <ProblemNote error={sending.error} /> : null}
    </Flex>
  );
}
