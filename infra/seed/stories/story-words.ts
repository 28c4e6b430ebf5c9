import type { MediationMode } from '@anxintui/shared/vocabulary/cases';
import type { ClaimKind, IntactPoint, RefusalClass } from '@anxintui/shared/vocabulary/claims';

/** What people in these stories say; `{goods}` is what they are talking about. */
export type Refused = {
  readonly class: RefusalClass;
  readonly words: string;
  readonly points?: readonly IntactPoint[];
};

export const REFUSALS: readonly Refused[] = [
  {
    class: 'not-intact',
    words: '{goods}有明显使用痕迹，影响二次销售，不予退货。',
    points: ['not-soiled-or-damaged'],
  },
  {
    class: 'not-intact',
    words: '配件不全，缺少原装附件，无法按完好商品退货。',
    points: ['accessories'],
  },
  { class: 'other', words: '{goods}是活动价商品，收银台有“活动商品不退”提示，不接受退货。' },
  { class: 'other', words: '店长不在，当班店员无权办理，请改日再来。' },
  { class: 'no-proof', words: '顾客未带小票，系统里也没有查到这笔交易，不能退。' },
  { class: 'too-late', words: '按门店内部规定三天内才可退，已超过时间。' },
  { class: 'not-from-this-seller', words: '看包装批次不像本店销售的商品，拒绝办理。' },
];

export const DISPUTED: readonly string[] = [
  '承诺牌上写着七天无理由，店员却说活动商品不退，购买时没有任何人告知我。{goods}只试了一次，吊牌都在。',
  '带着小票和完整包装去退{goods}，店员说拆了外盒就算使用过。拆开看一眼不应该成为拒退的理由。',
  '店里让我等店长，前后跑了三趟都没人办理，路费都花了几十块。希望按承诺退款。',
  '我出示了微信支付记录，店员坚持只认纸质小票。承诺里明明写着支付记录也可以。',
  '{goods}尺码不合适，当天晚上就联系店里要退，对方先答应后反悔，说已经做了出库。',
  '老人一个人去买的，店员推荐说随时可以退，回来第二天去退就不认账了。',
  '柜台说他们只是租的摊位，让我找商场，商场又让我找柜台，互相推。',
];
export const TURNED_AWAY: readonly string[] = [
  '营业时间到店，卷帘门关着，门上没有任何通知，电话也打不通。眼看退货期限就到了。',
  '到店后店员不扫退货码，说系统坏了让我过几天再来，担心超期。',
];
export const DEFECTS: readonly string[] = [
  '{goods}用了两天就坏了，属于质量问题，不是无理由退货，要求退货退款。',
  '{goods}拿回家打开就发现有破损，当场拍了照片，店里说是我弄坏的。',
  '{goods}与标签上写的材质不符，店里说是正常现象，我不认可，要求按质量问题处理。',
];
export const NOT_PAID: readonly string[] = [
  '店里系统显示已退款，我查了银行卡和微信都没有到账，客服让我再等，已经等了一周。',
  '说好原路退回，结果退成了店里的储值卡，我没有同意过。',
];
export const COMPLAINTS: readonly string[] = [
  '门口贴着“安心退”标识，买的时候也说可以退，退货时却说本店没有参加承诺，涉嫌虚假宣传。',
  '预付了 {goods} 的定金，三周没有交货，老板一直推脱，现在电话也不接，要求退还货款。',
  '买到的{goods}与样品不符，标签上的成分也对不上，商家只肯换不肯退。',
  '结账金额比标价多，回店理论被告知标签没来得及换，要求退还差价并道歉。',
];
export const CLAIMS: readonly ClaimKind[] = ['return', 'refund', 'refund', 'return', 'compensate'];

