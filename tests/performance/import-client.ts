import { randomUUID } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { Receipt } from '@anxintui/shared/contracts/fields';
import { ImportView } from '@anxintui/shared/contracts/imports';
import type { z } from 'zod';

export type SeenImport = z.infer<typeof ImportView>;
/** The list as it comes back: how many rows of it say what. */
export type Annotated = { readonly bytes: number; readonly rows: Readonly<Record<string, number>> };
export type ImportClient = {
  readonly upload: (path: string) => Promise<string>;
  readonly read: (id: string) => Promise<SeenImport>;
  readonly apply: (seen: SeenImport) => Promise<void>;
  readonly annotated: (id: string) => Promise<Annotated>;
};

/** A list in the hands of one person. */
export function importClient(port: number, token: string): ImportClient {
  const root = `http://127.0.0.1:${port}/api/v1/imports`;
  const headers = { Authorization: `Bearer ${token}`, 'Accept-Language': 'zh-CN' };
  const asked = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const response = await fetch(root + path, {
      ...init,
      headers: { ...headers, ...init.headers },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response;
  };
  const posted = (path: string, body: Blob, more: Record<string, string>) =>
    asked(path, { method: 'POST', body, headers: { 'Idempotency-Key': randomUUID(), ...more } });
  return {
    async upload(path) {
      const type = { 'Content-Type': 'text/csv' };
      const response = await posted('', await openAsBlob(path), type);
      return Receipt.parse(await response.json()).id;
    },
    read: async (id) => ImportView.parse(await (await asked(`/${id}`)).json()),
    async apply({ id, version }) {
      const more = { 'If-Match': `"${version}"`, 'Content-Type': 'application/json' };
      await (await posted(`/${id}/application`, new Blob(['{}']), more)).arrayBuffer();
    },
    async annotated(id) {
      const { body } = await asked(`/${id}/file`);
      return counted(body ?? new ReadableStream());
    },
  };
}

const RESULTS = ['可登记', '已登记', '有误', '重复'];

async function counted(body: ReadableStream<Uint8Array>): Promise<Annotated> {
  const rows: Record<string, number> = {};
  const decoder = new TextDecoder();
  let bytes = 0;
  let rest = '';
  for await (const piece of body) {
    bytes += piece.length;
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\r\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const result = RESULTS.find((word) => line.includes(`,${word},`)) ?? '表头';
      rows[result] = (rows[result] ?? 0) + 1;
    }
  }
  return { bytes, rows };
}
