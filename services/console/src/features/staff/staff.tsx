import { Typography } from 'antd';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { Invitations } from './invitations.js';
import { InviteStaff } from './invite-staff.js';
import { StaffTable } from './staff-table.js';

/** Who works for the enterprise, with what rights, and who has been asked to. */
export function Staff({ me }: { me: Me }) {
  const { staff } = useSpoken().words.retailer.office;
  const isOwner = me.roles.includes('owner');
  return (
    <section className="stack">
      <Typography.Title level={1}>{staff.title}</Typography.Title>
      <StaffTable me={me} />
      {isOwner ? <InviteStaff me={me} /> : <p className="quiet">{staff.onlyOwner}</p>}
      {isOwner ? <Invitations me={me} /> : null}
    </section>
  );
}
