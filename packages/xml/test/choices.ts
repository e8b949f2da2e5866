import fc from "fast-check";

/**
 * Decisions, taken from numbers that fast-check draws: where there are no more of them, the simplest. So a failing
 * case shrinks to few decisions, all of them simple.
 */
export class Choices {
  readonly #numbers: readonly number[];
  #next = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  /** From 0 up to, but not including, `end`; 0 is the simplest. */
  below(end: number): number {
    const number = this.#numbers[this.#next] ?? 0;
    this.#next += 1;
    return number % end;
  }

  /** True once in `times`, and never when there are no numbers left. */
  oneIn(times: number): boolean {
    return this.below(times) === times - 1;
  }

  pick<Value>(first: Value, ...others: readonly Value[]): Value {
    return others[this.below(others.length + 1) - 1] ?? first;
  }

  /** One of some values, of which there must be one. */
  from<Value>(values: readonly Value[]): Value {
    const [first, ...others] = values;
    if (first === undefined) throw new Error("there is nothing to choose from");
    return this.pick(first, ...others);
  }

  list<Value>(atMost: number, make: (index: number) => Value): Value[] {
    return Array.from({ length: this.below(atMost + 1) }, (_, index) => make(index));
  }

  shuffled<Value>(values: readonly Value[]): Value[] {
    const rest = [...values];
    const result: Value[] = [];
    while (rest.length > 0) result.push(...rest.splice(this.below(rest.length), 1));
    return result;
  }
}

export function choices(atMost: number): fc.Arbitrary<readonly number[]> {
  return fc.array(fc.nat(999_999), { maxLength: atMost, size: "max" });
}
