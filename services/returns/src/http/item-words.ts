import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

const CHECK_ITEM = {
  zh: '请对照退货详情中的商品行（items）改正后再提交。',
  en: 'Check it against the items of the return, correct it and send it again.',
};

/** What may be wrong at the counter, item by item. */
export const ITEM_PROBLEMS: ProblemCatalogue = {
  'no-such-item': {
    title: { zh: '退货只有 {items} 个商品行', en: 'The return has only {items} items' },
    next: CHECK_ITEM,
  },
  'item-listed-twice': {
    title: { zh: '第 {item} 个商品行写了两次', en: 'Item {item} is listed twice' },
    next: CHECK_ITEM,
  },
  'quantities-differ': {
    title: {
      zh: '接收数与拒收数之和应为申请的 {claimed} 件',
      en: 'Accepted and refused pieces must be the {claimed} that were claimed',
    },
    next: CHECK_ITEM,
  },
  'nothing-refused': {
    title: {
      zh: '拒收数为 0，不应填写拒收类别或不符合项',
      en: 'Nothing is refused, so there is no class and no point',
    },
    next: CHECK_ITEM,
  },
  'refusal-without-reason': {
    title: { zh: '拒收须写明类别和理由', en: 'Whatever is refused needs its class and words' },
    next: {
      zh: '请填写 class（类别）和 words（理由）。',
      en: 'Give class and words for this item.',
    },
  },
  'points-not-named': {
    title: {
      zh: '以商品不完好为由拒收，须写明不符合哪一项',
      en: 'Goods that are not intact: name the points that are not met',
    },
    next: {
      zh: '请在 points 中写明该类商品查验清单（checklist）上的不符合项。为查看而打开包装不是其中一项。',
      en: "Name in points what on the item's checklist is not met. Opening to look is no such point.",
    },
  },
  'not-on-checklist': {
    title: {
      zh: '查验清单上没有这一项（{point}）',
      en: 'This point ({point}) is not on the checklist of these goods',
    },
    next: {
      zh: '只有“商品不完好”可写不符合项，且须是该类商品 checklist 上的项目；为查看而打开包装不能作为拒收理由。',
      en: 'Points go with class not-intact only and must be on the checklist; opening to look is no reason to refuse.',
    },
  },
  'nothing-accepted': {
    title: { zh: '没有接收任何一件商品', en: 'Nothing would be accepted' },
    next: {
      zh: '全部不接收的，请用拒收（refusal）并写明类别和理由。',
      en: 'Where nothing is taken, use refusal with its class and words.',
    },
  },
  'deduction-without-gift': {
    title: {
      zh: '只有赠品缺失才可扣除，并须写明赠品标价',
      en: 'Only a missing gift is deducted, with its marked price',
    },
    next: {
      zh: '请填写赠品当时标明的价格，或去掉扣除金额。',
      en: 'Give the price that was marked for the gift, or leave the deduction out.',
    },
  },
  'deduction-above-mark': {
    title: {
      zh: '扣除金额最多为 {most} 分',
      en: 'At most {most} fen may be deducted',
    },
    next: {
      zh: '扣除不得超过赠品标价，也不得超过该商品行的应退金额，请改正。',
      en: "A deduction is at most the gift's marked price and what is due for the item; correct it.",
    },
  },
  'deduction-without-words': {
    title: { zh: '扣除须写明理由', en: 'A deduction needs its words' },
    next: { zh: '请在 words 中写明缺失的赠品。', en: 'Say in words which gift is missing.' },
  },
  'nothing-to-hand-back': {
    title: { zh: '没有拒收的商品需要退还', en: 'Nothing was refused, so nothing goes back' },
    next: {
      zh: '请刷新退货详情，按现在显示的步骤办理。',
      en: 'Reload the return and see which steps are possible now.',
    },
  },
  'already-handed-back': {
    title: { zh: '未接收的商品已经退还', en: 'What was not accepted was handed back already' },
    next: {
      zh: '如有出入，请用 add-evidence 补充说明。',
      en: 'If that is not so, add evidence with add-evidence.',
    },
  },
  'evidence-full': {
    title: { zh: '证据最多 {most} 项', en: 'A return holds at most {most} pieces of evidence' },
    next: {
      zh: '请在争议中继续补充，或合并后作为一个文件提交。',
      en: 'Add more to the dispute, or put it together in one file.',
    },
  },
};
