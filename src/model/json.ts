/** The same value with null wherever something is not there: how a value looks once it is written as JSON. */
export type Json<T> = T extends undefined
  ? null
  : T extends string | number | boolean | null
    ? T
    : T extends readonly (infer Item)[]
      ? readonly Json<Item>[]
      : { readonly [Key in keyof T]: Json<T[Key]> };
