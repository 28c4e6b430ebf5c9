import type { RuleSet } from '@anxintui/shared/calendar/rule-set';
import { DEFAULT_RULES } from './default-rules.js';
import { STATUTORY_RULES } from './statutory-rules.js';

/** Under 《市场监督管理投诉举报处理办法》 (SAMR Order 121), in force since 15 April 2026. */
export const FIRST_RULE_SET: RuleSet = {
  version: 'order-121-2026-04-15',
  validFrom: '2026-04-15',
  rules: Object.fromEntries([...STATUTORY_RULES, ...DEFAULT_RULES].map((rule) => [rule.id, rule])),
};
