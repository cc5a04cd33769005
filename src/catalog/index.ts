export * from './catalog';
export * from './content';
export * from './identifiers';
export * from './load';
export * from './mapping-words';
export * from './standing-words';
export * from './words';
export { shippedCatalog } from './shipped';
export * from './ranking';
