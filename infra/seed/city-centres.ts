import { allCounties, cityOf, type DivisionCode } from '@anxintui/shared/divisions/divisions';
import type { Random } from './random.js';

export type Point = { readonly lng: number; readonly lat: number };

/** Where the sixteen cities lie, to about a kilometre; enough for a store of the seed to lie somewhere in its city. */
const CENTRES: Readonly<Record<DivisionCode, Point>> = {
  '320100': { lng: 118.796, lat: 32.06 },
  '320200': { lng: 120.312, lat: 31.49 },
  '320300': { lng: 117.284, lat: 34.205 },
  '320400': { lng: 119.974, lat: 31.811 },
  '320500': { lng: 120.585, lat: 31.299 },
  '320600': { lng: 120.894, lat: 31.981 },
  '320700': { lng: 119.222, lat: 34.597 },
  '320800': { lng: 119.015, lat: 33.61 },
  '320900': { lng: 120.163, lat: 33.347 },
  '321000': { lng: 119.413, lat: 32.394 },
  '321100': { lng: 119.425, lat: 32.188 },
  '321200': { lng: 119.923, lat: 32.456 },
  '321300': { lng: 118.275, lat: 33.963 },
  '310100': { lng: 121.474, lat: 31.23 },
  '330100': { lng: 120.155, lat: 30.274 },
  '340100': { lng: 117.227, lat: 31.82 },
};
/** A county's shops lie around one spot, the counties of a city on a ring around its centre. */
const RING_DEGREES = 0.12;
const SPREAD_DEGREES = 0.03;
const STEPS = 2000;
const PLACES = 10_000;

const RINGS = ringsOf();

function ringsOf(): ReadonlyMap<DivisionCode, Point> {
  return new Map(
    Object.entries(CENTRES).flatMap(([city, centre]) => {
      const counties = allCounties().filter((county) => county.city === city);
      return counties.map(({ code }, at) => {
        const angle = (2 * Math.PI * at) / counties.length;
        const lng = centre.lng + RING_DEGREES * Math.cos(angle);
        return [code, { lng, lat: centre.lat + RING_DEGREES * Math.sin(angle) }] as const;
      });
    }),
  );
}

/** A point near the spot of a county. */
export function pointIn(county: DivisionCode, random: Random): Point {
  const spot = RINGS.get(county) ?? CENTRES[cityOf(county)?.code ?? ''];
  if (!spot) throw new Error(`the seed knows no place in ${county}`);
  const off = () => ((random.below(STEPS) - STEPS / 2) / STEPS) * 2 * SPREAD_DEGREES;
  const rounded = (degrees: number) => Math.round(degrees * PLACES) / PLACES;
  return { lng: rounded(spot.lng + off()), lat: rounded(spot.lat + off()) };
}
