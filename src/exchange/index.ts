export * from './csv';
export * from './evidence-requests';
export * from './file-name';
export * from './mappings';
export * from './scoped-controls';
export * from './tasks';
