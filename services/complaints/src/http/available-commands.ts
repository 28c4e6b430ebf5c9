import { offered, relatedParties } from '@anxintui/shared/aggregate/commanding';
import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { AvailableCommand } from '@anxintui/shared/contracts/fields';
import type { Language } from '@anxintui/shared/http/language';
import type { Actor } from '@anxintui/shared/vocabulary/actors';
import type { CaseCommand } from '@anxintui/shared/vocabulary/cases';
import { CASE_RULES } from '../domain/case-rules.js';
import type { DisputeCase } from '../domain/dispute-case.js';
import { addressesOf } from './case-endpoints.js';

const order121 = (zh: string, en: string): Words => ({
  zh: `《市场监督管理投诉举报处理办法》${zh}`,
  en: `SAMR Order 121, ${en}`,
});

/** The articles under which a command is given. */
const ARTICLES: Partial<Record<CaseCommand, Words>> = {
  'assign-bureau': order121('第十三条、第四十一条', 'art. 13 and 41'),
  escalate: { zh: '《消费者权益保护法》第三十九条', en: 'Consumer Law, art. 39' },
  accept: order121('第十五条', 'art. 15'),
  refuse: order121('第十五条、第十六条', 'art. 15 and 16'),
  invite: order121('第十八条、第二十条', 'art. 18 and 20'),
  consent: order121('第十八条', 'art. 18'),
  'decline-mediation': order121('第十八条', 'art. 18'),
  'record-session': order121('第二十条', 'art. 20'),
  terminate: order121('第二十三条', 'art. 23'),
  notify: order121('第二十三条', 'art. 23'),
};

type Reader = { readonly actor: Actor; readonly language: Language; readonly at: Date };

/** What this person may do now, exactly as the API would then accept it. */
export function availableCommands(
  dispute: DisputeCase,
  { actor, language, at }: Reader,
): AvailableCommand[] {
  const parties = relatedParties(CASE_RULES, dispute, actor);
  return offered(CASE_RULES, dispute, { actor, at }).flatMap((name) => {
    if (name === 'route') return [];
    const article = ARTICLES[name]?.[language];
    return addressesOf(dispute, name, parties).map((href) => ({
      name,
      method: 'POST' as const,
      href,
      ...(article === undefined ? {} : { article }),
    }));
  });
}
