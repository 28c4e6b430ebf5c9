import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { devGateway } from './dev-gateway.js';

const PAGE = `<html><head><link rel="stylesheet" href="/app/assets/styles-AAAAAAAA.css">
<link rel="stylesheet" href="/app/assets/main-CCCCCCCC.css">
<script type="module" src="/app/assets/main-BBBBBBBB.js"></script></head><body>首页</body></html>`;
const MANIFEST = {
  'src/site/styles.css': { file: 'assets/styles-AAAAAAAA.css', src: 'src/site/styles.css' },
  'src/app/main.tsx': {
    file: 'assets/main-BBBBBBBB.js',
    src: 'src/app/main.tsx',
    css: ['assets/main-CCCCCCCC.css'],
  },
};

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const address: AddressInfo | string | null = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function aFrontEnd(): string {
  const folder = mkdtempSync(join(tmpdir(), 'anxintui-front-end-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'site/.vite'), { recursive: true });
  writeFileSync(join(folder, 'site/.vite/manifest.json'), JSON.stringify(MANIFEST));
  return folder;
}

const API: RequestListener = (req, res) => {
  res.setHeader('content-security-policy', "default-src 'none'");
  res.setHeader('content-type', req.url === '/' ? 'text/html; charset=utf-8' : 'application/json');
  res.end(req.url === '/' ? PAGE : JSON.stringify({ by: 'api', host: req.headers.host }));
};
const VITE: RequestListener = (req, res) => void res.end(`vite ${req.url}`);

async function aGateway() {
  const vite = createServer(VITE).on('upgrade', (req, socket) => {
    socket.end(
      `HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nx-path: ${req.url}\r\n\r\n`,
    );
  });
  const [apiPort, port] = [await listening(createServer(API)), await listening(vite)];
  const frontEnds = [{ at: '/app', folder: aFrontEnd(), port }];
  const gateway = await listening(devGateway({ apiPort, frontEnds }));
  return { port: gateway, address: `http://127.0.0.1:${gateway}` };
}

describe('the address under which pages follow every change', () => {
  it('shows the page of the api with the sources in place of what was built of them', async () => {
    const { address } = await aGateway();

    const res = await fetch(`${address}/`);
    const html = await res.text();

    expect(html).toContain('首页');
    expect(html).toContain('href="/app/src/site/styles.css"');
    expect(html).toContain('src="/app/src/app/main.tsx"');
    expect(html).toContain('src="/app/@vite/client"');
    expect(html).not.toContain('/app/assets/');
    expect(res.headers.get('content-security-policy')).toBeNull();
  });

  it('has the sources from vite and everything else from the api, as if they were one', async () => {
    const { address, port } = await aGateway();
    const text = async (path: string) => (await fetch(`${address}${path}`)).text();

    expect(await text('/app/src/app/main.tsx')).toBe('vite /app/src/app/main.tsx');
    expect(await text('/app/@vite/client')).toBe('vite /app/@vite/client');
    expect(await text('/app/icon.svg')).toContain('"by":"api"');
    expect(JSON.parse(await text('/api/v1/me'))).toEqual({ by: 'api', host: `127.0.0.1:${port}` });
  });

  it('keeps the worker of the last build away', async () => {
    const { address } = await aGateway();

    expect((await fetch(`${address}/app/sw.js`)).status).toBe(404);
  });

  it('hands on the line on which vite tells of changes', async () => {
    const { port } = await aGateway();

    const upgraded = await new Promise((resolve, reject) => {
      const headers = { Connection: 'Upgrade', Upgrade: 'websocket' };
      const asked = request({ host: '127.0.0.1', port, path: '/app/?token=1', headers });
      asked.on('upgrade', ({ headers }) => resolve(headers['x-path']));
      asked.on('error', reject).end();
    });

    expect(upgraded).toBe('/app/?token=1');
  });
});
