import { z } from 'zod';
import { REMOVED_AS } from '../vocabulary/pledges.js';
import { CivilDateText, Division, Instant, PageQuery, pageOf, ReceiptNumber } from './fields.js';
import { says } from './says.js';

const City = says(
  Division.meta({ description: 'GB/T 2260 code of a city', example: '320500' }),
  '请选择设区市，或者填写六位代码，例如 320500。',
  'Please choose a city, or give its code of six digits, such as 320500.',
);
export const PledgeListQuery = PageQuery.extend({ city: City.optional() });

const PLEDGING_STORE = {
  storeId: ReceiptNumber,
  name: z.string(),
  seller: z.object({ id: ReceiptNumber, name: z.string() }),
  division: Division,
  place: z.string(),
  address: z.string(),
  number: z.string().meta({ description: 'Pledge number' }),
  href: z.string(),
};

/** Pledges that cover what is bought today, the newest first. */
export const InForceList = pageOf(
  z.object({
    ...PLEDGING_STORE,
    version: z.int(),
    windowDays: z.int(),
    refundHours: z.number(),
    validFrom: CivilDateText,
    validUntil: CivilDateText,
  }),
);
/** Pledges that no longer cover what is bought, the newest first. */
export const RemovedList = pageOf(
  z.object({
    ...PLEDGING_STORE,
    as: z.enum(REMOVED_AS),
    /** The first day whose purchases are not covered. */
    from: CivilDateText,
    reason: z.string(),
    /** What the bureau has published about it. */
    words: z.string().optional(),
    basis: z.string().meta({ description: 'On what the removal rests' }),
  }),
);

export const PledgeMapQuery = z.strictObject({ city: City.optional() });
/** Where stores with a pledge in force are; what a GeoJSON document is made of. */
export const PledgeMap = z.object({
  asOf: CivilDateText,
  points: z.array(
    z.object({
      id: ReceiptNumber,
      name: z.string(),
      lng: z.number(),
      lat: z.number(),
      number: z.string(),
      windowDays: z.int(),
    }),
  ),
  /** There are more stores than a map takes: ask for one city. */
  isCut: z.boolean(),
});

const Count = z.int().min(0);
const Covered = { stores: Count, pledged: Count };
export const CoverageQuery = z.strictObject({ city: City.optional() });
/** Stores that trade, and those of them that pledge, by county. */
export const CoverageFigures = z.object({
  countedAt: Instant,
  total: z.object(Covered),
  cities: z.array(
    z.object({
      city: City,
      name: z.string(),
      ...Covered,
      counties: z.array(z.object({ division: Division, name: z.string(), ...Covered })),
    }),
  ),
  definitions: z.array(z.object({ figure: z.string(), title: z.string(), definition: z.string() })),
});
