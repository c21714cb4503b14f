import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { type ReactElement, useState } from "react";
import { expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { Checkbox } from "@/ui/form/checkbox";
import { DayInput } from "@/ui/form/day-input";
import { Field } from "@/ui/form/field";
import { NumberInput } from "@/ui/form/number-input";
import { SearchInput } from "@/ui/form/search-input";
import { Select } from "@/ui/form/select";
import { TextInput } from "@/ui/form/text-input";

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
  expect(input).toHaveAccessibleDescription("Date attendue au format JJ/MM/AAAA, par exemple 23/11/2026");
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
