import type { RefusalKind } from '../aggregate/lifecycle.js';
import type { Words } from '../calendar/rule-set.js';

/** Which field is at fault: a JSON pointer into the body, or the name of a parameter or header. */
type Place = {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly header?: string;
};
/** What is wrong with one field, in the reader's language. */
export type FieldError = Place & { readonly detail: string };
/** The same before the language is known. */
export type FieldFault = Place & { readonly detail: string | Words };

/** The words of one problem: what happened, and what the reader can do next. `{name}` is filled from the details. */
export type ProblemWords = { readonly title: Words; readonly next: Words };
export type ProblemCatalogue = Readonly<Record<string, ProblemWords>>;

/** An error of the edge itself: the request never reached a use case. */
export class EdgeError extends Error {
  override name = 'EdgeError';
  readonly status: number;
  readonly code: string;
  readonly errors: readonly FieldFault[];
  readonly headers: Readonly<Record<string, string>>;
  /** What fills the problem's words. */
  readonly details: Readonly<Record<string, string | number>>;

  constructor(
    status: number,
    code: string,
    more: Partial<Pick<EdgeError, 'errors' | 'headers' | 'details'>> = {},
  ) {
    super(code);
    this.status = status;
    this.code = code;
    this.errors = more.errors ?? [];
    this.headers = more.headers ?? {};
    this.details = more.details ?? {};
  }
}

export const HTTP_STATUS: Record<RefusalKind, number> = {
  'not-found': 404,
  forbidden: 403,
  conflict: 409,
  stale: 412,
  'rule-broken': 422,
};

/** RFC 9457, with the reader's next step and the fields at fault. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly instance: string;
  readonly errors?: readonly FieldError[];
};
