import type { z } from 'zod';
import type { Cause } from '../aggregate/aggregate.js';
import type { Actor, Relation, Role } from '../vocabulary/actors.js';
import type { Language } from './language.js';
import { assertConsistent } from './policy-row.js';
import type { ProblemCatalogue } from './problem.js';

/** How often somebody may call an endpoint; what each class allows is in `rate-limits.ts`. */
export const LIMIT_CLASSES = ['read', 'write', 'filing', 'upload', 'search', 'auth'] as const;
export type LimitClass = (typeof LIMIT_CLASSES)[number];

/**
 * One row of the policy table: who may call an endpoint at all. `anyone` needs no session; `signed-in` leaves the
 * decision to the relation between the actor and the aggregate (no relation reads as not found).
 */
export type PolicyRow = {
  readonly who: 'anyone' | 'signed-in' | readonly Role[];
  /** What one must be to the aggregate; absent where the endpoint is about none, or about what is one's own. */
  readonly relations?: readonly Relation[];
  /** Guests are admitted too: what they have filed, and nothing else. */
  readonly guests?: true;
  /** Which facts the answer shows, where not everybody sees the same. */
  readonly fields?: string;
  /** Of GETs `read` and of POSTs `write` unless it says otherwise. */
  readonly limit?: LimitClass;
  readonly why: string;
};
export type PolicyTable = Readonly<Record<string, PolicyRow>>;

/** Where a request comes from, for limits and for the list of one's own sessions; kept nowhere as it is. */
export type Client = { readonly address: string; readonly agent: string };

/** What a handler gets: everything parsed, nothing raw. */
export type Asked<Params, Query, Body> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly language: Language;
  /** Absent only where the policy says `anyone`. */
  readonly actor: Actor | undefined;
  readonly token: string | undefined;
  /** The session came by cookie: whoever answers with it also gives the token against forged requests. */
  readonly byCookie: boolean;
  readonly client: Client;
  /** The value of the cookie that the endpoint names. */
  readonly cookie?: string | undefined;
  /** Of POSTs: what makes the request once; absent elsewhere. */
  readonly request: RequestCause | undefined;
  /** The version the person saw, of commands on an aggregate. */
  readonly seen: number | undefined;
  /** Of endpoints that take a file, and only of those. */
  readonly upload?: Upload;
};
/** A file on its way in: nothing of it has been read yet. */
export type Upload = {
  readonly type: string;
  /** As its owner calls it, where they say so. */
  readonly name?: string;
  /** Ends with a refusal when there is more of it than the endpoint takes. */
  readonly bytes: AsyncIterable<Buffer>;
};
/** What an endpoint takes as a file, and the codes with which it refuses anything else. */
export type UploadSpec = {
  readonly types: readonly string[];
  readonly largestBytes: number;
  readonly refusals: { readonly type: string; readonly size: string };
};
/** A file on its way out: saved by the browser, never shown by it. */
export type Download = {
  readonly type: string;
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
};
export type RequestCause = Cause & {
  readonly fingerprint: string;
  /** From which a created aggregate takes its `_id`: actor, route and key. */
  readonly seed: string;
};
export type Answer = {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the body, of endpoints that give a file. */
  readonly file?: Download;
};

type Any = z.ZodType;
export type EndpointSpec<P extends Any, Q extends Any, B extends Any> = {
  /** Also the row of the policy table and the OpenAPI operation. */
  readonly id: string;
  readonly method: 'get' | 'post';
  /** In OpenAPI's form: `/returns/{id}/acceptance`. */
  readonly path: string;
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly reply: z.ZodType;
  readonly status?: number;
  /** A command on an existing aggregate: If-Match is required. */
  readonly isCommand?: boolean;
  /** A cookie of its own that the endpoint reads, besides that of the session. */
  readonly cookie?: string;
  /** A POST that takes a file in place of JSON. */
  readonly upload?: UploadSpec;
  /** The types of the file that a GET gives in place of JSON. */
  readonly download?: readonly string[];
};
export interface Endpoint extends EndpointSpec<Any, Any, Any> {
  readonly policy: PolicyRow;
  /** A method, so that a handler of parsed values fits: `serve` parses with this very endpoint's schemas. */
  handle(asked: Asked<unknown, unknown, unknown>): Promise<Answer>;
}

/** What a service offers: its endpoints and the words of its problems. */
export type App = {
  readonly name: string;
  readonly endpoints: readonly Endpoint[];
  readonly problems: ProblemCatalogue;
};

/** Binds an endpoint to its row of the policy table; without a row, or with one that contradicts itself, it does not start. */
export function endpointsUnder(table: PolicyTable) {
  return <P extends Any, Q extends Any, B extends Any>(
    spec: EndpointSpec<P, Q, B>,
    handle: (asked: Asked<z.output<P>, z.output<Q>, z.output<B>>) => Promise<Answer>,
  ): Endpoint => {
    const policy = table[spec.id];
    if (!policy) throw new Error(`the policy table has no row for ${spec.id}`);
    assertConsistent(policy, spec);
    return { ...spec, policy, handle };
  };
}
