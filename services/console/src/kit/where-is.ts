type Placed = { readonly place: string; readonly address: string };

/** Where a store is; many addresses begin with the place already. */
export const whereIs = ({ place, address }: Placed): string =>
  address.startsWith(place) ? address : `${place} ${address}`;
