export * from './catalog';
export * from './identifiers';
export * from './notes';
export * from './words';
export { shippedCatalog } from './shipped';
