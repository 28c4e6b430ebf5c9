import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

export const PLEDGE_PROBLEMS: ProblemCatalogue = {
  'pledge-exists': {
    title: { zh: '该门店已有承诺', en: 'This store has a pledge already' },
    next: {
      zh: '请打开该门店现有的承诺，在其中起草新版。',
      en: 'Open the pledge that this store has, and draft a new version of it.',
    },
  },
  'store-closed': {
    title: { zh: '该门店已关闭', en: 'This store is closed' },
    next: {
      zh: '已关闭的门店不能作出新的承诺；重新开业请另行登记门店。',
      en: 'A closed store cannot make a pledge; register it anew when it opens again.',
    },
  },
  'window-too-short': {
    title: {
      zh: '退货期限不得少于 {least} 天',
      en: 'The window to return goods must be {least} days at least',
    },
    next: {
      zh: '承诺的期限可以更长，不可以更短；请填写 {least} 天以上。',
      en: 'A pledge may give more days, never fewer; give {least} or more.',
    },
  },
  'window-too-long': {
    title: { zh: '退货期限不得超过 {most} 天', en: 'The window may have {most} days at most' },
    next: { zh: '请填写 {most} 天以内的期限。', en: 'Give {most} days or fewer.' },
  },
  'refund-too-late': {
    title: {
      zh: '承诺的退款时间不得超过 {most} 小时',
      en: 'The promised refund may take {most} hours at most',
    },
    next: {
      zh: '退款逾期超过十五日即成为违法线索；请承诺更短的时间。',
      en: 'A refund that is more than fifteen days late is a clue to a violation; promise a shorter time.',
    },
  },
  'exclusion-not-allowed': {
    title: {
      zh: '不得把{categoryZh}整类排除在承诺之外',
      en: 'The category {categoryEn} may not be left out as a whole',
    },
    next: {
      zh: '请在“不退的商品类别”中去掉这一类；定作、鲜活易腐等个别商品，可在“不退的商品”中写明。',
      en: 'Take it out of the categories not taken back; goods made to order, perishable and the like can be named one by one.',
    },
  },
  'disclosure-missing': {
    title: {
      zh: '没有写明购买前怎样告知消费者哪些商品不退',
      en: 'It is not said how shoppers are told before buying what is left out',
    },
    next: {
      zh: '请写明怎样告知，例如：柜台明示，结账时口头告知并由消费者确认。',
      en: 'Say how, for instance: shown at the counter and confirmed at the till.',
    },
  },
  'condition-too-strict': {
    title: {
      zh: '{categoryZh}的完好标准不得增加“{pointZh}”一项',
      en: 'The checklist of {categoryEn} has no point “{pointEn}”',
    },
    next: {
      zh: '门店可以少查几项，不可以多查；请删去这一项。',
      en: 'A store may look at fewer points, never at more; take this one out.',
    },
  },
  'pledge-suspended': {
    title: { zh: '现行承诺已被暂停，不能批准新版', en: 'The version in force is suspended' },
    next: {
      zh: '请先恢复或摘牌，再审核新版，以免保障的起止日期不清。',
      en: 'Resume or delist it first, so that it is clear from which day purchases are covered.',
    },
  },
  'suspension-out-of-range': {
    title: {
      zh: '暂停的起始日期须在 {tomorrow} 至 {validUntil} 之间',
      en: 'A suspension begins between {tomorrow} and {validUntil}',
    },
    next: {
      zh: '暂停不溯及既往：今天已经买的仍受保障。请填写明天或以后的日期，不填即从明天起。',
      en: 'It never acts backwards: what is bought today is covered. Give tomorrow or a later day, or none for tomorrow.',
    },
  },
  'nothing-to-appeal': {
    title: { zh: '没有可以申诉的处理', en: 'There is nothing to appeal against' },
    next: {
      zh: '只能对仍然有效、尚未申诉过的退回、告诫、暂停或摘牌申诉，每项一次。',
      en: 'You can appeal once against a return, warning, suspension or delisting that still lasts.',
    },
  },
};
