import { Agent, request } from 'node:http';

/** One request to the api. */
export type Call = {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token?: string;
  readonly key?: string;
  /** The version the person saw. */
  readonly seen?: number;
  readonly body?: object;
  /** Cuts the connection this long after sending, whether or not an answer has come. */
  readonly cutAfterMs?: number;
};
export type Answer = {
  readonly status: number;
  readonly retryAfterS: number;
  readonly isReplay: boolean;
  readonly body: unknown;
};
/** Null when nobody can say what happened: cut, refused, reset or timed out. */
export type Send = (call: Call) => Promise<Answer | null>;

/** What the client met on the way. */
export type Traffic = {
  sent: number;
  lost: number;
  cut: number;
  answeredBy: Record<string, number>;
};

const API_ROOT = '/api/v1';
const TIMEOUT_MS = 12_000;
const MOST_SOCKETS = 256;

/** A light client that keeps its connections. */
export function httpClient(address: string): { send: Send; traffic: Traffic; close: () => void } {
  const { hostname, port } = new URL(address);
  const agent = new Agent({ keepAlive: true, maxSockets: MOST_SOCKETS });
  const traffic: Traffic = { sent: 0, lost: 0, cut: 0, answeredBy: {} };
  const send: Send = async (call) => {
    traffic.sent += 1;
    const answer = await exchange({ hostname, port, agent }, call);
    if (!answer) {
      traffic[call.cutAfterMs === undefined ? 'lost' : 'cut'] += 1;
      return null;
    }
    traffic.answeredBy[answer.status] = (traffic.answeredBy[answer.status] ?? 0) + 1;
    return answer;
  };
  return { send, traffic, close: () => agent.destroy() };
}

type Where = { readonly hostname: string; readonly port: string; readonly agent: Agent };

function exchange(where: Where, call: Call): Promise<Answer | null> {
  const text = call.body === undefined ? undefined : JSON.stringify(call.body);
  return new Promise((resolve) => {
    const sent = request({
      ...where,
      method: call.method,
      path: `${API_ROOT}${call.path}`,
      headers: headersOf(call, text),
      timeout: TIMEOUT_MS,
    });
    const lose = () => {
      sent.destroy();
      resolve(null);
    };
    sent.on('error', lose).on('timeout', lose);
    sent.on('response', (response) => {
      const parts: Buffer[] = [];
      response.on('error', lose).on('aborted', lose);
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          retryAfterS: Number(response.headers['retry-after'] ?? 0),
          isReplay: response.headers['idempotency-replayed'] === 'true',
          body: parsed(Buffer.concat(parts).toString()),
        }),
      );
    });
    sent.end(text);
    if (call.cutAfterMs !== undefined) setTimeout(lose, call.cutAfterMs);
  });
}

function headersOf({ token, key, seen }: Call, text: string | undefined): Record<string, string> {
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
    ...(seen === undefined ? {} : { 'if-match': `"${seen}"` }),
    ...(text === undefined
      ? {}
      : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(text)) }),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
