import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

/** Words for what stands in the way while the parties negotiate. */
export const NEGOTIATION_PROBLEMS: ProblemCatalogue = {
  'no-open-offer': {
    title: { zh: '没有等待您答复的和解方案', en: 'No offer is waiting for your answer' },
    next: {
      zh: '请等待对方提出方案，或由您提出新的方案。',
      en: 'Wait for the other side to make an offer, or make one yourself.',
    },
  },
  'no-such-offer': {
    title: { zh: '没有这个和解方案', en: 'There is no such offer' },
    next: {
      zh: '请重新读取争议详情，方案列在 offers 中。',
      en: 'Read the case again; its offers are listed there.',
    },
  },
  'own-offer': {
    title: { zh: '不能答复自己一方提出的方案', en: 'Nobody answers the offer of their own side' },
    next: {
      zh: '请等待对方答复，或提出新的方案。',
      en: 'Wait for the other side, or make another offer.',
    },
  },
  'offer-answered': {
    title: { zh: '方案 {offer} 已经答复过', en: 'Offer {offer} has been answered already' },
    next: {
      zh: '请答复对方仍有效的方案，或提出新的方案。',
      en: 'Answer an offer of the other side that is still open, or make one of your own.',
    },
  },
  'amount-missing': {
    title: { zh: '退款或赔偿的方案没有写明金额', en: 'A refund or a compensation has no amount' },
    next: {
      zh: '请填写金额，例如退款 100.00 元。',
      en: 'Please give the amount, such as a refund of 100.00 yuan.',
    },
  },
  'offer-above-paid': {
    title: {
      zh: '退款金额超过实付金额（{paid} 分）',
      en: 'The refund is above what was paid ({paid} fen)',
    },
    next: {
      zh: '请把退款改为不超过实付金额；超出部分属于赔偿的，请选择“赔偿”。',
      en: 'Make the refund no more than was paid; what goes beyond it is a compensation.',
    },
  },
  'no-headquarters': {
    title: {
      zh: '这家门店没有上级总部或商场',
      en: 'This store has no headquarters or mall above it',
    },
    next: {
      zh: '请由门店直接答复：提出和解方案，或说明不同意的理由。',
      en: 'The store answers itself: make an offer, or decline the claim with your reasons.',
    },
  },
  'too-many-offers': {
    title: { zh: '和解方案已达上限', en: 'There are as many offers as a case can hold' },
    next: {
      zh: '请答复已有的方案；谈不拢的，消费者可转市场监管部门处理。',
      en: 'Answer one of those there are; if you cannot agree, the shopper may take the case to the bureau.',
    },
  },
  'too-many-messages': {
    title: { zh: '留言已达上限', en: 'There are as many messages as a case can hold' },
    next: {
      zh: '请用和解方案或补充证据继续；谈不拢的，消费者可转市场监管部门处理。',
      en: 'Go on with an offer or with evidence; if you cannot agree, the shopper may take the case to the bureau.',
    },
  },
  'too-much-evidence': {
    title: { zh: '证据已达上限', en: 'There is as much evidence as a case can hold' },
    next: {
      zh: '请把其余材料合并说明，或在调解时当面提交给承办人。',
      en: 'Sum up the rest in a message, or hand it to the officer in charge.',
    },
  },
  'case-is-full': {
    title: { zh: '本案记录已达上限', en: 'This case holds as many steps as it can' },
    next: {
      zh: '请就已有内容作出决定：接受方案、转市场监管部门、撤回或办结。',
      en: 'Decide on what there is: accept an offer, go to the bureau, withdraw, or close the case.',
    },
  },
};
