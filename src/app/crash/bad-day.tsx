import type { ReactElement } from "react";
import { useFormat } from "@/i18n/use-format";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { openOther } from "../boot/bases";
import type { Opened } from "../boot/open-base";
import { forget } from "../boot/sentinel";
import { CrashScreen } from "./crash-screen";
import { saveRawCopy } from "./raw-copy";

export type Bad = Exclude<Opened, { kind: "open" }> | { readonly kind: "old" };

/** The screens of bad days: what the base says when it cannot be used as it should. */
export function BadDay({ opened }: { opened: Bad }): ReactElement {
  const { t } = useTranslation();
  const format = useFormat();
  switch (opened.kind) {
    case "old":
      return <CrashScreen title={t("shell.crash.old.title")} text={t("shell.crash.old.text")} />;
    case "newer":
      return (
        <CrashScreen
          title={t("shell.crash.newer.title")}
          text={t("shell.crash.newer.text")}
          onCopy={() => void saveRawCopy(opened.db)}
        />
      );
    case "refused":
      return (
        <CrashScreen
          title={t("shell.crash.refused.title")}
          text={t("shell.crash.refused.text")}
          detail={String(opened.cause)}
        />
      );
    case "lost": {
      const date = format.day(new Date(opened.foundedAt).toISOString().slice(0, 10));
      const begin = (hash: string) => {
        forget(opened.base);
        openOther(opened.base, hash);
      };
      return (
        <CrashScreen title={t("shell.crash.lost.title")} text={t("shell.crash.lost.text", { date })}>
          <Button look="primary" onClick={() => begin("/data?do=restore")}>
            {t("shell.crash.lost.restore")}
          </Button>
          <Button onClick={() => begin("/")}>{t("shell.crash.lost.empty")}</Button>
        </CrashScreen>
      );
    }
  }
}
