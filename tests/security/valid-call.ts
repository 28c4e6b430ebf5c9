import type { Call } from '../support/http.js';
import { API } from '../support/people.js';

/** A request that is as it should be, and who may send it. */
export type ValidCall = { readonly by: string; readonly call: Call };
/** By the id of the endpoint. */
export type ValidCalls = Readonly<Record<string, ValidCall>>;

export const get = (path: string): Call => ({ path: API + path });
export const post = (path: string, body: object): Call => ({
  method: 'POST',
  path: API + path,
  body,
});
