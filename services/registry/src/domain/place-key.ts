import { cityOf, countyOf, provinceOf } from '@anxintui/shared/divisions/divisions';

type Placed = { readonly division: string; readonly address: string };

/**
 * One seller at one address: two stores with the same key are the same store. The division keeps 人民路 1 号 of one
 * county apart from that of another; its name in front of the address is left out, as some write it and some do not.
 */
export const placeKeyOf = (sellerId: string, placed: Placed): string =>
  `${sellerId}:${spotOf(placed)}`;

/** Where a store is, however its address was typed. */
export const spotOf = ({ division, address }: Placed): string =>
  `${division}:${withoutPlaces(plainAddress(address), division)}`;

/** Full and half width, dashes, spaces and commas are matters of typing; a dash between numbers is not. */
const plainAddress = (address: string): string =>
  address
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/\p{Pd}/gu, '-')
    .replaceAll(/[\s,.;:、。·"'“”‘’]/g, '')
    .replaceAll('號', '号');

function withoutPlaces(address: string, division: string): string {
  const places = [provinceOf(division), cityOf(division), countyOf(division)];
  return places.reduce((rest, place) => withoutPrefix(rest, place?.nameZh), address);
}

const withoutPrefix = (text: string, prefix: string | undefined): string =>
  prefix !== undefined && text.length > prefix.length && text.startsWith(prefix)
    ? text.slice(prefix.length)
    : text;
