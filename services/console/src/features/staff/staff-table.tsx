import { Flex, Table } from 'antd';
import type { ColumnsType } from 'antd/es/table';
import { ProblemNote } from '../../app/problem-note.js';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { usePartyWords } from '../../kit/use-party-words.js';
import { type StaffMember, useStaff } from '../../kit/use-staff.js';
import { EndWork } from './end-work.js';
import { MemberRights } from './member-rights.js';
import { PlaceName } from './place-name.js';

/** Nobody ends their own work or changes their own rights. */
export function StaffTable({ me }: { me: Me }) {
  const { words } = useSpoken();
  const { table } = words.retailer.office.staff;
  const { data = [], error, isPending } = useStaff(me);
  const columns = useColumns(me);
  if (error) return <ProblemNote error={error} />;
  return (
    <Table<StaffMember>
      aria-label={table.label}
      rowKey="account"
      size="middle"
      scroll={{ x: 800 }}
      dataSource={[...data]}
      loading={isPending}
      pagination={false}
      columns={columns}
      locale={{ emptyText: <span className="quiet">{words.common.state.nothing}</span> }}
    />
  );
}

function useColumns(me: Me): ColumnsType<StaffMember> {
  const { words, language } = useSpoken();
  const { staff } = words.retailer.office;
  const { table } = staff;
  const partyWords = usePartyWords();
  const mayChange = ({ account }: StaffMember) =>
    me.roles.includes('owner') && account !== me.account;
  const atWork = ({ roles }: StaffMember) => roles.filter((role) => role !== 'shopper');
  return [
    {
      title: table.name,
      render: (_, { name, account }) =>
        `${name ?? staff.nameless}${account === me.account ? ` (${staff.me})` : ''}`,
    },
    {
      title: table.role,
      render: (_, member) =>
        atWork(member)
          .map(partyWords)
          .join(language === 'zh' ? '、' : ', '),
    },
    { title: table.store, render: (_, { storeId }) => <PlaceName storeId={storeId} /> },
    {
      title: table.rights,
      render: (_, member) =>
        mayChange(member) ? <MemberRights member={member} /> : <RightsOf member={member} />,
    },
    {
      title: table.action,
      render: (_, member) => (mayChange(member) ? <EndWork member={member} /> : null),
    },
  ];
}

function RightsOf({ member: { rights } }: { member: StaffMember }) {
  const { staff } = useSpoken().words.retailer.office;
  if (rights.length === 0) return <>{staff.noRights}</>;
  return (
    <Flex vertical>
      {rights.map((right) => (
        <span key={right}>{staff.right[right]}</span>
      ))}
    </Flex>
  );
}
