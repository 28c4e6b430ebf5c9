/** As maps in China give it (GCJ-02), in degrees. */
export type Point = { readonly lng: number; readonly lat: number };

/** The radius with which MongoDB turns degrees into metres, so that both agree. */
export const EARTH_METRES = 6_378_100;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Whole metres between two points on the sphere. */
export function metresBetween(from: Point, to: Point): number {
  const [a, b] = [radians(from.lat), radians(to.lat)];
  const across = Math.sin((b - a) / 2) ** 2;
  const along = Math.cos(a) * Math.cos(b) * Math.sin(radians(to.lng - from.lng) / 2) ** 2;
  return Math.round(2 * EARTH_METRES * Math.asin(Math.min(1, Math.sqrt(across + along))));
}
