import { Descriptions } from 'antd';
import type { Me } from '../../app/use-me.js';
import { useSpoken } from '../../copy/words.js';
import { useBureaus } from '../../kit/use-bureaus.js';
import { usePartyWords } from '../../kit/use-party-words.js';
import { ChangePassword } from './change-password.js';
import { MySessions } from './my-sessions.js';

const BY_PASSWORD = [
  'intake',
  'mediator',
  'supervisor',
  'bureau-head',
  'province-analyst',
  'auditor',
  'operator',
] as const;

/** Who I am, where I am signed in, and my password where I have one. */
export function Account({ me }: { me: Me }) {
  const { account } = useSpoken().words;
  return (
    <section className="stack">
      <h1>{account.title}</h1>
      <WhoIAm me={me} />
      <MySessions />
      {BY_PASSWORD.some((role) => me.roles.includes(role)) ? <ChangePassword /> : null}
    </section>
  );
}

function WhoIAm({ me }: { me: Me }) {
  const { account } = useSpoken().words;
  const partyWords = usePartyWords();
  return (
    <section>
      <h2>{account.me.label}</h2>
      <Descriptions
        bordered
        size="small"
        column={1}
        items={[
          { key: 'name', label: account.me.name, children: me.name },
          { key: 'account', label: account.me.account, children: me.account },
          { key: 'roles', label: account.me.roles, children: me.roles.map(partyWords).join('、') },
        ]}
      />
      {me.bureauId ? <MyBureau id={me.bureauId} /> : null}
    </section>
  );
}

function MyBureau({ id }: { id: string }) {
  const { account } = useSpoken().words;
  const bureau = useBureaus().data?.find((each) => each.id === id);
  return (
    <p>
      {account.me.bureau} <strong>{bureau?.name ?? id}</strong>
    </p>
  );
}
