import type { ReactElement } from "react";
import type { ClassifiedFound } from "@/exchange/classified";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Checkbox } from "@/ui/form/checkbox";
import { Notice } from "@/ui/notice";
import { Part, Scrolls } from "@/ui/section";

/** The lines that stop a file from coming in, each with its place, until a person says that they are no markings. */
export function ClassifiedLines({
  found: { count, first },
  dismissed,
  onDismissed,
}: {
  found: ClassifiedFound;
  dismissed: number;
  onDismissed: (dismissed: number) => void;
}): ReactElement | null {
  const { t } = useTranslation();
  const format = useFormat();
  if (count === 0) return null;
  const more = count - first.length;
  const title = t("exchange.classified.title");
  return (
    <Part title={title}>
      <Notice kind="error">{`${t("exchange.classified.why")} ${t("exchange.classified.really")}`}</Notice>
      <Scrolls label={title} className="max-h-72 max-w-3xl">
        <table className="w-full">
          <thead className="bg-sunken text-left">
            <tr>
              {(["line", "where", "text"] as const).map((name) => (
                <th key={name} scope="col" className="px-2 py-1 font-medium">
                  {t(`exchange.classified.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {first.map(({ line, where, text }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a file stay as they are; two may be alike
              <tr key={at} className="border-line border-t">
                <td className="px-2 py-1 tabular-nums">{format.number(line)}</td>
                <td className="px-2 py-1 wrap-anywhere">{where || t("exchange.classified.nowhere")}</td>
                <td className="px-2 py-1 wrap-anywhere">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolls>
      {more > 0 ? <p className="text-ink-2">{t("exchange.classified.more", { count: more })}</p> : null}
      <Checkbox
        label={t("exchange.classified.dismiss")}
        checked={dismissed >= count}
        onChecked={(checked) => onDismissed(checked ? count : 0)}
      />
    </Part>
  );
}
