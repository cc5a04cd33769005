export * from './data';
export * from './make';
export * from './names';
export * from './sheet';
export * from './soa-csv';
