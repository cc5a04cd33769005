/** The parts of CycloneDX that are read here. */
export interface Bom {
  readonly metadata: { readonly component: { readonly name: string; readonly 'bom-ref': string } };
  readonly components: readonly {
    readonly name: string;
    readonly 'bom-ref': string;
    readonly properties?: readonly { readonly name: string; readonly value: string }[];
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

export interface Lock {
  readonly name: string;
  readonly packages: Readonly<
    Record<string, { readonly version?: string; readonly devOptional?: boolean }>
  >;
}

export declare function shippedOnly(bom: Bom, lock: Lock): Bom;
