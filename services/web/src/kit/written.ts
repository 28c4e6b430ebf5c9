import type { Language } from '../copy/catalogue.js';
import { day } from './shown.js';

const DAYS = /\d{4}-\d{2}-\d{2}/g;
/** Words of the API with their days written as people write them. */
export const withDays = (words: string, language: Language): string =>
  words.replace(DAYS, (civilDate) => day(civilDate, language));

/** The place once, also where the address begins with it. */
export const fullAddress = ({
  place,
  address,
}: {
  readonly place: string;
  readonly address: string;
}): string => (address.startsWith(place) ? address : `${place}${address}`);

const PLEDGE_NUMBER = /^(\d{6})(\w{4})(\w{5})$/;
/** 320505-X80X-ED8YG, as it is printed on the sign. */
export const pledgeNumber = (number: string): string => number.replace(PLEDGE_NUMBER, '$1-$2-$3');
