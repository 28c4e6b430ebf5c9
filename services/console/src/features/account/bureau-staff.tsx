import { App, Button, Popconfirm, Table } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { useBureaus } from '../../kit/use-bureaus.js';
import { usePartyWords } from '../../kit/use-party-words.js';
import { useSending } from '../../kit/use-sending.js';
import { TakeOnOfficer } from './take-on-officer.js';
import { type Colleague, useBureauStaff, useStaffChanged } from './use-bureau-staff.js';

/** The people of a bureau and of those below it, as its head sees them. */
export function BureauStaff({ me }: { me: Me }) {
  const { staff } = useSpoken().words.account;
  const { data, error, isPending } = useBureauStaff();
  const columns = useStaffColumns(me);
  return (
    <section className="stack">
      <h1>{staff.label}</h1>
      {error ? <ProblemNote error={error} /> : null}
      {me.bureauId ? <TakeOnOfficer bureauId={me.bureauId} /> : null}
      <Table<Colleague>
        size="small"
        rowKey="account"
        pagination={false}
        scroll={{ x: 700 }}
        loading={isPending}
        dataSource={[...(data ?? [])]}
        columns={columns}
      />
    </section>
  );
}

function useStaffColumns(me: Me) {
  const { staff } = useSpoken().words.account;
  const partyWords = usePartyWords();
  const bureaus = useBureaus().data ?? [];
  return [
    { title: staff.name, render: (_: unknown, { name, account }: Colleague) => name ?? account },
    {
      title: staff.roles,
      render: (_: unknown, { roles }: Colleague) => roles.map(partyWords).join('、'),
    },
    {
      title: staff.bureau,
      render: (_: unknown, { bureauId }: Colleague) =>
        bureaus.find(({ id }) => id === bureauId)?.name ?? bureauId,
    },
    {
      title: staff.end,
      render: (_: unknown, colleague: Colleague) =>
        colleague.account === me.account ? null : <Ending colleague={colleague} />,
    },
  ];
}

function Ending({ colleague: { account, name } }: { colleague: Colleague }) {
  const { words } = useSpoken();
  const { staff } = words.account;
  const { message } = App.useApp();
  const changed = useStaffChanged();
  const ending = useSending({
    onDone: async () => {
      void message.success(staff.ended);
      await changed();
    },
  });
  return (
    <>
      <Popconfirm
        title={staff.endQuestion(name ?? account)}
        okText={words.common.form.confirm}
        cancelText={words.common.form.cancel}
        onConfirm={() => ending.mutate({ path: `/staff/${account}/ending` })}
      >
        <Button>{staff.end}</Button>
      </Popconfirm>
      {ending.error ? <ProblemNote error={ending.error} /> : null}
    </>
  );
}
