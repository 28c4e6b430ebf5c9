/** What bureaus and stores write about pledges in the seed. */
export const RETURNED_FOR: readonly string[] = [
  '退款时限与门店公示的不一致，请核对后重新提交',
  '“不适用商品”未说明如何在购买前告知消费者，请补充',
  '经营类别与营业执照登记的范围不符，请更正或说明',
  '承诺牌摆放位置照片不清晰，请写明摆放位置',
];
export const WARNED_FOR: readonly string[] = [
  '抽查发现承诺牌被促销海报遮挡，已督促当场改正',
  '消费者反映店员不了解承诺内容，要求一周内完成培训',
  '两次退款超过承诺时限，予以告诫',
];
export const SUSPENDED_FOR: readonly string[] = [
  '连续三起退货超过承诺时限未退款，整改期间暂停承诺展示',
  '门店装修停业，无法接收退货，暂停至恢复营业',
  '实际执行的退货条件严于承诺，责令整改',
];
export const DELISTED_FOR: readonly string[] = [
  '整改后仍多次拒绝履行承诺，予以摘牌公示',
  '经核查门店已转让且新经营者不再承诺，予以摘牌',
];
export const RESUMED_FOR: readonly string[] = ['整改完成，复查合格', '门店恢复营业，退货接待正常'];
export const APPEALS: readonly string[] = [
  '退款延迟系支付机构故障所致，已附银行说明，请求复核',
  '涉事商品已补退，请求复核',
];
