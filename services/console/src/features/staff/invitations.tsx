import { App, Button, Card, Flex } from 'antd';
import { ProblemNote } from '../../app/problem-note.js';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { useSending } from '../../kit/use-sending.js';
import { type Invitation, useInvitations, useStaffChanged } from '../../kit/use-staff.js';
import { PlaceName } from './place-name.js';

/** Who has been asked and has not answered yet. */
export function Invitations({ me }: { me: Me }) {
  const { staff } = useSpoken().words.retailer.office;
  const { data = [] } = useInvitations(me);
  const waiting = data.filter(({ state }) => state === 'waiting');
  return (
    <section aria-label={staff.waiting}>
      <h2>{staff.waiting}</h2>
      {waiting.length === 0 ? <p>{staff.none}</p> : null}
      <Flex vertical gap="small">
        {waiting.map((invitation) => (
          <Waiting key={invitation.id} invitation={invitation} />
        ))}
      </Flex>
    </section>
  );
}

function Waiting({ invitation }: { invitation: Invitation }) {
  const { words, language } = useSpoken();
  const { staff } = words.retailer.office;
  const changed = useStaffChanged();
  const { message } = App.useApp();
  const sending = useSending({
    onDone: async () => {
      void message.success(staff.revoked);
      await changed();
    },
  });
  const { id, name, phone, role, storeId, until } = invitation;
  const whom = name ?? phone ?? '';
  return (
    <Card size="small">
      <Flex wrap justify="space-between" align="center" gap="small">
        <span>
          {whom} {phone} · {staff.roles[role]} <PlaceName storeId={storeId} /> ·{' '}
          {staff.until(moment(until, language))}
        </span>
        <Button
          loading={sending.isPending}
          onClick={() => sending.mutate({ path: `/invitations/${id}/revocation` })}
        >
          {staff.revoke(whom)}
        </Button>
      </Flex>
      {sending.error ? <ProblemNote error={sending.error} /> : null}
    </Card>
  );
}