export const SHOPPER_SAYS: readonly string[] = [
  '您好，商品和包装我都保留着，随时可以送到店里，麻烦尽快安排。',
  '我这边只要求按承诺办，不要求额外赔偿。',
  '请问今天能给答复吗？我下周要出差。',
  '照片已经补充了，吊牌、发票都在，请再看一下。',
];
export const STORE_SAYS: readonly string[] = [
  '您好，给您添麻烦了。店员对承诺不熟悉，我们正在核实当天的监控和收银记录。',
  '已经看到您的照片，请您保留好商品，最晚明天给您处理方案。',
  '抱歉让您多跑了，您方便哪天到店？我安排专人接待。',
  '财务那边需要一个工作日走流程，请您稍等。',
];
export const OFFER_WORDS: Readonly<
  Record<'refund' | 'exchange' | 'compensation' | 'repair', readonly string[]>
> = {
  refund: ['同意退款，商品请送回门店，运费由我们承担。', '按下列金额退款，原路退回。'],
  exchange: ['可以更换同款新品，尺码颜色任选。', '更换同价位其他款式，差价多退少补。'],
  compensation: ['商品由您保留，另补偿一部分货款，表达歉意。', '退货并补偿往返交通费。'],
  repair: ['免费维修并延长保修半年，维修期间提供备用机。'],
};
/** What a shopper proposes in return. */
export const COUNTER_OFFERS: Readonly<
  Record<'refund' | 'exchange' | 'compensation' | 'repair', readonly string[]>
> = {
  refund: ['商品我送回店里，请按实付金额退款。', '赠品的钱可以扣，其余请原路退回。'],
  exchange: ['不退款也可以，换一件同款全新的。', '换同价位的其他款，差价我补。'],
  compensation: ['商品我留下，请补偿一部分货款。', '退货，另外请补贴两趟路费。'],
  repair: ['能修好也行，修理期间请给我备用的。', '免费修好并延长保修。'],
};
export const DECLINES: readonly string[] = [
  '该商品在结算前已书面告知不适用无理由退货，顾客签字确认，无法满足退款要求。',
  '经核对，商品序列号与销售记录不一致，请提供购买凭证后再协商。',
];
export const EVIDENCE: readonly string[] = [
  '购物小票照片，能看到日期和金额',
  '门店承诺牌照片，写着“七日无理由退货”',
  '商品吊牌和包装完好的照片',
  '与店员的聊天记录截图',
  '微信支付账单截图',
];
export const MATERIALS: readonly string[] = [
  '请补充购买凭证（小票、发票或支付记录均可）和商品现状照片。',
  '请商家提供当日收银记录、退货处理记录及承诺公示照片。',
  '请补充与商家协商的情况说明，并确认诉求金额。',
];
export const SESSIONS: readonly { readonly mode: MediationMode; readonly words: string }[] = [
  {
    mode: 'phone',
    words: '电话调解：消费者坚持全额退款；商家愿意退七成。双方同意三日内再议。',
  },
  {
    mode: 'on-site',
    words:
      '现场查看商品：吊牌完整，外包装轻微破损。商家承认店员告知不足，提出换货；消费者表示考虑。',
  },
  {
    mode: 'video',
    words: '视频调解：核对承诺文本后，商家认可符合退货条件，就运费承担达成一致意见，待书面确认。',
  },
];
export const TERMINATED = '双方意见差距较大，经两次调解，被投诉人明确表示无法达成协议，终止调解。';
export const NOT_ACCEPTED: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, string>> = {
  1: '投诉事项不属于市场监督管理部门职责，建议向有权部门反映。',
  2: '该争议已由消费者协会受理，本局不再重复受理。',
  3: '经核实，投诉人购买商品用于转售，不属于为生活消费需要购买商品。',
  4: '自知道或应当知道权益受到侵害之日起已超过三年。',
  5: '未提供投诉材料要求的基本信息，经告知补正后仍未补正。',
  6: '投诉人经要求拒绝核验身份，无法确认投诉系本人提出。',
  7: '存在法律、法规、规章规定不予受理的其他情形。',
};
export const PERFORMED: readonly string[] = [
  '已通过原支付渠道退款',
  '换货商品已当面交付并签收',
  '补偿款已转账',
];
export const REOPENED = '回家后发现约定的退款没有包含运费，希望继续处理。';
export const BREACHED = '约定的日期已过三天，仍未收到退款，电话联系对方称不清楚此事。';
