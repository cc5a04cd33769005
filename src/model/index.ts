// Days and texts, as everything below compares them
export * from './basics/dates';
export * from './basics/iso-date';
export * from './basics/text-order';

// What the frameworks ask for, and how it is linked
export * from './crosswalk/attributes';
export * from './crosswalk/crosswalk';
export * from './crosswalk/mapping';
export * from './crosswalk/reach';
export * from './crosswalk/requirement';

// What was decided about a combined audit, and how a decision changes it
export * from './scope/baseline-conflicts';
export * from './scope/decision';
export * from './scope/inclusion-reasons';
export * from './scope/own-mapping';
export * from './scope/provider-list';
export * from './scope/scope';
export * from './scope/scope-changes';
export * from './scope/statement';
export * from './scope/statement-changes';

// A scope cell by cell: compared, merged, logged, fingerprinted
export * from './cells/cells';
export * from './cells/compare';
export * from './cells/delta';
export * from './cells/fingerprint';
export * from './cells/log';
export * from './cells/merge';

// The split that a scope makes of the crosswalk, and what is read off it
export * from './overlap/common';
export * from './overlap/figures';
export * from './overlap/ground';
export * from './overlap/overlap';
export * from './overlap/reasons';
export * from './overlap/sole-support';
export * from './overlap/standing';
export * from './overlap/support';
export * from './overlap/what-if';

// The organisation's own controls, and what they serve
export * from './library/changes';
export * from './library/edit';
export * from './library/gaps';
export * from './library/merge';
export * from './library/own-control';
export * from './library/reach';
export * from './library/served-status';
export * from './library/serving';
export * from './library/starter';

// What helps a room to decide: proposals, warnings, questions, what is held already
export * from './workshop/best-next';
export * from './workshop/held';
export * from './workshop/presets';
export * from './workshop/provider-report';
export * from './workshop/providers';
export * from './workshop/questions';
export * from './workshop/statement-gaps';
export * from './workshop/warnings';

// Phases and dates of the programme
export * from './plan/changes';
export * from './plan/plan';
export * from './plan/warnings';
