import { type ReactElement, useEffect, useState } from "react";
import { makeId } from "@/domain/model/ids";
import { unansweredLabel } from "@/domain/rules/marking-words";
import { paths } from "@/features/paths";
import { navigate } from "@/features/route";
import type { Services } from "@/features/services";
import { StartScreen } from "@/features/start/start-screen";
import { useTranslation } from "@/i18n/words";
import { dayAt } from "@/lib/day-at";
import { noteFounded, openOther, sampleBase } from "../boot/bases";

/** What the four doors of a first start do. */
export function Start({ services, base }: { services: Services; base: string }): ReactElement {
  const { t } = useTranslation();
  const [isBusy, setBusy] = useState(false);
  useEffect(() => {
    document.title = `${t("shell.start.title")} – Vigie`;
  }, [t]);

  const found = async (then: string) => {
    const done = await services.act({
      type: "workspace/found",
      id: makeId("workspace", base),
      name: t("shell.start.workspaceName"),
      code: "VIGIE",
      marking: { level: "NP", label: unansweredLabel },
      fictional: false,
      rows: [],
    });
    if (!done) return;
    noteFounded(base);
    navigate(then);
  };
  const openSample = async () => {
    setBusy(true);
    try {
      await (await import("../jobs")).inWorker((jobs) =>
        jobs.fillSample(sampleBase, dayAt(services.now(), "Europe/Paris")),
      );
      noteFounded(sampleBase);
      openOther(sampleBase, paths.sprints("INT"));
    } catch {
      setBusy(false);
      services.notify({ kind: "error", text: t("shell.mishap.write-failed") });
    }
  };
  return (
    <StartScreen
      isBusy={isBusy}
      doors={{
        onRestore: () => navigate(`${paths.data()}?do=restore`),
        onImport: () => void found(paths.data()),
        onSample: () => void openSample(),
        onEmpty: () => void found(paths.newProject()),
      }}
    />
  );
}
