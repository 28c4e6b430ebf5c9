import { randomUUID } from 'node:crypto';

/** One request as a program sends it. */
export type Call = {
  readonly method?: string;
  readonly path: string;
  readonly token?: string | undefined;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as it is, in place of `body`. */
  readonly raw?: string | Uint8Array<ArrayBuffer>;
  /** Of POSTs, a fresh one unless given; null sends none. */
  readonly key?: string | null;
  /** The version the person saw. */
  readonly seen?: number | undefined;
  readonly headers?: Readonly<Record<string, string>>;
};
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  /** As it came; of files also what is not UTF-8. */
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Parsed, where it is JSON. */
  readonly body: unknown;
};

export async function send(url: string, call: Call): Promise<Reply> {
  const method = call.method ?? 'GET';
  const content = call.raw ?? (call.body === undefined ? undefined : JSON.stringify(call.body));
  const response = await fetch(`${url}${call.path}`, {
    method,
    headers: headersOf(method, call, content !== undefined),
    redirect: 'manual',
    ...(content === undefined ? {} : { body: content }),
  });
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = new TextDecoder().decode(bytes);
  return { status: response.status, headers: response.headers, bytes, text, body: parsed(text) };
}

function headersOf(method: string, call: Call, hasContent: boolean): Record<string, string> {
  const { token, seen, headers } = call;
  const key = call.key === undefined && method === 'POST' ? randomUUID() : call.key;
  return {
    ...(hasContent ? { 'content-type': 'application/json' } : {}),
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(typeof key === 'string' ? { 'idempotency-key': key } : {}),
    ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    ...headers,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
