import { ErasureBody, ErasureView } from '@anxintui/shared/contracts/people';
import { sessionCookie } from '@anxintui/shared/http/context';
import type { Endpoint } from '@anxintui/shared/http/endpoint';
import { type EraseDeps, requestErasure } from '../use-cases/erase.js';
import { endpoint } from './policy.js';

const WHAT_COMES = {
  zh: '账号已关闭，手机号已释放。您的资料在没有任何未结事项、且最近一件办结满三年后销毁密钥，之后任何人都无法读取。',
  en: 'The account is closed and its phone number is free. When nothing of yours is open, and three years have passed since the last of it ended, the key to your data is destroyed; nobody can read them after that.',
};

export const erasureRoute = (deps: EraseDeps & { readonly isSecure: boolean }): Endpoint =>
  endpoint(
    {
      id: 'request-erasure',
      method: 'post',
      path: '/me/erasure',
      summary: '注销账号并删除资料 · close my account and have my data erased',
      body: ErasureBody,
      reply: ErasureView,
      status: 202,
    },
    async ({ actor = NOBODY, language }) => ({
      body: { requestedAt: await requestErasure(deps, actor), words: WHAT_COMES[language] },
      headers: { 'Set-Cookie': sessionCookie('', deps.isSecure, 0) },
    }),
  );

const NOBODY = { accountId: '', roles: [] };
