import type { ReactElement } from "react";
import { useStore } from "zustand";
import { writeCsv } from "@/exchange/csv/write";
import { saveFile } from "@/features/pieces/save-file";
import { useServices } from "@/features/services";
import type { ImportPreview } from "@/features/services/exchange-jobs";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Part } from "@/ui/section";
import { rejectedText } from "../words/rejected-text";
import type { Flow } from "./import-flow";

const shownLines = 50;

/** Every line that is not taken, with its reason; the whole list can be saved. */
export function RejectedLines({
  flow,
  preview,
}: {
  flow: Flow;
  preview: ImportPreview;
}): ReactElement | null {
  const { t, language } = useTranslation();
  const format = useFormat();
  const { notify } = useServices();
  const session = useStore(flow.store, (state) => state.session);
  const { rejected, counts } = preview;
  if (rejected.length === 0 || !session) return null;
  const save = async (): Promise<void> => {
    try {
      const columns = [
        { header: t("exchange.rejected.line"), value: ({ line }: (typeof rejected)[number]) => line },
        {
          header: t("exchange.rejected.reason"),
          value: (one: (typeof rejected)[number]) => rejectedText(t, format, one),
        },
      ];
      const csv = writeCsv(columns, await session.rejectedLines(), language);
      saveFile({ name: `${t("exchange.rejected.file")}.csv`, blob: new Blob([csv], { type: "text/csv" }) });
    } catch {
      notify({ kind: "error", text: t("exchange.export.failed") });
    }
  };
  const shown = rejected.slice(0, shownLines);
  const more = counts.rejected - shown.length;
  return (
    <Part title={t("exchange.rejected.title")}>
      <table className="max-w-3xl rounded-m border border-line">
        <thead className="bg-sunken text-left">
          <tr>
            <th scope="col" className="px-2 py-1 font-medium">
              {t("exchange.rejected.line")}
            </th>
            <th scope="col" className="px-2 py-1 font-medium">
              {t("exchange.rejected.reason")}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((one) => (
            <tr key={one.line} className="border-line border-t">
              <td className="px-2 py-1 tabular-nums">{format.number(one.line)}</td>
              <td className="px-2 py-1">{rejectedText(t, format, one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="text-ink-2">{t("exchange.rejected.more", { count: more })}</p> : null}
      <Button className="w-fit" onClick={() => void save()}>
        {t("exchange.rejected.download")}
      </Button>
    </Part>
  );
}
