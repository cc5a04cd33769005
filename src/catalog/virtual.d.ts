declare module 'virtual:catalog' {
  const data: import('./catalog').CatalogData;
  export default data;
}
declare module 'virtual:notes' {
  const notes: Readonly<Record<string, string>>;
  export default notes;
}
