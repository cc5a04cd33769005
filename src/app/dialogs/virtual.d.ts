declare module 'virtual:licences' {
  const packages: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    readonly text: string;
  }[];
  export default packages;
}
