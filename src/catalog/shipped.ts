import data from 'virtual:catalog';
import { createCatalog } from './catalog';
import { unpackCatalog } from './packed';

/** The catalog made from `data/` when the app was built. */
export const shippedCatalog = createCatalog(unpackCatalog(data));
