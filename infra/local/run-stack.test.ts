import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { anyFreePort } from './ports.js';
import { type RunOptions, runStack } from './run-stack.js';

const Run = z.object({ programs: z.array(z.object({ pid: z.int() })) });

const API = `
  const people = { items: [{ account: 'shopper-1', name: '林晓', role: 'shopper', organisation: null }] };
  require('node:http').createServer((request, response) => {
    if (request.url === '/readyz') return response.end('ready');
    response.end(JSON.stringify(process.env.DEMO ? people : process.env));
  }).listen(process.env.PORT);
  process.on('SIGTERM', () => process.exit(0));`;
const WAITS = 'setInterval(() => {}, 1000)';
const ENDS = 'console.log("indexes built")';

/** A project folder whose programs are stand-ins; the databases are real. */
function aProject(scripts: { migrate?: string } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'anxintui-stack-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const write = (path: string, code: string) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), code);
  };
  write('infra/dist/local/migrate.js', scripts.migrate ?? ENDS);
  write('infra/dist/local/api.js', API);
  write('services/dispute-router/dist/main.js', WAITS);
  return root;
}

async function run(root: string, env: NodeJS.ProcessEnv = {}) {
  const lines: string[] = [];
  const stopping = new AbortController();
  const { MONGOD_BINARY, REDIS_BINARY } = process.env;
  const options: RunOptions = {
    root,
    env: { MONGOD_BINARY, REDIS_BINARY, PORT: String(await anyFreePort()), ...env },
    says: (line) => lines.push(line),
    stopping: stopping.signal,
  };
  const ended = runStack(options);
  const stop = async () => {
    stopping.abort();
    await ended.catch(() => {});
  };
  onTestFinished(stop);
  const ready = async () => {
    const isReady = () => lines.some((line) => line.startsWith('ready '));
    await Promise.race([expect.poll(isReady, { timeout: 15_000 }).toBe(true), ended]);
  };
  return { lines, ended, stop, ready };
}

const pidsIn = (root: string): number[] =>
  Run.parse(JSON.parse(readFileSync(join(root, '.data/run.json'), 'utf8'))).programs.map(
    ({ pid }) => pid,
  );

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('one machine started with one command', () => {
  it('says where to look and as whom, and its last line says it is ready', async () => {
    const root = aProject();
    const { lines, ready } = await run(root, { PORT: '' });

    await ready();

    const address = /http:\S+/.exec(lines.at(-1) ?? '')?.[0];
    expect(lines.at(-1)).toBe(`ready ${address}`);
    expect(lines.join('\n')).toContain(join(root, '.data', 'logs'));
    expect(lines.join('\n')).toMatch(/shopper-1\s+林晓\s+shopper/);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  });

  it('leaves no process when it is stopped, and starts again over the same data', async () => {
    const root = aProject();
    const first = await run(root);
    await first.ready();
    const pids = pidsIn(root);

    await first.stop();
    const left = pids.filter(isAlive);
    const second = await run(root);
    await second.ready();

    expect(pids).toHaveLength(4);
    expect(left).toEqual([]);
    expect(second.lines.at(-1)).toMatch(/^ready http/);
  });

  it('refuses a second start over the same data and names the first', async () => {
    const root = aProject();
    await (await run(root)).ready();

    const second = await run(root);

    await expect(second.ended).rejects.toThrow(
      `already runs over ${root}/.data as process ${process.pid}`,
    );
  });

  it('stops what a start that was killed has left running', async () => {
    const root = aProject();
    const first = await run(root);
    await first.ready();
    const orphans = pidsIn(root);
    const note = readFileSync(join(root, '.data/run.json'), 'utf8');
    const ownerGone = note.replace(/"identity":"[^"]*"/, '"identity":"ended long ago"');
    writeFileSync(join(root, '.data/run.json'), ownerGone);

    const second = await run(root);
    await second.ready();

    expect(pidsIn(root).filter((pid) => orphans.includes(pid))).toEqual([]);
  });

  it('uses databases it is given, and then shows no demo people', async () => {
    const root = aProject();
    const { TEST_MONGODB_URI, TEST_REDIS_URL } = process.env;
    const given = { MONGODB_URI: TEST_MONGODB_URI, REDIS_URL: TEST_REDIS_URL, DEMO: '1' };
    const { lines, ready } = await run(root, given);

    await ready();

    const seen = await (await fetch(`${lines.at(-1)?.replace('ready ', '')}/env`)).json();
    expect(seen).toMatchObject({ MONGODB_URI: TEST_MONGODB_URI, REDIS_URL: TEST_REDIS_URL });
    expect(seen).not.toHaveProperty('DEMO');
    expect(pidsIn(root)).toHaveLength(2);
  });

  it.each([
    ['hands the api a key of return passes that it made itself', {}, '.data/secrets/pass.key'],
    ['hands on the key it is given', { PASS_KEY_FILE: '/etc/pass.key' }, '/etc/pass.key'],
    ['makes no key in production', { NODE_ENV: 'production' }, undefined],
  ])('%s', async (_, env, path) => {
    const root = aProject();
    const { TEST_MONGODB_URI, TEST_REDIS_URL } = process.env;
    const given = { MONGODB_URI: TEST_MONGODB_URI, REDIS_URL: TEST_REDIS_URL, ...env };
    const { lines, ready } = await run(root, given);

    await ready();

    const seen = await (await fetch(`${lines.at(-1)?.replace('ready ', '')}/env`)).json();
    expect(z.looseObject({ PASS_KEY_FILE: z.string().optional() }).parse(seen).PASS_KEY_FILE).toBe(
      path && resolve(root, path),
    );
  });

  it('shows why the migration failed and stops', async () => {
    const root = aProject({ migrate: 'console.error("index refused"); process.exit(2)' });

    const { ended } = await run(root);

    await expect(ended).rejects.toThrow('index refused');
  });

  it('refuses a port that is taken', async () => {
    const port = await anyFreePort();
    const other = createServer();
    onTestFinished(() => void other.close());
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));

    const { ended } = await run(aProject(), { PORT: String(port) });

    await expect(ended).rejects.toThrow(`port ${port} is taken`);
  });
});
