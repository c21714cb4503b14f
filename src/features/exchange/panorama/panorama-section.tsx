import { type ReactElement, useCallback, useState } from "react";
import type { PanoramaProblem } from "@/exchange/panorama/open-panorama";
import type { PanoramaRead } from "@/exchange/panorama/read-panorama";
import { paths } from "@/features/paths";
import { useServices } from "@/features/services";
import { useLive } from "@/features/use-live";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { hashedFile } from "@/lib/hash";
import { FileInput } from "@/ui/form/file-input";
import { LinkButton } from "@/ui/link-button";
import { Notice } from "@/ui/notice";
import { Section } from "@/ui/section";
import { PanoramaPreview } from "./panorama-preview";

/** No list of projects weighs more: a larger file is another one, chosen by mistake. */
const mostBytes = 10_000_000;

type Step =
  | { readonly kind: "idle" | "reading" | "done" }
  | { readonly kind: "too-large"; readonly size: number }
  | { readonly kind: "refused"; readonly problem: PanoramaProblem }
  | { readonly kind: "read"; readonly read: PanoramaRead; readonly source: string };

/** The State's « Panorama des grands projets SI », CSV or XLSX: what it holds, before it becomes projects of the portfolio. */
export function PanoramaSection(): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  const { act, queries } = useServices();
  const portfolio = useLive(queries.shownPortfolio);
  const [step, setStep] = useState<Step>({ kind: "idle" });
  const open = useCallback(async (file: File): Promise<void> => {
    if (file.size > mostBytes) return setStep({ kind: "too-large", size: file.size });
    setStep({ kind: "reading" });
    const [{ openPanorama }, { bytes }] = await Promise.all([
      import("@/exchange/panorama/open-panorama"),
      hashedFile(file),
    ]);
    const read = await openPanorama(bytes);
    setStep(
      read.ok
        ? { kind: "read", read: read.value, source: file.name }
        : { kind: "refused", problem: read.error },
    );
  }, []);
  const take = async ({ projects }: PanoramaRead, source: string): Promise<void> => {
    const done = await act(
      {
        type: "portfolio/import",
        portfolioId: portfolio?.id ?? null,
        name: portfolio?.name ?? t("plan.panorama.portfolio"),
        source: t("plan.panorama.source", { file: source }),
        projects,
      },
      t("plan.panorama.said", { count: projects.length }),
    );
    if (done) setStep({ kind: "done" });
  };
  return (
    <Section title={t("plan.panorama.title")} hint={t("plan.panorama.hint")}>
      {step.kind === "read" ? (
        <PanoramaPreview
          read={step.read}
          onTake={() => void take(step.read, step.source)}
          onLeave={() => setStep({ kind: "idle" })}
        />
      ) : (
        <FileInput
          label={t("plan.panorama.choose")}
          accept=".csv,.xlsx,text/csv"
          disabled={step.kind === "reading"}
          onFiles={([file]) => void open(file)}
        />
      )}
      {step.kind === "reading" ? <p className="text-ink-3">{t("common.loading")}</p> : null}
      {step.kind === "too-large" ? (
        <Notice kind="error">
          {t("plan.panorama.tooLarge", {
            size: format.fileSize(step.size),
            limit: format.fileSize(mostBytes),
          })}
        </Notice>
      ) : null}
      {step.kind === "refused" ? (
        <Notice kind="error">
          {step.problem.kind === "no-panorama"
            ? t("plan.panorama.missing", { names: format.list(step.problem.missing) })
            : t("plan.panorama.noTable")}
        </Notice>
      ) : null}
      {step.kind === "done" ? (
        <LinkButton href={`#${paths.home()}`}>{t("plan.panorama.see")}</LinkButton>
      ) : null}
    </Section>
  );
}
