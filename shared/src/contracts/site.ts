/** How somebody wants to read: kept in cookies of this site that say nothing of who they are. */
export type Reading = { readonly language: 'zh' | 'en'; readonly isElder: boolean };
/** A page as it is asked for. */
export type PageRequest = Reading & {
  readonly path: string;
  readonly query: URLSearchParams;
  /** What scripts and styles inside this answer must carry. */
  readonly nonce: string;
};
export type PageAnswer = {
  readonly status: number;
  readonly type: string;
  readonly text: string;
  /** For how long anybody may keep it; nothing is kept by default. */
  readonly maxAgeS?: number;
  readonly location?: string;
};
export type PageProblem = { readonly status: number; readonly code: string };
/** The pages of one front end, and the files that its build has made. */
export type Site = {
  /** Null where it has no such page. */
  readonly answer: (request: PageRequest) => Promise<PageAnswer | null>;
  /** The page that tells a reader why there is nothing, and what to do. */
  readonly failure: (request: PageRequest, problem: PageProblem) => Promise<PageAnswer>;
  readonly files: readonly { readonly at: string; readonly folder: string }[];
};

/** A question that anybody may ask, put to the API without the wire. */
export type Question = {
  /** The id of an endpoint that is open to everybody. */
  readonly id: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly language: Reading['language'];
};
/** Answers as the wire would: JSON that the asker parses by its contract. Refuses as the API refuses. */
export type Ask = (question: Question) => Promise<unknown>;
