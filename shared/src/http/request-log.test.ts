import { pino } from 'pino';
import { expect, it } from 'vitest';
import { get, post, testApp } from './test-app.contract.js';

function heard() {
  const lines: string[] = [];
  const log = pino({ level: 'info' }, { write: (line) => void lines.push(line) });
  const said = () => lines.map((line): Record<string, unknown> => JSON.parse(line));
  return { app: testApp({ log }), said };
}

it.each([
  ['whoever is not signed in', 'mine', '/mine', undefined, 401, 'not-signed-in'],
  ['a session that is none', 'mine', '/mine', 'A'.repeat(43), 401, 'not-signed-in'],
])(
  'the log says that %s was refused, where and why',
  async (_, endpoint, path, token, status, code) => {
    const { app, said } = heard();

    await get(app, path)
      .set(token ? { Authorization: `Bearer ${token}` } : {})
      .expect(status);

    expect(said()).toEqual([
      expect.objectContaining({ msg: 'request.refused', endpoint, status, code }),
      expect.objectContaining({ msg: 'request.answered', endpoint, status }),
    ]);
  },
);

it('the log says by its id who asked for what, and nothing that they said', async () => {
  const { app, said } = heard();

  await post(app, '/custodies').send({ seal: '13812345678' });

  expect(said()).toEqual([
    expect.objectContaining({ msg: 'request.answered', endpoint: 'take', account: 'manager-1' }),
  ]);
  expect(JSON.stringify(said())).not.toContain('13812345678');
});

it('the log gives an address that is none no endpoint', async () => {
  const { app, said } = heard();

  await get(app, '/nothing').expect(404);

  expect(said().map(({ msg, endpoint }) => [msg, endpoint])).toEqual([
    ['request.refused', undefined],
    ['request.answered', undefined],
  ]);
});
