import { FileUp, FolderPlus, History, LayoutDashboard } from "lucide-react";
import type { ReactElement, ReactNode } from "react";
import { paths } from "@/features/paths";
import { useTranslation } from "@/i18n/words";

export type Doors = {
  readonly onRestore: () => void;
  readonly onImport: () => void;
  readonly onSample: () => void;
  readonly onEmpty: () => void;
};

/** The first start: four doors, the one that saves somebody's data first. */
export function StartScreen({ doors, isBusy }: { doors: Doors; isBusy: boolean }): ReactElement {
  const { t } = useTranslation();
  return (
    <main className="flex min-h-0 flex-1 flex-col items-center overflow-auto px-4 py-12">
      <h1 className="font-semibold text-2xl tracking-tight">{t("shell.start.title")}</h1>
      <p className="mt-2 max-w-prose text-center text-ink-2">{t("shell.start.lead")}</p>
      <div className="mt-8 grid w-full max-w-2xl gap-3 sm:grid-cols-2">
        <Door
          icon={<History />}
          name={t("shell.start.restore")}
          hint={t("shell.start.restoreHint")}
          onPick={doors.onRestore}
        />
        <Door
          icon={<FileUp />}
          name={t("shell.start.import")}
          hint={t("shell.start.importHint")}
          onPick={doors.onImport}
        />
        <Door
          icon={<LayoutDashboard />}
          name={t("shell.start.sample")}
          hint={t("shell.start.sampleHint")}
          onPick={doors.onSample}
          isBusy={isBusy}
        />
        <Door
          icon={<FolderPlus />}
          name={t("shell.start.empty")}
          hint={t("shell.start.emptyHint")}
          onPick={doors.onEmpty}
        />
      </div>
      <p role="status" className="mt-6 min-h-5 text-ink-2">
        {isBusy ? t("shell.start.preparing") : ""}
      </p>
      <p className="flex flex-wrap gap-x-5 gap-y-1">
        <a className="min-h-6 text-accent-ink underline" href={`#${paths.help()}`}>
          {t("shell.help")}
        </a>
        <a className="min-h-6 text-accent-ink underline" href={`#${paths.accessibility()}`}>
          {t("shell.accessibilityState")}
        </a>
      </p>
    </main>
  );
}

type DoorProps = { icon: ReactNode; name: string; hint: string; onPick: () => void; isBusy?: boolean };

function Door({ icon, name, hint, onPick, isBusy = false }: DoorProps): ReactElement {
  const hintId = `hint-${name}`.replaceAll(" ", "-");
  return (
    <div className="relative flex gap-3 rounded-l border border-line bg-surface p-4 shadow-1 focus-within:border-accent hover:border-line-strong">
      <span aria-hidden className="text-accent [&_svg]:size-5">
        {icon}
      </span>
      <div className="grid content-start gap-1">
        <button
          type="button"
          disabled={isBusy}
          aria-describedby={hintId}
          className="text-left font-semibold text-l after:absolute after:inset-0 after:rounded-l"
          onClick={onPick}
        >
          {name}
        </button>
        <p id={hintId} className="text-ink-2">
          {hint}
        </p>
      </div>
    </div>
  );
}
