import type { Words } from '@anxintui/shared/calendar/rule-set';
import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

export const FIGURE_PROBLEMS: ProblemCatalogue = {
  'unknown-city': {
    title: {
      zh: '{city} 不是沪苏浙皖的市级区划代码',
      en: '{city} is no city of Shanghai, Jiangsu, Zhejiang or Anhui',
    },
    next: {
      zh: '请填写设区市的六位代码，例如 320500（苏州市）。',
      en: 'Give the six-digit code of a city, such as 320500 for Suzhou.',
    },
  },
  'city-named-twice': {
    title: { zh: '{city} 出现了两次', en: '{city} stands twice in the plan' },
    next: { zh: '每个市只填一行。', en: 'Give each city one line.' },
  },
};

type Definition = { readonly title: Words; readonly definition: Words };

/** What each figure of the yearly count means, shown beside it. */
export const FIGURE_DEFINITIONS: Readonly<Record<string, Definition>> = {
  new: {
    title: { zh: '新增', en: 'New' },
    definition: {
      zh: '门店的承诺首次生效，生效首日在该月；以生效的首个版本计，不以申请计，一家门店只计一次。',
      en: 'Stores whose pledge came into force for the first time, with its first day in the month; counted from first versions in force, not from applications, once per store.',
    },
  },
  renewed: {
    title: { zh: '续期', en: 'Renewed' },
    definition: {
      zh: '续期版本，或中断之后重新承诺的版本，其生效首日在该月；不计入新增。',
      en: 'Versions that renew a pledge or take it up again after a break, with their first day in the month; not part of new.',
    },
  },
  left: {
    title: { zh: '退出', en: 'Left' },
    definition: {
      zh: '承诺因撤回、到期未续或摘牌而终止，不再覆盖购买行为的首日在该月。',
      en: 'Pledges that ended by withdrawal, expiry without renewal or delisting; the first day without cover lies in the month.',
    },
  },
  inForce: {
    title: { zh: '月末有效', en: 'In force at the end of the month' },
    definition: {
      zh: '该月最后一日的购买受承诺覆盖的门店数；暂停期间不计。当月为截至目前已知的数。',
      en: 'Stores whose pledge covers purchases on the last day of the month; not while suspended. For the running month, as far as is known now.',
    },
  },
  planned: {
    title: { zh: '计划', en: 'Plan' },
    definition: {
      zh: '该年度计划新增的门店数，来源见计划说明；未录入计划时为默认设置。',
      en: 'Stores to be newly pledged in the year; see the source of the plan. A default setting where none has been entered.',
    },
  },
  reached: {
    title: { zh: '完成率', en: 'Reached' },
    definition: { zh: '新增 ÷ 计划，以百分数表示。', en: 'New divided by plan, in per cent.' },
  },
  forecast: {
    title: { zh: '全年预计', en: 'Forecast' },
    definition: {
      zh: '新增 ÷ 当年已过天数（含今日）× 全年天数：假设今年余下时间保持至今的速度。往年为实际数，未来年度不预计。',
      en: 'New ÷ days of the year so far (today included) × days of the year: what the pace so far leads to. Past years show what happened; years to come have no forecast.',
    },
  },
};
