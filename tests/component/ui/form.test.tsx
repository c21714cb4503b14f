import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { expect, test } from "vitest";
import { changeLanguage } from "@/i18n/i18n";
import { WordsProvider } from "@/i18n/words";
import type { Day } from "@/lib/day";
import { Checkbox } from "@/ui/form/checkbox";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { SearchInput } from "@/ui/form/search-input";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";
import { ClockContext } from "@/ui/form/typed";

function Points(): ReactElement {
  const [value, setValue] = useState<number | null | undefined>(null);
  return (
    <>
      <Field label="Estimation" hint="En points">
        <NumberInput value={value ?? null} onValue={setValue} />
      </Field>
      <output>{String(value)}</output>
    </>
  );
}

function Due(): ReactElement {
  const [value, setValue] = useState<Day | null | undefined>(null);
  return (
    <>
      <Field label="Échéance">
        <DayInput value={value ?? null} onValue={setValue} />
      </Field>
      <output>{String(value)}</output>
    </>
  );
}

function Search(): ReactElement {
  const [value, setValue] = useState("réseau");
  return <SearchInput label="Rechercher une carte" value={value} onValue={setValue} />;
}

test("a field ties its label, its hint and its error to the input", () => {
  render(
    <Field label="Titre" hint="Court" error="Un titre est attendu" required>
      <TextInput value="" onValue={() => {}} />
    </Field>,
  );
  const input = screen.getByRole("textbox", { name: "Titre (obligatoire)" });
  expect(input).toBeRequired();
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription("Un titre est attendu Court");
});

test("a number is taken with a comma or a point, and shown with a comma", async () => {
  const user = userEvent.setup();
  render(<Points />);
  const input = screen.getByRole("textbox", { name: "Estimation" });
  await user.type(input, "1.5");
  expect(screen.getByRole("status")).toHaveTextContent("1.5");
  expect(input).toHaveValue("1.5");
  await user.tab();
  expect(input).toHaveValue("1,5");
  await user.clear(input);
  expect(screen.getByRole("status")).toHaveTextContent("null");
});

test("what is no number is said under the field once it is left, and never passed on as a number", async () => {
  const user = userEvent.setup();
  render(<Points />);
  const input = screen.getByRole("textbox", { name: "Estimation" });
  await user.type(input, "3 ou 4");
  expect(input).not.toBeInvalid();
  await user.tab();
  expect(input).toBeInvalid();
  expect(input).toHaveAccessibleDescription("Nombre attendu, par exemple 1,5 En points");
  expect(screen.getByRole("status")).toHaveTextContent("undefined");
  await user.clear(input);
  await user.type(input, "3");
  expect(input).not.toBeInvalid();
});

test("a day is typed in the French way and handed on as a calendar day", async () => {
  const user = userEvent.setup();
  const days: (Day | null | undefined)[] = [];
  render(
    <Field label="Échéance">
      <DayInput value={null} onValue={(day) => days.push(day)} />
    </Field>,
  );
  const input = screen.getByRole("textbox", { name: "Échéance" });
  await user.type(input, "23/11/2026");
  expect(days.at(-1)).toBe("2026-11-23");
  await user.type(input, "x");
  await user.tab();
  expect(days.at(-1)).toBeUndefined();
  expect(input).toHaveAccessibleDescription("Date attendue : 23/11/2026, 23/11, demain ou +7");
});

// Verifies: 3y.3
test("« 3/12 », « demain » and « +7 » are days, shown whole once the input is left; year 1 is refused in words", async () => {
  const user = userEvent.setup();
  render(
    <ClockContext value={() => Date.UTC(2026, 10, 26, 12)}>
      <Due />
    </ClockContext>,
  );
  const input = screen.getByRole("textbox", { name: "Échéance" });
  for (const [typed, shown] of [
    ["3/12", "03/12/2026"],
    ["demain", "27/11/2026"],
    ["+7", "03/12/2026"],
    ["03122026", "03/12/2026"],
  ] as const) {
    await user.clear(input);
    await user.type(input, typed);
    await user.tab();
    expect(input).toHaveValue(shown);
  }
  await user.clear(input);
  await user.type(input, "1/1/0001{Enter}");
  expect(input).toHaveAccessibleDescription("Année attendue de 1900 à 2199, par exemple 23/11/2026");
  expect(screen.getByRole("status")).toHaveTextContent("undefined");
});

// Verifies: 3y.4
test("« 1.000 » is a thousand or one: it is refused in words, under a field and in a cell of a sheet alike", async () => {
  const user = userEvent.setup();
  render(
    <>
      <Points />
      <NumberInput aria-label="Cellule" value={null} onValue={() => {}} />
    </>,
  );
  const problem = /«\u00a01\.000\u00a0» peut se lire 1 ou 1\u202f000\. Écrivez 1000 sans signe/;
  for (const name of ["Estimation", "Cellule"]) {
    const input = screen.getByRole("textbox", { name });
    await user.type(input, "1.000{Enter}");
    expect(input).toBeInvalid();
    expect(input).toHaveAccessibleDescription(problem);
    await user.clear(input);
    await user.type(input, "1000");
    expect(input).not.toBeInvalid();
  }
  expect(screen.getByRole("status")).toHaveTextContent("1000");
});

// Verifies: 3y.4
test("in English “1,000” is a thousand and “2,5” two and a half", async () => {
  const user = userEvent.setup();
  await changeLanguage("en");
  render(
    <WordsProvider>
      <Points />
    </WordsProvider>,
  );
  const input = screen.getByRole("textbox", { name: "Estimation" });
  await user.type(input, "1,000");
  expect(screen.getByRole("status")).toHaveTextContent("1000");
  await user.clear(input);
  await user.type(input, "2,5");
  await user.tab();
  expect(input).toHaveValue("2.5");
  await changeLanguage("fr");
});

test("Escape empties a search and keeps the hand in it", async () => {
  const user = userEvent.setup();
  render(<Search />);
  const input = screen.getByRole("searchbox", { name: "Rechercher une carte" });
  await user.click(input);
  await user.keyboard("{Escape}");
  expect(input).toHaveValue("");
  expect(input).toHaveFocus();
});

test("a choice and a box hand on what was chosen", async () => {
  const user = userEvent.setup();
  const chosen: unknown[] = [];
  render(
    <>
      <Field label="Épopée">
        <Select
          value="a"
          options={[
            { value: "a", label: "Segmentation" },
            { value: "b", label: "Supervision" },
          ]}
          onValue={(value) => chosen.push(value)}
        />
      </Field>
      <Checkbox label="Contrôlé" checked={false} onChecked={(checked) => chosen.push(checked)} />
    </>,
  );
  await user.selectOptions(screen.getByRole("combobox", { name: "Épopée" }), "Supervision");
  await user.click(screen.getByRole("checkbox", { name: "Contrôlé" }));
  expect(chosen).toEqual(["b", true]);
});
