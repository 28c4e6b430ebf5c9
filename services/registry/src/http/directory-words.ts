import type { ProblemCatalogue } from '@anxintui/shared/http/problem';

export const DIRECTORY_PROBLEMS: ProblemCatalogue = {
  'point-outside-the-delta': {
    title: {
      zh: '坐标 {lng},{lat} 不在沪苏浙皖范围内',
      en: '{lng},{lat} does not lie in Shanghai, Jiangsu, Zhejiang or Anhui',
    },
    next: {
      zh: '请填写门店门口的经度（lng，约 115–123）和纬度（lat，约 27–35），不要颠倒；不清楚的可以不填。',
      en: "Give the longitude (lng, about 115–123) and latitude (lat, about 27–35) of the store's door, not swapped; leave the point out where you do not know it.",
    },
  },
};
