import { App, Button, Popconfirm } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';
import { useSending } from '../../kit/use-sending.js';
import { type StaffMember, useStaffChanged } from '../../kit/use-staff.js';

/** Asked once more, because whoever it is about is signed out at that moment. */
export function EndWork({ member: { account, name } }: { member: StaffMember }) {
  const { words } = useSpoken();
  const { staff } = words.retailer.office;
  const { message } = App.useApp();
  const changed = useStaffChanged();
  const sending = useSending({
    onDone: async () => {
      void message.success(staff.ended);
      await changed();
    },
  });
  const whom = name ?? staff.nameless;
  return (
    <>
      <Popconfirm
        title={staff.endQuestion(whom)}
        okText={words.common.form.confirm}
        cancelText={words.common.form.cancel}
        onConfirm={() => sending.mutate({ path: `/staff/${account}/ending` })}
      >
        <Button danger loading={sending.isPending}>
          {staff.end(whom)}
        </Button>
      </Popconfirm>
      {sending.error ? <ProblemNote error={sending.error} /> : null}
    </>
  );
}
