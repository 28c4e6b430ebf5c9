import type { DemoPeople, SessionView } from '@anxintui/shared/contracts/identity';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Card, Flex, Form, Input, Tabs, Typography } from 'antd';
import type { z } from 'zod';
import { knowCsrf, read, send } from '../../app/api.js';
import { ProblemNote } from '../../app/problem-note.js';
import { useSpoken } from '../../copy/words.js';

type Session = z.infer<typeof SessionView>;

/** Stores come in by a code to their phone, officers by password and second factor, and everybody by name in the demo. */
export function SignIn() {
  const { common } = useSpoken().words;
  const queries = useQueryClient();
  const signIn = useMutation({
    mutationFn: (body: object) =>
      send<Session>({ path: '/sessions', body, key: crypto.randomUUID() }),
    onSuccess: async ({ view }) => {
      knowCsrf(view.csrf);
      await queries.invalidateQueries();
    },
  });
  const enter = (body: object) => signIn.mutate(body);
  return (
    <main className="sign-in stack">
      <Typography.Title level={1}>{common.productName}</Typography.Title>
      {signIn.error ? <ProblemNote error={signIn.error} /> : null}
      <Card title={<h2>{common.signIn.title}</h2>}>
        <Tabs
          items={[
            { key: 'store', label: common.signIn.store, children: <ByPhone enter={enter} /> },
            {
              key: 'officer',
              label: common.signIn.officer,
              children: <ByPassword enter={enter} />,
            },
          ]}
        />
      </Card>
      <Demo enter={enter} />
      <p>
        <a href={`?lang=${common.languageTo}`}>{common.language}</a>
      </p>
    </main>
  );
}

type Enter = { readonly enter: (body: object) => void };

function ByPhone({ enter }: Enter) {
  const { signIn } = useSpoken().words.common;
  const [form] = Form.useForm<{ phone: string; code: string }>();
  const code = useMutation({
    mutationFn: (phone: string) =>
      send<{ challenge: string }>({
        path: '/sessions/codes',
        body: { phone },
        key: crypto.randomUUID(),
      }),
  });
  return (
    <Form
      form={form}
      layout="vertical"
      onFinish={(given) => enter({ challenge: code.data?.view.challenge, code: given.code })}
    >
      {code.error ? <ProblemNote error={code.error} /> : null}
      <Form.Item name="phone" label={signIn.phone} required>
        <Input inputMode="tel" autoComplete="tel" />
      </Form.Item>
      <Button onClick={() => code.mutate(form.getFieldValue('phone'))}>{signIn.sendCode}</Button>
      <Form.Item name="code" label={signIn.code} required>
        <Input inputMode="numeric" autoComplete="one-time-code" />
      </Form.Item>
      <Button type="primary" htmlType="submit" disabled={!code.data}>
        {signIn.enter}
      </Button>
    </Form>
  );
}

function ByPassword({ enter }: Enter) {
  const { signIn } = useSpoken().words.common;
  return (
    <Form layout="vertical" onFinish={enter}>
      <Form.Item name="login" label={signIn.login} required>
        <Input autoComplete="username" />
      </Form.Item>
      <Form.Item name="password" label={signIn.password} required>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      <Form.Item name="otp" label={signIn.otp} required>
        <Input inputMode="numeric" autoComplete="one-time-code" />
      </Form.Item>
      <Button type="primary" htmlType="submit">
        {signIn.enter}
      </Button>
    </Form>
  );
}

/** Only where the demo is on: elsewhere the list of its people is refused, and nothing is shown. */
function Demo({ enter }: Enter) {
  const { signIn } = useSpoken().words.common;
  const people = useQuery({
    queryKey: ['demo-people'],
    queryFn: async () => (await read<z.infer<typeof DemoPeople>>('/demo/people')).view,
    retry: false,
  });
  if (!people.data) return null;
  return (
    <Card title={<h2>{signIn.demo}</h2>}>
      <Flex wrap gap="small">
        {people.data.items.map(({ account, name, organisation }) => (
          <Button key={account} className="wraps" onClick={() => enter({ demo: account })}>
            {name} · {organisation}
          </Button>
        ))}
      </Flex>
    </Card>
  );
}
