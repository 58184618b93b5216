import { readFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import {
  type AlphaMetric,
  type IntraclassCorrelation,
  blandAltman,
  categoryCounts,
  chooseIcc,
  cohenKappa,
  confusionTable,
  fleissKappa,
  gwetAgreement,
  iccForms,
  iccFromComponents,
  intraclassCorrelations,
  krippendorffInterval,
  percentAgreement,
} from '@attune/measures';
import { type RatingTable, readRatingTable } from './rating-table.js';

interface Options {
  readonly metric: AlphaMetric;
  readonly raters: 'same' | 'different';
  readonly generalize: 'others' | 'these';
  readonly use: 'scores' | 'order';
  readonly unit: 'single' | 'mean';
  readonly missing?: string;
  readonly seed: string;
  readonly json?: boolean;
}

/** More distinct values than this are scores, not categories. */
const mostCategories = 12;

export const reliabilityCommand = (): Command =>
  new Command('reliability')
    .description('agreement between raters from a CSV file (one unit per row, one rater per column); needs no clinic')
    .argument('<ratings.csv>')
    .addOption(
      new Option('--metric <metric>', "level of measurement for Krippendorff's alpha")
        .choices(['nominal', 'ordinal', 'interval', 'ratio'])
        .default('interval'),
    )
    .addOption(
      new Option('--raters <design>', 'the same raters rated all units, or each unit had its own')
        .choices(['same', 'different'])
        .default('same'),
    )
    .addOption(
      new Option('--generalize <to>', 'to other raters, or to these only')
        .choices(['others', 'these'])
        .default('others'),
    )
    .addOption(
      new Option('--use <what>', 'scores as they are, or their order and distances only')
        .choices(['scores', 'order'])
        .default('scores'),
    )
    .addOption(
      new Option('--unit <unit>', 'a single rating is used later, or the mean of all')
        .choices(['single', 'mean'])
        .default('single'),
    )
    .option('--missing <codes>', 'codes for a missing rating besides empty and NA, comma-separated')
    .option('--seed <number>', 'seed of the bootstrap', '1')
    .option('--json', 'everything as one JSON object')
    .action(async (file: string, options: Options) => {
      const table = readRatingTable(await readFile(file, 'utf8'), options.missing?.split(',') ?? []);
      const results = analyse(table, options);
      if (options.json) console.log(JSON.stringify(results));
      else print(results);
    });

function analyse({ raters, ratings }: RatingTable, options: Options) {
  const cells = ratings.flat();
  const missing = cells.filter((cell) => cell === null).length;
  const choice = chooseIcc({
    raters: options.raters === 'same' ? 'same for all targets' : 'different for each target',
    generalize: options.generalize === 'others' ? 'to other raters' : 'to these raters only',
    use: options.use === 'scores' ? 'scores as they are' : 'order and distances only',
    unit: options.unit === 'single' ? 'single rating' : 'mean of ratings',
    missing: missing / cells.length,
  });
  const icc = missing === 0 ? intraclassCorrelations(ratings) : iccFromComponents(ratings);
  const categories = new Set(cells.filter((cell) => cell !== null)).size;
  const categorical = categories <= mostCategories;
  const counts = categorical ? categoryCounts(ratings) : null;
  const confusion = categorical && raters.length === 2 ? confusionTable(ratings) : null;
  return {
    units: ratings.length,
    raters,
    missing,
    choice,
    icc,
    krippendorff: krippendorffInterval(ratings, options.metric, { seed: Number(options.seed) }),
    metric: options.metric,
    percentAgreement: percentAgreement(ratings),
    ...(categorical ? { gwetAc1: gwetAgreement(ratings) } : {}),
    ...(counts ? { fleissKappa: counts.ok ? fleissKappa(counts) : counts } : {}),
    ...(confusion ? { cohenKappa: confusion.ok ? cohenKappa(confusion) : confusion } : {}),
    ...(raters.length === 2
      ? {
          blandAltman: blandAltman(
            ratings.map((row) => row[0] ?? null),
            ratings.map((row) => row[1] ?? null),
          ),
        }
      : {}),
  };
}

type Results = ReturnType<typeof analyse>;

const number = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(3).replace('-', '−') : value > 0 ? '∞' : '−∞';
const line = (name: string, value: string): void => console.log(`${name.padEnd(34)}${value}`);

function withInterval(
  result: { ok: true; value: number; lower?: number; upper?: number } | { ok: false; reason: string },
): string {
  if (!result.ok) return `– ${result.reason}`;
  return result.lower === undefined || result.upper === undefined
    ? number(result.value)
    : `${number(result.value)}  [${number(result.lower)}, ${number(result.upper)}]`;
}

function print(results: Results): void {
  console.log(
    `${results.units} units, ${results.raters.length} raters (${results.raters.join(', ')}), ${results.missing} missing ratings. Intervals are 95 %.\n`,
  );
  console.log(
    `Chosen: ${results.choice.shroutFleiss} = ${results.choice.mcGrawWong}, from ${results.missing === 0 ? 'mean squares' : 'REML components of all ratings'}`,
  );
  for (const reason of [...results.choice.reasons, ...results.choice.cautions]) console.log(`  ${reason}`);
  console.log('');
  if (results.icc.ok) {
    const { forms } = results.icc;
    for (const { shroutFleiss, mcGrawWong } of iccForms)
      line(`${shroutFleiss} = ${mcGrawWong}`, iccText(forms[shroutFleiss]));
  } else line('Intraclass correlations', `– ${results.icc.reason}`);
  line(`Krippendorff's alpha (${results.metric})`, withInterval(results.krippendorff));
  line(
    'Agreement of pairs, exact',
    results.percentAgreement.ok
      ? `${(100 * results.percentAgreement.value).toFixed(1)} %`
      : `– ${results.percentAgreement.reason}`,
  );
  if (results.cohenKappa) line("Cohen's kappa", withInterval(results.cohenKappa));
  if (results.fleissKappa) line("Fleiss' kappa", withInterval(results.fleissKappa));
  if (results.gwetAc1) line("Gwet's AC1", withInterval(results.gwetAc1));
  if (results.blandAltman?.ok) {
    const { bias, lower, upper } = results.blandAltman;
    line('Bland–Altman bias and limits', `${number(bias)}  [${number(lower)}, ${number(upper)}]`);
  }
}

function iccText(form: ({ ok: true } & IntraclassCorrelation) | { ok: false; reason: string }): string {
  if (!form.ok) return `– ${form.reason}`;
  const interval = form.interval.ok
    ? `  [${number(form.interval.lower)}, ${number(form.interval.upper)}]`
    : `  no interval: ${form.interval.reason}`;
  return `${number(form.value)}${interval}   F(${number(form.df1)}, ${number(form.df2)}) = ${number(form.f)}, p = ${form.p < 0.001 ? '< .001' : number(form.p)}`;
}
