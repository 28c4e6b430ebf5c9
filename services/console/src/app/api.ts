const ROOT = '/api/v1';

/** An RFC 9457 problem as the API gives it: in the reader's language, with the next step. */
type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance?: string;
  readonly errors?: readonly { readonly pointer?: string; readonly detail: string }[];
};

/** The API said no, and why. Anything else that goes wrong is the network. */
export class Refused extends Error {
  override name = 'Refused';
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
  get code(): string {
    return this.problem.type.replace('/problems/', '');
  }
}

/** What came back, with the version that a command on it must carry. */
export type Read<View> = { readonly view: View; readonly etag: string };
/** One sending, however often it is tried: the same key, so that nothing happens twice. */
export type Sending = {
  readonly path: string;
  readonly body?: unknown;
  readonly key: string;
  readonly etag?: string;
};

const language = (): string => document.documentElement.lang;

/** Reads from the API; the page and the API are of one release, so what comes is what the contract says. */
export async function read<View>(path: string): Promise<Read<View>> {
  const answer = await fetch(addressOf(path), { headers: { 'Accept-Language': language() } });
  return { view: await bodyOf(answer), etag: answer.headers.get('etag') ?? '' };
}

/** Sends to the API: `path` under its root, or an `href` that it gave. */
export async function send<View>({ path, body = {}, key, etag }: Sending): Promise<Read<View>> {
  const answer = await fetch(addressOf(path), {
    method: 'POST',
    headers: {
      'Accept-Language': language(),
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
      ...(etag ? { 'If-Match': etag } : {}),
      ...csrfHeader(),
    },
    body: JSON.stringify(body),
  });
  return { view: await bodyOf(answer), etag: answer.headers.get('etag') ?? '' };
}

/** Sends a file as it is, by its type; its name goes along, for whoever looks for it later. */
export async function sendFile<View>(path: string, file: File, key: string): Promise<View> {
  const answer = await fetch(addressOf(path), {
    method: 'POST',
    headers: {
      'Accept-Language': language(),
      'Content-Type': file.type,
      'Content-Disposition': `attachment; filename*=utf-8''${encodeURIComponent(file.name)}`,
      'Idempotency-Key': key,
      ...csrfHeader(),
    },
    body: file,
  });
  return bodyOf(answer);
}

const addressOf = (path: string): string => (path.startsWith(ROOT) ? path : `${ROOT}${path}`);

/** The token against forged requests, as sign-in and `/me` give it: for this tab only. */
let csrf: string | undefined;
export function knowCsrf(token: string | undefined): void {
  csrf = token;
}
const csrfHeader = (): Record<string, string> => (csrf ? { 'X-CSRF-Token': csrf } : {});

async function bodyOf<View>(answer: Response): Promise<View> {
  const body = await answer.json();
  if (!answer.ok) throw new Refused(body);
  return body;
}
