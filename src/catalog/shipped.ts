import data from 'virtual:catalog';
import { createCatalog } from './catalog';

/** The catalog made from `data/` when the app was built. */
export const shippedCatalog = createCatalog(data);
