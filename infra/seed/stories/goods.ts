import type { GoodsCategory } from '@anxintui/shared/vocabulary/claims';
import type { Fen } from '@anxintui/shared/vocabulary/money';

/** Something that a shop sells, at a price that it is sold for. */
export type Goods = {
  readonly name: string;
  readonly fen: Fen;
};
const YUAN = 100;
const priced = (goods: Readonly<Record<string, number>>): readonly Goods[] =>
  Object.entries(goods).map(([name, yuan]) => ({ name, fen: yuan * YUAN }));

export const GOODS: Readonly<Record<GoodsCategory, readonly Goods[]>> = {
  clothing: priced({
    '羊毛混纺大衣（驼色 L）': 899,
    纯棉条纹衬衫: 169,
    '直筒牛仔裤（30 码）': 259,
    轻薄羽绒服: 499,
    '针织开衫（米白）': 219,
    '连衣裙（碎花 M）': 328,
  }),
  'shoes-bags': priced({
    '女士乐福鞋（37 码）': 359,
    '男士跑鞋（42 码）': 469,
    牛皮单肩包: 688,
    '儿童运动鞋（31 码）': 199,
    '登机行李箱（20 寸）': 429,
  }),
  'home-textiles': priced({
    '长绒棉四件套（1.8 米）': 599,
    '蚕丝被（春秋款）': 880,
    '记忆棉枕头（两只）': 238,
    '遮光窗帘（2.7 米）': 346,
  }),
  toys: priced({
    '拼插积木（1200 片）': 329,
    遥控越野车: 188,
    益智早教机: 269,
    '毛绒玩偶（大号）': 129,
  }),
  electronics: priced({
    无线降噪耳机: 799,
    '智能手表（42 毫米）': 1299,
    '平板电脑（128 GB）': 1999,
    '移动电源（20000 毫安时）': 139,
    机械键盘: 369,
  }),
  appliances: priced({
    '电饭煲（4 升）': 459,
    空气炸锅: 379,
    手持吸尘器: 899,
    加湿器: 239,
    '微波炉（23 升）': 529,
  }),
  cosmetics: priced({
    '保湿面霜（50 克）': 268,
    隔离防晒乳: 159,
    口红礼盒: 399,
    '氨基酸洁面乳（两支）': 118,
  }),
  food: priced({
    '坚果礼盒（1.5 千克）': 168,
    '明前碧螺春（125 克）': 298,
    '大闸蟹礼券（8 只装）': 388,
    '进口橄榄油（1 升）': 96,
  }),
  medicine: priced({
    电子血压计: 279,
    '维生素 D 滴剂（两盒）': 92,
    '护膝（一对）': 136,
    足浴粉礼盒: 88,
  }),
  jewellery: priced({
    足银手镯: 566,
    '珍珠项链（40 厘米）': 1180,
    '18K 金耳钉': 899,
    玉石挂坠: 1680,
  }),
  books: priced({
    '中外名著套装（20 册）': 398,
    '儿童绘本套装（10 册）': 158,
    书法字帖礼盒: 86,
  }),
  sports: priced({
    瑜伽垫套装: 158,
    '羽毛球拍（双拍）': 399,
    '可调节哑铃（20 千克）': 468,
    '露营帐篷（3 人）': 629,
  }),
  furniture: priced({
    人体工学椅: 899,
    实木床头柜: 469,
    折叠餐桌: 759,
    五斗橱: 1260,
  }),
  other: priced({
    '保温杯（500 毫升）': 129,
    '雨伞（两把）': 98,
    香薰蜡烛礼盒: 149,
    厨房收纳架: 176,
  }),
};
