/** The five attribute families of ISO/IEC 27002:2022, in its order. */
export const ATTRIBUTE_FAMILIES = [
  'type',
  'properties',
  'concepts',
  'capabilities',
  'domains',
] as const;
export type AttributeFamily = (typeof ATTRIBUTE_FAMILIES)[number];

/** The values of one control in each family; a control may have several in any of them. */
export type Attributes = Readonly<Record<AttributeFamily, readonly string[]>>;

/** The attributes of each control, by identifier. */
export type ControlAttributes = Readonly<Record<string, Attributes>>;

/** Every value there is; anything else is a slip. */
export const ATTRIBUTE_VALUES: Readonly<Record<AttributeFamily, readonly string[]>> = {
  type: ['Preventive', 'Detective', 'Corrective'],
  properties: ['Confidentiality', 'Integrity', 'Availability'],
  concepts: ['Identify', 'Protect', 'Detect', 'Respond', 'Recover'],
  capabilities: [
    ...['Governance', 'Asset management', 'Information protection', 'Human resource security'],
    ...['Physical security', 'System and network security', 'Application security'],
    ...['Secure configuration', 'Identity and access management'],
    ...['Threat and vulnerability management', 'Continuity', 'Supplier relationships security'],
    ...['Legal and compliance', 'Information security event management'],
    'Information security assurance',
  ],
  domains: ['Governance and ecosystem', 'Protection', 'Defence', 'Resilience'],
};
