import { useQueryClient } from '@tanstack/react-query';
import { App, Button, Card, Flex } from 'antd';
import { useState } from 'react';
import { ProblemNote } from '../../app/problem-note.js';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { moment } from '../../kit/shown.js';
import { useEnterprise, useStore } from '../../kit/use-own-stores.js';
import { useSending } from '../../kit/use-sending.js';
import { type MyInvitation, useMyInvitations } from './use-my-invitations.js';
import { usePostSoon } from './use-post-soon.js';

/** Who would like me to work for them; nothing where nobody does. */
export function MyInvitations({ me }: { me: Me }) {
  const { invitations } = useSpoken().words.retailer.office;
  const { data = [], error } = useMyInvitations();
  const [accepted, setAccepted] = useState<MyInvitation['role'] | null>(null);
  usePostSoon(accepted !== null && !me.roles.includes(accepted));
  if (error) return <ProblemNote error={error} />;
  if (data.length === 0) return null;
  return (
    <section aria-label={invitations.label} className="stack">
      <h2>{invitations.label}</h2>
      {data.map((invitation) => (
        <Invited
          key={invitation.id}
          invitation={invitation}
          onAccepted={() => setAccepted(invitation.role)}
        />
      ))}
    </section>
  );
}

type Props = { readonly invitation: MyInvitation; readonly onAccepted: () => void };

function Invited({ invitation, onAccepted }: Props) {
  const { words, language } = useSpoken();
  const { invitations, staff } = words.retailer.office;
  const { id, enterpriseId, storeId, role, rights, until } = invitation;
  const enterprise = useEnterprise({ enterpriseId }).data?.name ?? '';
  const place = useStore(storeId).data?.view.name ?? enterprise;
  const accepting = useAccepting(onAccepted);
  return (
    <Card size="small">
      <p>{invitations.from(enterprise)}</p>
      <p>
        {place} · {staff.roles[role]}
        {rights.map((right) => ` · ${staff.right[right]}`)}
      </p>
      <Flex wrap gap="small" align="center">
        <Button
          type="primary"
          loading={accepting.isPending}
          onClick={() => accepting.mutate({ path: `/invitations/${id}/acceptance` })}
        >
          {invitations.accept(place, staff.roles[role])}
        </Button>
        <span className="quiet">{staff.until(moment(until, language))}</span>
      </Flex>
      {accepting.error ? <ProblemNote error={accepting.error} /> : null}
    </Card>
  );
}

/** With the post come other sections, so everything is asked anew. */
function useAccepting(onAccepted: () => void) {
  const { invitations } = useSpoken().words.retailer.office;
  const { message } = App.useApp();
  const queries = useQueryClient();
  return useSending({
    onDone: async () => {
      void message.success(invitations.accepted);
      onAccepted();
      await queries.invalidateQueries();
    },
  });
}
