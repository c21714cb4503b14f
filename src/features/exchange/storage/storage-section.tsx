import { type ReactElement, useEffect, useState } from "react";
import { useTranslation } from "@/i18n/words";
import { Button } from "@/ui/button";
import { Callout } from "@/ui/callout";
import { Section } from "@/ui/section";
import { Diagnostic, StorageFacts } from "./storage-facts";

type Health = { readonly persisted: boolean | null; readonly usage: number | null };

/** The browser's own words; absent on plain http, and then nobody can know. */
function storageManager(): StorageManager | undefined {
  return (navigator as Partial<Navigator>).storage;
}

async function readHealth(): Promise<Health> {
  const storage = storageManager();
  try {
    const persisted = (await storage?.persisted?.()) ?? null;
    const usage = (await storage?.estimate?.())?.usage ?? null;
    return { persisted, usage };
  } catch {
    return { persisted: null, usage: null };
  }
}

/** Whether the browser vouches for the data, and how much room they take (B95). */
export function StorageSection(): ReactElement {
  const { t } = useTranslation();
  const [health, setHealth] = useState<Health>();
  const [isRefused, setRefused] = useState(false);
  useEffect(() => {
    let isShown = true;
    void readHealth().then((read) => {
      if (isShown) setHealth(read);
    });
    return () => {
      isShown = false;
    };
  }, []);
  const ask = (): void => {
    // Firefox answers when the person does, which may be never: nothing waits for it.
    void storageManager()
      ?.persist()
      .then(
        async (isGranted) => {
          setRefused(!isGranted);
          setHealth(await readHealth());
        },
        () => setRefused(true),
      );
  };
  if (health === undefined) return <Section title={t("exchange.storage.title")}>{null}</Section>;
  const { persisted, usage } = health;
  return (
    <Section title={t("exchange.storage.title")}>
      {persisted === null ? (
        <Callout tone="warn">{t("exchange.storage.unknown")}</Callout>
      ) : (
        <Callout tone={persisted ? "ok" : "warn"}>
          {t(persisted ? "exchange.storage.persisted" : "exchange.storage.notPersisted")}
        </Callout>
      )}
      {persisted === false ? (
        <Button className="w-fit" onClick={ask}>
          {t("exchange.storage.ask")}
        </Button>
      ) : null}
      {isRefused ? <p role="status">{t("exchange.storage.refused")}</p> : null}
      <p className="text-ink-2">{t("exchange.storage.policy")}</p>
      <StorageFacts usage={usage} />
      <Diagnostic />
    </Section>
  );
}
