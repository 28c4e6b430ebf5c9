export const publicHomeZh = {
  title: '安心退：线下买的，也能安心退',
  heading: '线下买的，也能安心退',
  lead: '长三角实体店的无理由退货承诺，一查就知道：哪家店、退几天、怎么退。',
  search: '搜门店、品牌或地方',
  searchHint: '例如：苏州 服饰，拼音首字母也行',
  searchButton: '搜索',
  quick: '其他找法',
  scan: '扫承诺牌',
  near: '附近的门店',
  byCity: '按城市找',
  tasks: {
    title: '您想做什么',
    check: {
      title: '能不能退？',
      text: '出门前先查：能不能退、最晚哪天、带什么。',
      go: '先查一查',
    },
    fileReturn: { title: '申请退货', text: '填好就有退货码，到店出示即可。', go: '开始申请' },
    complain: {
      title: '投诉',
      text: '店家不退、不理？写下经过，谁在办、最晚哪天，都看得到。',
      go: '开始投诉',
    },
  },
  figures: {
    title: '现在有多少家店在承诺',
    pledged: '家承诺门店此刻有效',
    counties: (all: number) => `个县（市、区）有承诺门店，共 ${all} 个`,
    thisYear: (year: number) => `家在 ${year} 年新加入`,
    asOf: (at: string) => `统计时间：${at}`,
    more: '看在册名单',
  },
  steps: {
    title: '三步退货',
    choose: {
      title: '认准承诺牌',
      text: '买之前扫一扫门口的承诺牌，当场知道承诺是否有效、哪些不退。',
    },
    file: {
      title: '在线申请，拿退货码',
      text: '填商品和购买日期。小票丢了、盒子拆了，也有专门的办法。',
    },
    goBack: {
      title: '到店退货，按时退款',
      text: '出示退货码，店家当面查验。退款时间写在承诺里，超时系统会自动记录。',
    },
  },
  stuck: {
    title: '店家不认账怎么办',
    text: '先由店家答复。到期不答复，可以自动转给总部、再转给市场监管局，也可以先问您，由您选。您随时可以直接打 12315。',
    responsible: '看看该谁管',
    deadlines: '算一算期限',
  },
} as const;
