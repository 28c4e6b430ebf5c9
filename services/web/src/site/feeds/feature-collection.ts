import type { PledgeMap } from '@anxintui/shared/contracts/pledge-lists';
import type { z } from 'zod';

type Given = { readonly origin: string; readonly note: string };

/** GeoJSON (RFC 7946), longitude first. The points are in GCJ-02 as they were given, which the document says of itself. */
export const featureCollection = (
  { points, asOf, isCut }: z.infer<typeof PledgeMap>,
  { origin, note }: Given,
) => ({
  type: 'FeatureCollection',
  asOf,
  isCut,
  coordinateSystem: 'GCJ-02',
  note,
  features: points.map(({ id, name, lng, lat, number, windowDays }) => ({
    type: 'Feature',
    id,
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { name, pledgeNumber: number, windowDays, url: `${origin}/stores/${id}` },
  })),
});
