// The only ways a number becomes text in the browser. A chart names one; nobody passes functions around.
const minus = (text) => text.replace('-', '\u2212');
const scale = [
  [1, ''],
  [1e3, 'k'],
  [1e6, 'M'],
  [1e9, 'B'],
  [1e12, 'T'],
];

// The smallest unit whose rounded figure stays under 1000: 999,960 is 1.0M and not 1000.0k, 985,000,000 is 985.0M and not 1.0B.
const compact = (value, digits) => {
  const size = Math.abs(value);
  const [unit, letter] = scale.find(([unit]) => +(size / unit).toFixed(digits(size / unit)) < 1000) ?? scale.at(-1);
  const scaled = size / unit;
  return (value < 0 ? '\u2212' : '') + scaled.toFixed(letter ? digits(scaled) : scaled && scaled < 10 ? 1 : 0) + letter;
};

export const format = {
  // Three significant figures: 82.2M.
  compact: (value) => compact(value, (scaled) => (scaled >= 100 ? 0 : scaled >= 10 ? 1 : 2)),
  // One decimal: 405.5M, as in bucket rows.
  compactOne: (value) => compact(value, () => 1),
  // One decimal under 100, none above; the value is a fraction.
  percent: (fraction) => minus((fraction * 100).toFixed(Math.abs(fraction) < 0.9995 ? 1 : 0)) + '%',
  // A difference, always with its sign: +6.2%.
  change: (fraction) => (fraction > 0 ? '+' : '') + format.percent(fraction),
  // A chance, always whole.
  chance: (fraction) => (fraction * 100).toFixed(0) + '%',
  // US dollars: $14.2M, $14.20, $0.12, $0.000123.
  money: (value) => {
    if (value === 0) return '$0';
    if (value < 1e-9) return '$' + value.toExponential(2).replace('e-', 'e\u2212');
    if (value < 0.01) return '$' + value.toFixed(2 - Math.floor(Math.log10(value))).replace(/0+$/, '');
    if (value < 0.9995) return '$' + value.toFixed(3).replace(/0$/, '');
    if (value < 999.995) return '$' + value.toFixed(Number.isInteger(value) ? 0 : 2);
    return '$' + format.compact(value);
  },
  // A price on an axis, as short as it can be said: $0.1, $3, $10k.
  tick: (value) => (value < 1e-9 ? format.money(value) : value < 1 ? '$' + value.toFixed(Math.max(0, Math.ceil(-Math.log10(value) - 1e-9))) : '$' + format.compact(value).replace(/\.0+(?=\D|$)/, '')),
  // A value of a chart by its scale; what passes 1,000 % is compact too.
  value: (scale, value) => {
    if (scale === 'amount') return format.compact(value);
    if (scale === 'money' || scale === 'logMoney') return format.money(value);
    if (scale === 'chance') return format.chance(value);
    return value < 10 ? format.percent(value) : format.compact(value * 100) + '%';
  },
  // The same in rows that are read against each other.
  row: (scale, value) => (scale === 'amount' ? format.compactOne(value) : format.value(scale, value)),
  month: (month) => (month === 0 ? 'TGE' : 'M' + month),
};
