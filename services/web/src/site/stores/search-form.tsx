import { GOODS_CATEGORIES } from '@anxintui/shared/vocabulary/claims';
import { CATEGORY_WORDS } from '@anxintui/shared/vocabulary/goods-words';
import { useSpoken } from '../../copy/words.js';
import { TextField } from '../../kit/fields.js';
import { CityField } from '../city-field.js';
import { NearButton } from '../near-button.js';
import { countiesOf } from '../places.js';
import { usePublicWords } from '../public-words.js';
import { SelectField } from '../select-field.js';
import { DAY_CHOICES, type Search, searchAt } from './search.js';

/** Everything that narrows the list down; without script the county follows once the city is sent. */
export function SearchForm({ search }: { search: Search }) {
  const { stores } = usePublicWords();
  return (
    <form action="/stores" method="get" className="card filters" aria-label={stores.form}>
      <div className="filters__fields">
        <TextField
          name="q"
          type="search"
          maxLength={60}
          label={stores.text}
          hint={stores.textHint}
          defaultValue={search.q}
        />
        <CityField label={stores.city} none={stores.anyCity} chosen={search.city} />
        <CountyField search={search} />
        <CategoryField chosen={search.category} />
        <SelectField
          name="days"
          label={stores.days}
          none={stores.anyDays}
          chosen={search.days}
          options={DAY_CHOICES.map((days) => ({
            value: days,
            label: stores.dayChoice(Number(days)),
          }))}
        />
        <OnlyPledged isOn={search.pledged !== undefined} />
      </div>
      {search.near ? <input type="hidden" name="near" value={search.near} /> : null}
      <div className="buttons">
        <button type="submit">{stores.submit}</button>
        <NearOrNot search={search} />
        <a className="button button--quiet" href="/stores">
          {stores.clear}
        </a>
      </div>
    </form>
  );
}

function CountyField({ search: { city, county } }: { search: Search }) {
  const { stores } = usePublicWords();
  const counties = city ? countiesOf(city) : [];
  return (
    <SelectField
      name="county"
      label={stores.county}
      none={stores.anyCounty}
      chosen={county}
      {...(city ? {} : { hint: stores.countyHint })}
      options={counties.map(({ code, nameZh }) => ({ value: code, label: nameZh }))}
    />
  );
}

function CategoryField({ chosen }: { chosen: string | undefined }) {
  const { stores } = usePublicWords();
  const { language } = useSpoken();
  return (
    <SelectField
      name="category"
      label={stores.category}
      none={stores.anyCategory}
      chosen={chosen}
      options={GOODS_CATEGORIES.map((value) => ({ value, label: CATEGORY_WORDS[value][language] }))}
    />
  );
}

function OnlyPledged({ isOn }: { isOn: boolean }) {
  const { stores } = usePublicWords();
  return (
    <div className="choice">
      <input type="checkbox" id="pledged" name="pledged" value="true" defaultChecked={isOn} />
      <label htmlFor="pledged">{stores.onlyPledged}</label>
    </div>
  );
}

function NearOrNot({ search }: { search: Search }) {
  const { stores } = usePublicWords();
  return search.near ? (
    <a className="button button--quiet" href={searchAt(search, { near: undefined })}>
      {stores.nearOff}
    </a>
  ) : (
    <NearButton to={searchAt(search)} label={stores.near} />
  );
}
