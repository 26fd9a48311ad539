export type Lazy<Value> = () => Value;

/** What is worked out when it is first asked for, and kept. */
export function lazy<Value>(make: () => Value): Lazy<Value> {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
