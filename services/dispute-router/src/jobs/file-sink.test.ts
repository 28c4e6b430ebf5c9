import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Parcel } from '@anxintui/identity/commands';
import { afterAll, describe, expect, it } from 'vitest';
import { CODE } from '../router-world.contract.js';
import { fileSink } from './file-sink.js';

const folder = await mkdtemp(join(tmpdir(), 'anxintui-messages-'));
afterAll(() => rm(folder, { recursive: true, force: true }));
const path = join(folder, 'outbox', 'messages.ndjson');
const aCode: Parcel = {
  ...CODE,
  to: '13800138000',
  text: '验证码 048213',
};

describe('the file of messages', () => {
  it('has a line for each, with number and words, and its owner alone can read it', async () => {
    const sink = fileSink(path);
    await sink.send(aCode);
    await sink.send({ ...aCode, isRepeat: true });

    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n');
    const common = { id: 'd1', channel: 'sms', to: '13800138000', topic: 'sign-in-code' };
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual([
      { ...common, words: '验证码 048213' },
      { ...common, words: '验证码 048213（如已收到，请忽略）' },
    ]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });
});
