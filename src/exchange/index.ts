export * from './csv';
export * from './file-name';
export * from './mappings';
export * from './scoped-controls';
