// What failed, said once more at the end: a long run keeps only its last lines, and a red test is mended by its words.
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, "g");
const short = (text = "") => text.replaceAll(escapes, "").trim().split("\n").slice(0, 12).join("\n");

/** Failures of a report of Vitest, each with its file, its title and the first lines of its words. */
export const ofVitest = ({ testResults }) =>
  testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [`${name}\n${short(message)}`] : []),
    ...assertionResults
      .filter(({ status }) => status === "failed")
      .map(({ fullName, failureMessages }) => `${name} › ${fullName}\n${short(failureMessages[0])}`),
  ]);

/** The same of a report of Playwright. */
export const ofPlaywright = ({ suites, errors }) => [
  ...errors.map(({ message }) => short(message)),
  ...suites.flatMap(function inSuite({ file, specs = [], suites: inner = [] }) {
    return [
      ...specs
        .filter(({ ok }) => !ok)
        .map(({ title, line, tests }) => {
          const words = tests.flatMap(({ results }) => results.flatMap(({ errors: told }) => told));
          return `${file}:${line} › ${title}\n${short(words[0]?.message)}`;
        }),
      ...inner.flatMap(inSuite),
    ];
  }),
];
