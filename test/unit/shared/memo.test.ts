import { memo, once, memoOfObject } from '../../../nodes/shared/memo';

/** A function that remembers, and the names that it was asked for in vain. */
function counted() {
	const asked: string[] = [];
	const lengthOf = memo((name) => {
		asked.push(name);
		return name.length;
	});
	return { asked, lengthOf };
}

describe('memo', () => {
	test('asks once per name', () => {
		const { asked, lengthOf } = counted();
		const names = ['name', 'phone', 'name', '__proto__', 'phone', '__proto__'];
		expect(names.map(lengthOf)).toEqual([4, 5, 4, 9, 5, 9]);
		expect(asked).toEqual(['name', 'phone', '__proto__']);
	});

	test('forgets when a sender makes up names without end', () => {
		const { asked, lengthOf } = counted();
		for (let count = 0; count < 5000; count += 1) lengthOf(`made up ${count}`);
		lengthOf('made up 0');
		expect(asked).toHaveLength(5000);
		lengthOf('one more');
		expect(lengthOf('made up 0')).toBe(9);
		expect(asked.slice(5000)).toEqual(['one more', 'made up 0']);
	});

	test('does not keep what is too long for a name', () => {
		const { asked, lengthOf } = counted();
		const long = 'x'.repeat(101);
		expect([lengthOf(long), lengthOf(long)]).toEqual([101, 101]);
		expect(asked).toEqual([long, long]);
	});
});

test('once makes a thing when it is first asked for, and keeps it', () => {
	const make = jest.fn(() => ({}));
	const made = once(make);
	expect(make).not.toHaveBeenCalled();
	expect(made()).toBe(made());
	expect(make).toHaveBeenCalledTimes(1);
});

test('what follows from an object is worked out once for each', () => {
	const made = jest.fn(({ value }: { value: number }) => [value]);
	const known = memoOfObject(made);
	const [one, other] = [{ value: 1 }, { value: 1 }];
	expect(known(one)).toBe(known(one));
	expect(known(other)).not.toBe(known(one));
	expect(made).toHaveBeenCalledTimes(2);
});
