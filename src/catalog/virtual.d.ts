declare module 'virtual:catalog' {
  const data: import('./packed').PackedCatalog;
  export default data;
}
declare module 'virtual:notes' {
  const notes: import('./load').Notes;
  export default notes;
}
declare module 'virtual:evidence' {
  const evidence: readonly import('./content').Evidence[];
  export default evidence;
}
declare module 'virtual:differences' {
  const differences: readonly import('./content').Difference[];
  export default differences;
}
declare module 'virtual:plan' {
  const plan: readonly import('./content').Phase[];
  export default plan;
}
declare module 'virtual:presets' {
  const presets: readonly import('./content').Preset[];
  export default presets;
}
declare module 'virtual:control-library' {
  const library: readonly import('./content').StarterControl[];
  export default library;
}
/** Loaders of one chunk a group. */
declare module 'virtual:explanations' {
  const loaders: Readonly<
    Record<string, () => Promise<{ readonly default: import('./content').Explanations }>>
  >;
  export default loaders;
}
/** Loaders of one chunk a platform. */
declare module 'virtual:guidance' {
  const loaders: Readonly<
    Record<
      import('./content').Platform,
      () => Promise<{ readonly default: import('./content').Guidance }>
    >
  >;
  export default loaders;
}
